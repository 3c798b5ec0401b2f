/** Counts by single transferable vote as their checkers read them. */
import type { CertifiedRound } from '../certificates/stv.ts'
import { amountText, type StvResult, type StvRound } from './election.ts'

/** Elected in order of number; amounts as decimals. */
export function certifyStv({ elected, quota, rounds, places }: StvResult) {
  return {
    elected: [...elected].sort((a, b) => a - b),
    quota: amountText(quota, places),
    rounds: rounds.map((round) => certifiedRound(round, places)),
  }
}

function certifiedRound({ action, votes, nonTransferable, elected, tie }: StvRound, places: number) {
  const amounts = (map: ReadonlyMap<number, bigint>) =>
    Object.fromEntries([...map].map(([one, amount]) => [one, amountText(amount, places)]))
  const round: CertifiedRound = {
    votes: amounts(votes),
    nonTransferable: amountText(nonTransferable, places),
    action: action.kind,
    candidate: movedBy({ action }),
    elected,
    tie,
    ...(action.kind === 'iteration' && {
      keep: amounts(action.keep),
      quota: amountText(action.quota, places),
    }),
  }
  return round
}

/** Whose votes move, or who goes when an iteration ends; null for nobody. */
export function movedBy({ action }: Pick<StvRound, 'action'>): number | null {
  if (action.kind === 'first preferences') return null
  return action.kind === 'iteration' ? (action.excluded ?? null) : action.candidate
}
