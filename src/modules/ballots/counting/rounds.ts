/** Rankings counted in rounds: somebody goes, or what is over a quota passes on. */
import {
  amountText,
  certifyRanked,
  certifyStv,
  fraction,
  instantRunoff,
  meekStv,
  type RankedElection,
  rankedTies,
  type StvResult,
  scottishStv,
  stvTies,
  writeFraction,
} from '#packages/collective-choice'
import type { CountedOption, CountedRanking } from './election.ts'
import type { CountRound, Reason } from './outcome.ts'
import { tiesByOption } from './ties.ts'

/** Of equals in last place goes who stands last on the ballot. */
export function countRunoff(election: RankedElection, options: readonly CountedOption[]): CountedRanking {
  const ties = election.names.map((_, place) => place + 1)
  const result = instantRunoff(election, ties)
  const { rounds, unit, ranking } = result
  const idOf = (number: number) => options[number - 1]?.id ?? 0
  const text = (amount: bigint | undefined) => writeFraction(fraction(amount ?? 0n, unit))
  const goesAt = new Map(
    rounds.flatMap(({ eliminated }, at) => (eliminated === undefined ? [] : [[eliminated, at]])),
  )
  const last = (one: number) => goesAt.get(one) ?? rounds.length - 1
  const order = [...(rounds[0]?.votes.keys() ?? [])].sort(
    (a, b) => last(b) - last(a) || Number(goesAt.has(a)) - Number(goesAt.has(b)),
  )
  const winners = order.slice(0, election.seats)
  const selected = winners.map(idOf)
  return {
    selected,
    reasonOf: ({ id }) => {
      const number = options.findIndex((one) => one.id === id) + 1
      const votes = text(rounds[last(number)]?.votes.get(number))
      if (!goesAt.has(number)) return { kind: 'last_left', votes }
      const round = last(number) + 1
      if (selected.includes(id)) return { kind: 'stayed', round, votes }
      const isTied = (rounds[last(number)]?.lowest.length ?? 0) > 1
      return { kind: 'excluded', round, votes, ...(isTied && { isTied }) }
    },
    detail: {
      kind: 'rounds',
      quota: null,
      rounds: rounds.map(
        (round): CountRound => ({
          action: round.eliminated === undefined ? 'first preferences' : 'exclusion',
          option: round.eliminated === undefined ? null : idOf(round.eliminated),
          votes: Object.fromEntries([...round.votes].map(([one, amount]) => [idOf(one), text(amount)])),
          exhausted: String(round.exhausted),
          elected: round.eliminated === undefined ? selected : [],
        }),
      ),
    },
    ties: () => tiesByOption(rankedTies(election, 'irv', ties), idOf),
    certificate: () => ({ rule: 'irv', ties, winners, ranking, ...certifyRanked(result) }),
  }
}

export function countStv(
  rule: 'stv-scottish' | 'stv-meek',
  election: RankedElection,
  options: readonly CountedOption[],
): CountedRanking {
  const result = rule === 'stv-meek' ? meekStv(election) : scottishStv(election)
  const { elected, rounds, quota, places } = result
  const idOf = (number: number) => options[number - 1]?.id ?? 0
  return {
    selected: elected.map(idOf),
    reasonOf: ({ id }) => stvReason(options.findIndex((one) => one.id === id) + 1, result),
    detail: {
      kind: 'rounds',
      quota: amountText(quota, places),
      rounds: rounds.map(({ action, votes, nonTransferable, elected: now }): CountRound => {
        const moved =
          'candidate' in action ? action.candidate : 'excluded' in action ? action.excluded : undefined
        return {
          action: action.kind,
          option: moved === undefined ? null : idOf(moved),
          votes: Object.fromEntries(
            [...votes].map(([one, amount]) => [idOf(one), amountText(amount, places)]),
          ),
          exhausted: amountText(nonTransferable, places),
          elected: now.map(idOf),
        }
      }),
    },
    ties: () => tiesByOption(stvTies(election, rule), idOf),
    certificate: () => ({ rule, ...certifyStv(result) }),
  }
}

function stvReason(number: number, { rounds, quota, places }: StvResult): Reason {
  const votesAt = (at: number) => rounds[at]?.votes.get(number) ?? 0n
  const at = rounds.findIndex(({ elected }) => elected.includes(number))
  const quotaAt = (round: number) => {
    const action = rounds[round]?.action
    return action?.kind === 'iteration' ? action.quota : quota
  }
  if (at >= 0)
    return {
      kind: 'elected',
      round: at + 1,
      votes: amountText(votesAt(at), places),
      hasQuota: votesAt(at) >= quotaAt(at),
    }
  const out = rounds.findIndex(
    ({ action }) =>
      (action.kind === 'exclusion' && action.candidate === number) ||
      (action.kind === 'iteration' && action.excluded === number),
  )
  if (out < 0) return { kind: 'left_over', votes: amountText(votesAt(rounds.length - 1), places) }
  // An exclusion shows the votes after it: those before are in the round above. An iteration shows those before.
  const before = rounds[out]?.action.kind === 'exclusion' ? out - 1 : out
  const isTied = rounds[out]?.tie.includes(number) ?? false
  const votes = amountText(votesAt(before), places)
  return { kind: 'excluded', round: out + 1, votes, ...(isTied && { isTied }) }
}
