/** What is kept of a map: plain data in which nobody can be looked up. Small groups and thin maps are already out of it. */
import type { Quality } from '#packages/opinion-map'
import type { AnswerChannel } from '../words.ts'

/** A group of which fewer belong is neither drawn apart nor numbered. */
export const leastGroup = 5
/** Participants with enough answers that there must be before there is a map. */
export const leastPeople = 20
/** Answers a participant needs to have a place on the map. */
export const leastAnswers = 7

export interface ChannelCount {
  readonly channel: AnswerChannel
  readonly people: number
  readonly answers: number
}

export interface OpinionCounts {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly seen: number
}

/** Numbers of one statement; `byGroup` in the order of the groups, empty without a map. */
export interface MappedNumbers extends OpinionCounts {
  /** The statement's id. */
  readonly id: number
  readonly mean: number
  readonly loadings: readonly [number, number]
  readonly extremity: number
  readonly priority: number
  /** Product over all groups, small ones too, of their shares of agreement, and of disagreement. */
  readonly groupInformedConsensus: { readonly agree: number; readonly disagree: number }
  readonly divisiveness: number
  readonly important: number
  readonly byGroup: readonly OpinionCounts[]
  /** Of a statement about the conversation itself: it gives nobody a position. */
  readonly isZeroed?: boolean
  /** The answers of fewer than five people, in no group shown, are not in the totals. */
  readonly leavesOutFew?: boolean
}

/** A statement that stands for a group, or for all. */
export interface StandingStatement {
  /** The statement's id. */
  readonly statement: number
  readonly direction: 'agree' | 'disagree'
  readonly count: number
  readonly seen: number
  readonly probability: number
  readonly test: number
  /** How many times likelier in the group than in the rest, and its test value; null for what unites all. */
  readonly repness: number | null
  readonly repnessTest: number | null
}

export interface DrawnGroup {
  readonly letter: string
  readonly size: number
  readonly centre: readonly [number, number]
  readonly representative: readonly StandingStatement[]
}

/** x, y and the place of the group in `groups`; -1 for the others: too few answers, or too small a group. */
export type MapPoint = readonly [x: number, y: number, group: number]

export interface DrawnMap {
  /** Rounded, in an order that says nothing, at most `mostPoints` of them. */
  readonly points: readonly MapPoint[]
  /** Largest first; all have at least `leastGroup` people. */
  readonly groups: readonly DrawnGroup[]
  /** People with a place on the map who belong to no drawn group. */
  readonly others: number
  readonly consensus: readonly StandingStatement[]
  readonly quality: Omit<Quality, 'participants' | 'statements' | 'votes'>
}

/** How maps are drawn; raised where they are drawn otherwise, so that kept ones are drawn anew at the next start. */
export const recipe = 3

export interface StoredMap {
  readonly recipe: number
  /** Participants with at least one answer, and all their answers to statements that are asked. */
  readonly people: number
  readonly answers: number
  readonly channels: readonly ChannelCount[]
  /** Participants with at least `leastAnswers` answers. */
  readonly enough: number
  readonly statements: readonly MappedNumbers[]
  /** Null below `leastPeople`. */
  readonly drawn: DrawnMap | null
}

/** A picture of more is a blot, and a page of more a burden: beyond, a part stands for all, the counts are of all. */
export const mostPoints = 3000

export const emptyMap: StoredMap = {
  recipe,
  people: 0,
  answers: 0,
  channels: [],
  enough: 0,
  statements: [],
  drawn: null,
}
