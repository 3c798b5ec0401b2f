/** What must be there before a ballot is announced, and what would better be. */
import type { MessageKey } from '#ui/words.ts'
import type { Ballot } from '../ballot.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import { mayCountInTime } from '../rules/exactCount.ts'
import { isSecretEnough } from '../rules/secrecy.ts'
import { whyNotVotable } from '../rules/votable.ts'

export interface DeskCheck {
  readonly key: MessageKey
  readonly isMet: boolean
  /** Without it the ballot cannot be announced. */
  readonly isNeeded: boolean
}

export function deskChecks(ballot: Ballot, facts: Pick<DeskFacts, 'listed'>): DeskCheck[] {
  const { options, budgetCents } = ballot
  const isBudget = ballot.method === 'budget' && budgetCents !== null
  const sum = options.reduce((total, { costCents }) => total + (costCents ?? 0), 0)
  const checks: (DeskCheck | false)[] = [
    { key: 'ballots.desk.checkOptions', isMet: options.length >= 2, isNeeded: true },
    { key: 'ballots.desk.checkLeast', isMet: ballot.leastChoices <= options.length, isNeeded: true },
    isBudget && {
      key: 'ballots.desk.checkCosts',
      isMet: options.length > 0 && options.every(({ costCents }) => costCents),
      isNeeded: true,
    },
    isBudget && {
      key: 'ballots.desk.checkFits',
      isMet: options.every(({ costCents }) => (costCents ?? 0) <= budgetCents),
      isNeeded: false,
    },
    isBudget && { key: 'ballots.desk.checkTension', isMet: sum > budgetCents, isNeeded: false },
    !isBudget && {
      key: 'ballots.desk.checkSeats',
      isMet: (ballot.seats ?? 1) < Math.max(2, options.length),
      isNeeded: false,
    },
    { key: 'ballots.desk.checkVotable', isMet: whyNotVotable(ballot) === undefined, isNeeded: true },
    !isSecretEnough(ballot) && { key: 'ballots.desk.checkNamed', isMet: false, isNeeded: true },
    ballot.rule === 'pav' && {
      key: 'ballots.desk.checkExact',
      isMet: mayCountInTime(ballot),
      isNeeded: true,
    },
    ballot.electorate === 'list' && {
      key: 'ballots.desk.checkList',
      isMet: facts.listed > 0,
      isNeeded: true,
    },
  ]
  return checks.filter((check) => check !== false)
}
