/** Counts a ballot by the rule that was published before it opened. */
import { countBudget } from './budget.ts'
import { countCommittee } from './committee.ts'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  inOrder,
  mergedContents,
  type RuleOutcome,
  votesFor,
} from './election.ts'
import type { BallotOutcome, ChannelVotes, OptionOutcome } from './outcome.ts'
import { countPoints } from './points.ts'
import { countRanked } from './ranked.ts'
import { tieDecision } from './ties.ts'

/** Below this, what single ballots say stays closed (docs: a small electorate shows choices). */
export const fewestForSingleBallots = 10

/**
 * Below this, not even totals are published of a secret ballot: the totals and duels of one vote are that vote, and of
 * two to four each voter, or whoever knows how some voted, finds the others by taking away.
 */
export const fewestForTotals = 5

const counters = {
  choose: countCommittee,
  budget: countBudget,
  rank: countRanked,
  points: countPoints,
} as const

/** What the command line calls the election that a certificate is about. */
const kinds = { choose: 'committee', budget: 'budget', rank: 'ranked', points: 'budget' } as const

/** Counts all valid votes. Deterministic: the order in which votes come makes no difference. */
export function countBallot(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): BallotOutcome {
  const ordered = inOrder(options)
  const votes = votesByChannel(contents)
  const total = votes.online + votes.paper
  const merged = mergedContents(contents)
  const result = total === 0 ? nothingCounted : counters[ballot.method](ballot, ordered, merged)
  const costs = new Map(options.map(({ id, costCents }) => [id, costCents ?? 0]))
  return {
    method: ballot.method,
    rule: ballot.rule,
    utility: ballot.utility,
    completion: ballot.completion,
    seats: ballot.seats,
    budgetCents: ballot.budgetCents,
    votes: { ...votes, total },
    selected: result.selected,
    costCents:
      ballot.method === 'budget' ? result.selected.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0) : null,
    options: ordered.map((option, place) => optionOutcome(option, place, result, contents)),
    detail: result.detail,
    tie: tieDecision(result.selected, result.ties()),
    plain: result.plain,
    certificate: total === 0 ? null : { kind: kinds[ballot.method], ...result.certificate() },
  }
}

const nothingCounted: RuleOutcome = {
  selected: [],
  reasonOf: () => ({ kind: 'unsupported' }),
  measureOf: () => ({ unit: 'votes', value: 0 }),
  detail: null,
  plain: null,
  ties: () => ({ isDecisive: false, instead: [], among: [] }),
  certificate: () => ({}),
}

function optionOutcome(
  option: CountedOption,
  place: number,
  result: RuleOutcome,
  contents: readonly CountedContent[],
): OptionOutcome {
  return {
    option: option.id,
    number: place + 1,
    title: option.title,
    costCents: option.costCents,
    votes: votesFor(option.id, contents),
    byChannel: channelsMayShow(votesByChannel(contents)) ? votesByChannel(contents, option.id) : null,
    measure: result.measureOf(option),
    isSelected: result.selected.includes(option.id),
    reason: result.reasonOf(option),
  }
}

function votesByChannel(contents: readonly CountedContent[], option?: number): ChannelVotes {
  const of = (channel: CountedContent['channel']) => {
    const here = contents.filter((one) => one.channel === channel)
    return option === undefined ? here.reduce((sum, { count }) => sum + count, 0) : votesFor(option, here)
  }
  return { online: of('online'), paper: of('paper') }
}

/** Only where each channel hides single choices among others. */
const channelsMayShow = ({ online, paper }: ChannelVotes): boolean =>
  online >= fewestForSingleBallots && paper >= fewestForSingleBallots
