/** Counts by single transferable vote: the rules by name, and their rounds for people. */
import type { RankedElection } from '../ranked/election.ts'
import { movedBy } from '../stv/certify.ts'
import { amountText, type StvResult } from '../stv/election.ts'
import { meekStv } from '../stv/meek.ts'
import { scottishStv } from '../stv/scottish.ts'
import type { Table } from './kind.ts'

export const stvRules = ['stv-scottish', 'stv-meek'] as const
type StvRule = (typeof stvRules)[number]

export const isStvRule = (rule: string): rule is StvRule => stvRules.some((one) => one === rule)

export const countStv = (election: RankedElection, rule: StvRule, ties?: readonly number[]): StvResult =>
  rule === 'stv-scottish' ? scottishStv(election, ties) : meekStv(election, ties)

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
