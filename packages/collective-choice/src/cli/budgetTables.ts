/** The reasons of a budget as tables for people. */
import type { BudgetElection } from '../budgeting/election.ts'
import type { BudgetOutcome, Purchase, Refusal } from '../budgeting/outcome.ts'
import { roundedText } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import type { Table } from './kind.ts'

/** Always with cents, whole amounts too: the exact ones stand in the line and in the certificate. */
const money = (amount: Fraction): string => roundedText(amount, 2)

export function explainBudget(election: BudgetElection, outcome: BudgetOutcome): readonly Table[] {
  const greedy = new Set(outcome.plainGreedy)
  const byGreedy = (id: string) => (greedy.has(id) ? 'yes' : 'no')
  return [
    { title: outcome.rule, columns: ['what', 'amount'], rows: figures(election, outcome) },
    {
      title: 'Bought, in this order',
      columns: ['project', 'cost', 'supporters', 'why', 'plain greedy'],
      rows: outcome.selected.map(({ id, cost, supporters, reason }) => [
        id,
        money(cost),
        String(supporters),
        whyBought(reason, outcome),
        byGreedy(id),
      ]),
    },
    {
      title: 'Not bought',
      columns: ['project', 'cost', 'supporters', 'why', 'plain greedy'],
      rows: outcome.rejected.map(({ id, cost, supporters, reason }) => [
        id,
        money(cost),
        String(supporters),
        whyNot(reason),
        byGreedy(id),
      ]),
    },
  ]
}

function figures(election: BudgetElection, { share, raise, cost, left }: BudgetOutcome): string[][] {
  return [
    ['voters', String(election.voters)],
    ['budget', money(election.budget)],
    ['bought for', money(cost)],
    ['left', money(left)],
    ...(share ? [['to each voter', money(share)]] : []),
    ...(raise ? [['of which raised', `${raise.units} (${raise.stoppedBy})`]] : []),
  ]
}

function whyBought(reason: Purchase, { utility }: BudgetOutcome): string {
  switch (reason.kind) {
    case 'free':
      return 'costs nothing'
    case 'load':
      return `each supporter bears ${money(reason.load)}`
    case 'greedy':
      return `most utility for its cost that fits into ${money(reason.left)}`
    case 'shared': {
      const each = utility === 'points' ? ' for each point' : ''
      const rest = reason.exhausted > 0 ? `, ${reason.exhausted} paid all they had` : ''
      const none = reason.penniless > 0 ? `, ${reason.penniless} had nothing left` : ''
      return `${reason.paying} supporters paid ${money(reason.price)}${each}${rest}${none}`
    }
  }
}

function whyNot(reason: Refusal): string {
  switch (reason.kind) {
    case 'unsupported':
      return 'nobody supports it'
    case 'supporters-short':
      return `its supporters have only ${money(reason.left)} left`
    case 'stopped':
      return `the rule stopped at ${reason.at}, which did not fit into ${money(reason.left)}`
    case 'does-not-fit': {
      const theirs = reason.supportersLeft ? `; its supporters had ${money(reason.supportersLeft)}` : ''
      return `does not fit into the ${money(reason.left)} left${theirs}`
    }
  }
}
