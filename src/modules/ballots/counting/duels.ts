/** Rankings by rules that look at duels: who is above whom for how many. */
import {
  borda,
  certifyRanked,
  copeland,
  type Duels,
  fraction,
  minimax,
  type RankedElection,
  rankedPairs,
  rankedTies,
  rankingInOrder,
  schulze,
} from '#packages/collective-choice'
import type { CountedOption, CountedRanking } from './election.ts'
import type { Reason } from './outcome.ts'
import { scoreReason } from './scores.ts'
import { tiesByOption } from './ties.ts'

const duelRules = { schulze, 'ranked-pairs': rankedPairs, borda, copeland, minimax } as const
type DuelRule = keyof typeof duelRules
export const isDuelRule = (rule: string): rule is DuelRule => Object.hasOwn(duelRules, rule)

/** Of equals the first of the ballot comes first. */
export function countByDuels(
  rule: DuelRule,
  election: RankedElection,
  options: readonly CountedOption[],
): CountedRanking {
  const result = duelRules[rule](election)
  const { duels } = result
  const ties = election.names.map((_, place) => place + 1)
  const ranking = rankingInOrder(result.ranking, ties)
  const order = ranking.flat()
  const chosen = order.slice(0, election.seats)
  const idOf = (number: number) => options[number - 1]?.id ?? 0
  const numberOf = (id: number) => options.findIndex((one) => one.id === id) + 1
  const selected = chosen.map(idOf)
  return {
    selected,
    reasonOf: ({ id }) =>
      rule === 'borda' && 'scores' in result
        ? scoreReason(id, selected, 'points', options, (one) =>
            fraction(BigInt(result.scores.get(numberOf(one)) ?? 0), 2n),
          )
        : duelReason(numberOf(id), result, order, chosen, idOf),
    measureOf: ({ id }) =>
      rule === 'borda' && 'scores' in result
        ? { unit: 'points', value: (result.scores.get(numberOf(id)) ?? 0) / 2 }
        : { unit: 'duels', value: wonBy(numberOf(id), duels).length },
    detail: {
      kind: 'duels',
      order: order.map(idOf),
      wins: order.map((a) => order.map((b) => duels.wins(a, b))),
    },
    ties: () => tiesByOption(rankedTies(election, rule, ties), idOf),
    certificate: () => ({ rule, ties, winners: chosen, ranking, ...certifyRanked(result) }),
  }
}

const wonBy = (one: number, { candidates, wins }: Duels): number[] =>
  candidates.filter((other) => wins(one, other) > wins(other, one))

function duelReason(
  one: number,
  { duels, ranking }: { readonly duels: Duels; readonly ranking: readonly (readonly number[])[] },
  order: readonly number[],
  chosen: readonly number[],
  idOf: (number: number) => number,
): Reason {
  const won = wonBy(one, duels).length
  const all = duels.candidates.length - 1
  if (chosen.includes(one) && won === all) return { kind: 'all_duels', duels: all }
  const beater = chosen.find((other) => duels.wins(other, one) > duels.wins(one, other))
  if (!chosen.includes(one) && beater !== undefined) {
    const [votes, opposed] = [duels.wins(one, beater), duels.wins(beater, one)]
    return { kind: 'lost_duel', to: idOf(beater), votes, opposed }
  }
  const isTied = ranking.some((equals) => equals.length > 1 && equals.includes(one))
  return { kind: 'place', place: order.indexOf(one) + 1, won, duels: all, ...(isTied && { isTied }) }
}
