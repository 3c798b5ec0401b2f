/** Rankings: the rules that look at duels, and those that count in rounds. */
import {
  amountText,
  borda,
  certifyRanked,
  certifyStv,
  copeland,
  type Duels,
  fraction,
  instantRunoff,
  meekStv,
  minimax,
  type RankedElection,
  type RunoffResult,
  rankedPairs,
  type StvResult,
  schulze,
  scottishStv,
  writeFraction,
} from '#packages/collective-choice'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  type RuleOutcome,
  seatsOf,
} from './election.ts'
import type { CountRound, Reason } from './outcome.ts'
import { scoreReason } from './scores.ts'

/** Candidates are numbered from 1 in the order of the options. */
export function rankedElection(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
  title = '',
): RankedElection {
  const numbers = new Map(options.map(({ id }, place) => [id, place + 1]))
  return {
    title,
    seats: seatsOf(ballot, options),
    names: options.map((option) => option.title),
    withdrawn: [],
    ballots: contents.map(({ content, count }) => ({
      count,
      ranking:
        'ranking' in content
          ? content.ranking.map((group) => group.map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b))
          : [],
    })),
  }
}

const duelRules = { schulze, 'ranked-pairs': rankedPairs, borda, copeland, minimax } as const
type DuelRule = keyof typeof duelRules
const isDuelRule = (rule: string): rule is DuelRule => Object.hasOwn(duelRules, rule)

export function countRanked(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): RuleOutcome {
  const election = rankedElection(ballot, options, contents)
  const counted = isDuelRule(ballot.rule)
    ? countByDuels(ballot.rule, election, options)
    : ballot.rule === 'irv'
      ? countRunoff(election, options)
      : countStv(ballot.rule, election, options)
  const firsts = firstPreferences(election)
  const plain = [...firsts.keys()].sort((a, b) => (firsts.get(b) ?? 0) - (firsts.get(a) ?? 0) || a - b)
  const idOf = (number: number) => options[number - 1]?.id ?? 0
  return {
    measureOf: ({ id }) => {
      const value = firsts.get(options.findIndex((one) => one.id === id) + 1) ?? 0
      return { unit: 'firsts', value: Math.round(value * 100) / 100 }
    },
    ...counted,
    plain: plain.slice(0, election.seats).map(idOf),
  }
}

/** First places; equals at the top share the vote. For the bars and the comparison only. */
function firstPreferences({ names, ballots }: RankedElection): ReadonlyMap<number, number> {
  const firsts = new Map(names.map((_, place) => [place + 1, 0]))
  for (const { count, ranking } of ballots) {
    const top = ranking[0] ?? []
    for (const one of top) firsts.set(one, (firsts.get(one) ?? 0) + count / top.length)
  }
  return firsts
}

type Counted = Omit<RuleOutcome, 'plain' | 'measureOf'> & Partial<Pick<RuleOutcome, 'measureOf'>>

function countByDuels(rule: DuelRule, election: RankedElection, options: readonly CountedOption[]): Counted {
  const result = duelRules[rule](election)
  const { duels, ranking, winners } = result
  const order = ranking.flatMap((group) => [...group].sort((a, b) => a - b))
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
        : duelReason(numberOf(id), duels, order, chosen, idOf),
    measureOf: ({ id }) =>
      rule === 'borda' && 'scores' in result
        ? { unit: 'points', value: (result.scores.get(numberOf(id)) ?? 0) / 2 }
        : { unit: 'duels', value: wonBy(numberOf(id), duels).length },
    detail: {
      kind: 'duels',
      order: order.map(idOf),
      wins: order.map((a) => order.map((b) => duels.wins(a, b))),
    },
    certificate: () => ({ rule, winners, ranking, ...certifyRanked(result) }),
  }
}

const wonBy = (one: number, { candidates, wins }: Duels): number[] =>
  candidates.filter((other) => wins(one, other) > wins(other, one))

function duelReason(
  one: number,
  duels: Duels,
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
  return { kind: 'place', place: order.indexOf(one) + 1, won, duels: all }
}

/** Of equals in last place goes who stands last on the ballot. */
function countRunoff(election: RankedElection, options: readonly CountedOption[]): Counted {
  const result = runoff(election)
  const { rounds, unit, winners, ranking } = result
  const idOf = (number: number) => options[number - 1]?.id ?? 0
  const text = (amount: bigint | undefined) => writeFraction(fraction(amount ?? 0n, unit))
  const goesAt = new Map(
    rounds.flatMap(({ eliminated }, at) => (eliminated === undefined ? [] : [[eliminated, at]])),
  )
  const last = (one: number) => goesAt.get(one) ?? rounds.length - 1
  const order = [...(rounds[0]?.votes.keys() ?? [])].sort(
    (a, b) => last(b) - last(a) || Number(goesAt.has(a)) - Number(goesAt.has(b)),
  )
  const selected = order.slice(0, election.seats).map(idOf)
  return {
    selected,
    reasonOf: ({ id }) => {
      const number = options.findIndex((one) => one.id === id) + 1
      const votes = text(rounds[last(number)]?.votes.get(number))
      return selected.includes(id)
        ? { kind: 'last_left', votes }
        : { kind: 'excluded', round: last(number) + 1, votes }
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
    certificate: () => ({ rule: 'irv', winners, ranking, ...certifyRanked(result) }),
  }
}

/** Follows every way of breaking ties where that is possible, as the command line does. */
function runoff(election: RankedElection): RunoffResult {
  try {
    return instantRunoff(election)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return instantRunoff(
      election,
      election.names.map((_, place) => place + 1),
    )
  }
}

function countStv(rule: string, election: RankedElection, options: readonly CountedOption[]): Counted {
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
  return { kind: 'excluded', round: out + 1, votes: amountText(votesAt(before), places) }
}
