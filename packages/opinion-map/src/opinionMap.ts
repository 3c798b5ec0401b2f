/** What comes out: plain data, which JSON keeps whole. */

/** `default`: the best of many seeded starts, its number of groups by stability; `polis`: the published algorithm, cold start. */
export type Grouping = 'default' | 'polis'

export interface OpinionMap {
  /** By ascending id. */
  readonly participants: readonly MappedParticipant[]
  /** By ascending id, moderated ones too. */
  readonly statements: readonly MappedStatement[]
  /** By descending size; ids "0", "1" ... unless groups were given. */
  readonly groups: readonly OpinionGroup[]
  readonly consensus: {
    readonly agree: readonly ConsensusStatement[]
    readonly disagree: readonly ConsensusStatement[]
  }
  readonly quality: Quality
}

export interface MappedParticipant {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Null: too few answers to belong to a group. */
  readonly group: string | null
  /** How many statements they answered, passes too. */
  readonly votes: number
  /** How firmly they belong: the silhouette against the group centres, -1 to 1; null without a group. */
  readonly firmness: number | null
}

export interface Counts {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  /** All answers, passes too. */
  readonly seen: number
}

export interface MappedStatement extends Counts {
  readonly id: string
  /** Mean of the answers, agree = 1; 0 for statements moderated out or about the conversation. */
  readonly mean: number
  /** Its weight on the two axes. */
  readonly loadings: readonly [number, number]
  /** How far one who only agreed to it would stand from the centre. */
  readonly extremity: number
  /** How useful the next answer to it would be; the next one is drawn in proportion. */
  readonly priority: number
  /** Product over the groups of (agree + 1) / (seen + 2), and the same with disagree. */
  readonly groupInformedConsensus: { readonly agree: number; readonly disagree: number }
  /** 0 all groups alike to 1: the largest difference between two groups' shares of agreement. */
  readonly divisiveness: number
  /** One for each group, in the order of `groups`. */
  readonly byGroup: readonly (Counts & { readonly group: string })[]
}

export interface OpinionGroup {
  readonly id: string
  readonly size: number
  readonly centre: readonly [number, number]
  readonly representative: readonly RepresentativeStatement[]
}

/** Why a statement stands for a group: Polis's representativeness against everybody else. */
export interface RepresentativeStatement {
  readonly statement: string
  readonly direction: 'agree' | 'disagree'
  /** How many of the group's `seen` answers were of this direction. */
  readonly count: number
  readonly seen: number
  /** Smoothed share of this direction in the group, 0 to 1. */
  readonly probability: number
  /** Its test value against one half (z). */
  readonly probabilityTest: number
  /** How many times likelier in the group than in the rest. */
  readonly repness: number
  /** Its test value (z). */
  readonly repnessTest: number
}

export interface ConsensusStatement {
  readonly statement: string
  readonly count: number
  readonly seen: number
  readonly probability: number
  readonly probabilityTest: number
}

export interface Quality {
  readonly participants: number
  readonly statements: number
  readonly votes: number
  /** Participants with enough answers to belong to a group. */
  readonly grouped: number
  readonly numberOfGroups: number
  /** Mean silhouette of the groups, -1 to 1; null below two groups. */
  readonly silhouette: number | null
  /** Mean adjusted Rand index of the groups over bootstrap samples, up to 1; null where it was not measured. */
  readonly stability: number | null
  /** What each number of groups would have given, from 2 upwards. */
  readonly considered: readonly {
    readonly groups: number
    readonly silhouette: number
    readonly stability: number | null
  }[]
  /** Share of the variance that each axis shows, 0 to 1. */
  readonly explainedVariance: readonly [number, number]
  readonly warnings: readonly Warning[]
}

/** A reason for care: a code for programs and a sentence in English. */
export interface Warning {
  readonly code:
    | 'fewPeople'
    | 'fewVotes'
    | 'fewStatements'
    | 'flatValley'
    | 'unstableGroups'
    | 'oneGroup'
    | 'littleExplained'
  readonly sentence: string
}
