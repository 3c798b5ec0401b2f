/** Follows the certificate of a budget against the ballots. Shares no code with the rules. */
import type { BudgetElection } from '../budgeting/election.ts'
import { add, compare, equals, zero } from '../exact/fraction.ts'
import { amountOf, purchasesOf } from './budgetClaims.ts'
import { demandGreedy } from './budgetGreedy.ts'
import { demandLoads } from './budgetLoads.ts'
import { wishesOf } from './budgetPurses.ts'
import { demandShares } from './budgetShares.ts'
import { demand, fieldsOf, orderOf, type Verification, verificationOf } from './claims.ts'

const claims = ['rule', 'utility', 'completion', 'budget', 'purchases', 'cost', 'share', 'raise']

/** Whether the outcome that the certificate prints is the one that its rule gives for these ballots. */
export const checkBudget = (election: BudgetElection, certificate: unknown): Verification =>
  verificationOf(() => demandOutcome(election, certificate))

function demandOutcome(election: BudgetElection, certificate: unknown): void {
  // The command line says beside the certificate which file it belongs to.
  const claimed = fieldsOf(certificate, claims, 'the certificate', ['ties', 'file', 'kind'])
  const { rule, utility, completion, budget, purchases, cost, share, raise } = claimed
  const ids = election.projects.map(({ id }) => id)
  const ties = orderOf(claimed.ties, ids)
  const bought = purchasesOf(purchases)
  demand(new Set(bought.map(({ id }) => id)).size === bought.length, 'a project is bought twice')
  demand(equals(amountOf(budget, 'the budget'), election.budget), 'the budget is another')
  const costs = new Map(election.projects.map((project) => [project.id, project.cost]))
  const sum = bought.reduce((all, { id }) => add(all, costs.get(id) ?? zero), zero)
  demand(equals(amountOf(cost, 'the cost'), sum), 'the cost is not that of the projects bought')
  demand(compare(sum, election.budget) <= 0, 'the projects bought exceed the budget')
  if (rule === 'phragmen') {
    demand(
      utility === null && completion === null && share === null && raise === null,
      'Phragmen knows no such choices',
    )
    demandLoads(election, wishesOf(election, 'cardinality', ties), bought)
    return
  }
  demand(
    utility === 'cost' ||
      utility === 'cardinality' ||
      (utility === 'points' && election.ballotType === 'points'),
    'there is no such utility',
  )
  const wishes = wishesOf(election, utility, ties)
  if (rule === 'greedy') {
    demand(completion === null && share === null && raise === null, 'greedy knows no such choices')
    demandGreedy(wishes, bought, election.budget)
    return
  }
  demand(rule === 'equal-shares', 'there is no such rule')
  demandShares(election, wishes, { bought, utility, completion, share: amountOf(share, 'the share'), raise })
}
