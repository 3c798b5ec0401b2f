/** Options chosen, a fixed number of which win. */
import {
  type CommitteeCompletion,
  type CommitteeElection,
  type CommitteeOutcome,
  type CommitteeRule,
  certifyCommittee,
  committeeCompletions,
  committeeRules,
  committeeTies,
  compare,
  electCommittee,
  type Fraction,
  fraction,
  writeFraction,
} from '#packages/collective-choice'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  eachVote,
  type RuleOutcome,
  seatsOf,
  supportedBy,
  votesFor,
} from './election.ts'
import type { Reason, SeatStep } from './outcome.ts'
import { firstBy } from './points.ts'
import { scoreReason } from './scores.ts'
import { tiesByOption } from './ties.ts'

/** Candidates are numbered from 0 in the order of the options. */
export function committeeOf(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): CommitteeElection {
  const places = new Map(options.map(({ id }, place) => [id, place]))
  return {
    seats: seatsOf(ballot, options),
    candidates: options.length,
    names: options.map(({ title }) => title),
    ballots: eachVote(contents, (content) =>
      supportedBy(content)
        .map((id) => places.get(id) ?? 0)
        .sort((a, b) => a - b),
    ),
  }
}

export const committeeRuleOf = ({ rule }: CountedBallot): CommitteeRule =>
  committeeRules.find((one) => one === rule) ?? 'av'

export const committeeCompletionOf = ({ completion }: CountedBallot): CommitteeCompletion =>
  committeeCompletions.find((one) => one === completion) ?? 'seq-phragmen'

export function countCommittee(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): RuleOutcome {
  const election = committeeOf(ballot, options, contents)
  const rule = committeeRuleOf(ballot)
  // The first of the ballot is favoured, and no other way of breaking ties is followed: there may be too many.
  const ties = options.map((_, place) => place)
  const choice = rule === 'equal-shares' ? { completion: committeeCompletionOf(ballot), ties } : { ties }
  const outcome = electCommittee(election, rule, choice)
  const idOf = (candidate: number) => options[candidate]?.id ?? 0
  const votesOf = (id: number) => votesFor(id, contents)
  const members = outcome.committees[0] ?? []
  const inTurn = outcome.rounds?.flatMap(({ chosen }) => chosen)
  const selected = inTurn
    ? inTurn.filter((one) => members.includes(one)).map(idOf)
    : firstBy(options, options.length, votesOf).filter((id) => members.some((one) => idOf(one) === id))
  const reasons = reasonsOf(outcome, election, options, selected)
  return {
    selected,
    reasonOf: ({ id }) => reasons(options.findIndex((one) => one.id === id)),
    measureOf: ({ id }) => ({ unit: 'votes', value: votesOf(id) }),
    detail: outcome.rounds ? { kind: 'steps', steps: stepsOf(outcome, idOf) } : null,
    plain: rule === 'av' ? null : firstBy(options, election.seats, votesOf),
    ties: () => tiesByOption(committeeTies(election, rule, choice), idOf),
    certificate: () => ({ ...certifyCommittee(election, rule, choice, outcome) }),
  }
}

const stepsOf = ({ rounds = [] }: CommitteeOutcome, idOf: (candidate: number) => number): SeatStep[] =>
  rounds.map(({ by, scores, chosen }) => ({
    by,
    scores: Object.fromEntries(
      scores.flatMap((score, candidate) => (score ? [[idOf(candidate), writeFraction(score)]] : [])),
    ),
    chosen: chosen.map(idOf),
  }))

function reasonsOf(
  outcome: CommitteeOutcome,
  election: CommitteeElection,
  options: readonly CountedOption[],
  selected: readonly number[],
): (candidate: number) => Reason {
  const { rule, scores, rounds } = outcome
  const zero = fraction(0n)
  if (scores) {
    const places = new Map(options.map(({ id }, place) => [id, place]))
    const unit = rule === 'av' ? 'votes' : 'shares'
    return (candidate) =>
      scoreReason(
        options[candidate]?.id ?? 0,
        selected,
        unit,
        options,
        (id) => scores[places.get(id) ?? 0] ?? zero,
      )
  }
  if (rounds) return (candidate) => roundReason(candidate, rounds)
  const [members = []] = outcome.committees
  const score = writeFraction(outcome.score ?? zero)
  return (candidate) =>
    members.includes(candidate)
      ? { kind: 'in_set', score }
      : { kind: 'out_of_set', score, swap: writeFraction(bestSwap(election, members, candidate)) }
}

function roundReason(candidate: number, rounds: NonNullable<CommitteeOutcome['rounds']>): Reason {
  const at = rounds.findIndex(({ chosen }) => chosen.includes(candidate))
  const round = rounds[at] ?? rounds.at(-1)
  const by = round?.by ?? 'any'
  const score = round?.scores[candidate]
  const written = score ? writeFraction(score) : null
  if (at >= 0) return { kind: 'seated', by, round: at + 1, score: written }
  const [last] = round?.chosen.slice(-1) ?? []
  const needed = last === undefined ? undefined : round?.scores[last]
  return { kind: 'not_seated', by, score: written, needed: needed ? writeFraction(needed) : null }
}

/** The highest score (proportional approval voting, Thiele 1895) with the candidate in the place of one member. */
function bestSwap(election: CommitteeElection, members: readonly number[], candidate: number): Fraction {
  const swaps = members.map((out) =>
    harmonicScore(election, [...members.filter((one) => one !== out), candidate]),
  )
  return swaps.sort(compare).at(-1) ?? fraction(0n)
}

function harmonicScore({ ballots }: CommitteeElection, members: readonly number[]): Fraction {
  const bySize = new Map<number, bigint>()
  for (const ballot of ballots) {
    const represented = ballot.filter((one) => members.includes(one)).length
    for (let place = 1; place <= represented; place += 1) bySize.set(place, (bySize.get(place) ?? 0n) + 1n)
  }
  return [...bySize].reduce(
    (sum, [place, voters]) =>
      fraction(sum.numerator * BigInt(place) + voters * sum.denominator, sum.denominator * BigInt(place)),
    fraction(0n),
  )
}
