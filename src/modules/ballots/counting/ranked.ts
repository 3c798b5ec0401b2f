/** Rankings: the election of a .blt file, and what is the same for every rule. */
import type { RankedElection } from '#packages/collective-choice'
import { countByDuels, isDuelRule } from './duels.ts'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  type RuleOutcome,
  seatsOf,
} from './election.ts'
import { countRunoff, countStv } from './rounds.ts'

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
      : countStv(ballot.rule === 'stv-meek' ? 'stv-meek' : 'stv-scottish', election, options)
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
