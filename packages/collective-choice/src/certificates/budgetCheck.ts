import type { BudgetElection } from '../budgeting/election.ts'
export const checkBudget = (_election: BudgetElection, _certificate: unknown) => ({
  holds: false as const,
  because: 'not yet',
})
