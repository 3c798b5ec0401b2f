/** What is counted: a ballot's rule, its options in order, its votes. */
import type { BallotContent } from '../content.ts'
import type { BallotChannel, BallotMethod } from '../words.ts'
import type { Detail, Measure, Reason } from './outcome.ts'
import type { FoundTies } from './ties.ts'

export interface CountedBallot {
  readonly method: BallotMethod
  readonly rule: string
  readonly utility: string | null
  readonly completion: string | null
  readonly seats: number | null
  readonly budgetCents: number | null
}

export interface CountedOption {
  readonly id: number
  readonly position: number
  readonly title: string
  readonly costCents: number | null
}

/** Equal votes of one channel. */
export interface CountedContent {
  readonly content: BallotContent
  readonly channel: BallotChannel
  readonly count: number
}

/** What a rule says, options by id. */
export interface RuleOutcome {
  readonly selected: readonly number[]
  readonly reasonOf: (option: CountedOption) => Reason
  readonly measureOf: (option: CountedOption) => Measure
  readonly detail: Detail | null
  readonly plain: readonly number[] | null
  readonly ties: () => FoundTies
  readonly certificate: () => Readonly<Record<string, unknown>>
}

/** What a rule on rankings says; plain counting and first places are the same for all. */
export type CountedRanking = Omit<RuleOutcome, 'plain' | 'measureOf'> &
  Partial<Pick<RuleOutcome, 'measureOf'>>

export const inOrder = (options: readonly CountedOption[]): CountedOption[] =>
  [...options].sort((a, b) => a.position - b.position)

/**
 * The option's name in a .pb file. All are equally long, so that the order of texts is the order of the ballot:
 * ties go to the smallest name.
 */
export const nameInFile = (place: number, options: readonly CountedOption[]): string =>
  String(place + 1).padStart(String(options.length).length, '0')

/** Equal votes of both channels together, in an order that says nothing about when they came. */
export function mergedContents(contents: readonly CountedContent[]): CountedContent[] {
  const merged = new Map<string, CountedContent>()
  for (const one of contents) {
    const key = keyOf(one.content)
    const known = merged.get(key)
    merged.set(key, { ...one, count: one.count + (known?.count ?? 0) })
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one)
}

function keyOf(content: BallotContent): string {
  if ('options' in content) return [...content.options].sort((a, b) => a - b).join()
  if ('ranking' in content)
    return content.ranking.map((group) => [...group].sort((a, b) => a - b).join('=')).join()
  return Object.entries(content.points)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map((entry) => entry.join(':'))
    .join()
}

/** The options a vote supports. */
export function supportedBy(content: BallotContent): readonly number[] {
  if ('options' in content) return content.options
  if ('ranking' in content) return content.ranking.flat()
  return Object.entries(content.points).flatMap(([option, points]) => (points > 0 ? [Number(option)] : []))
}

export const votesFor = (option: number, contents: readonly CountedContent[]): number =>
  contents.reduce((sum, { content, count }) => (supportedBy(content).includes(option) ? sum + count : sum), 0)

/** The same vote as often as it was cast: what the rules and files read. */
export const eachVote = <Vote>(
  contents: readonly CountedContent[],
  read: (content: BallotContent) => Vote,
): Vote[] => contents.flatMap(({ content, count }) => Array<Vote>(count).fill(read(content)))

export const seatsOf = ({ seats }: CountedBallot, options: readonly CountedOption[]): number =>
  Math.min(seats ?? 1, options.length)
