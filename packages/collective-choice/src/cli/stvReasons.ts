/** Counts by single transferable vote: their rounds for the output, for people and for the checkers. */
import type { CertifiedRound } from '../certificates/stv.ts'
import type { RankedElection } from '../ranked/election.ts'
import { amountText, type StvResult, type StvRound } from '../stv/election.ts'
import { meekStv } from '../stv/meek.ts'
import { scottishStv } from '../stv/scottish.ts'
import type { Table } from './kind.ts'

export const stvRules = ['stv-scottish', 'stv-meek'] as const
type StvRule = (typeof stvRules)[number]

export const isStvRule = (rule: string): rule is StvRule => stvRules.some((one) => one === rule)

export const countStv = (election: RankedElection, rule: StvRule): StvResult =>
  rule === 'stv-scottish' ? scottishStv(election) : meekStv(election)

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
  const round: CertifiedRound & { readonly tie: readonly number[] } = {
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

function movedBy({ action }: Pick<StvRound, 'action'>): number | null {
  if (action.kind === 'first preferences') return null
  return action.kind === 'iteration' ? (action.excluded ?? null) : action.candidate
}

export function explainStv({ names }: RankedElection, { quota, rounds, places }: StvResult): Table[] {
  const candidates = [...(rounds[0]?.votes.keys() ?? [])]
  const name = (candidate: number) => `${candidate} ${names[candidate - 1] ?? ''}`.trim()
  return [
    {
      title: `Rounds; the quota at first is ${amountText(quota, places)}`,
      columns: ['round', 'step', ...candidates.map(name), 'not transferable', 'elected'],
      rows: rounds.map((round, index) => {
        const moved = movedBy(round)
        return [
          String(index + 1),
          `${round.action.kind}${moved === null ? '' : ` ${name(moved)}`}${round.tie.length > 0 ? ' (tie)' : ''}`,
          ...candidates.map((one) => amountText(round.votes.get(one) ?? 0n, places)),
          amountText(round.nonTransferable, places),
          round.elected.map(name).join(', '),
        ]
      }),
    },
  ]
}
