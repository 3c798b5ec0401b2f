/** What goes in: who said what to which statement. */

/** 1 agree, 0 pass, -1 disagree. */
export type Vote = 1 | 0 | -1

/** One answer. The same participant and statement again: the later one of the list wins. */
export interface CastVote {
  readonly participant: string
  readonly statement: string
  readonly vote: Vote
  /** When it was cast, in milliseconds. Only the `polis` grouping looks at it: it begins with those who came first. */
  readonly time?: number
}

export interface Statement {
  readonly id: string
  /** -1 moderated out, 0 not looked at, 1 let in; 0 where it is not said. */
  readonly moderated?: -1 | 0 | 1
  /** A statement about the conversation itself: it is asked, but gives nobody a position. */
  readonly isMeta?: boolean
}

export interface Conversation {
  readonly votes: Iterable<CastVote>
  /** Statements nobody has answered yet, and what is known of the others; those of the votes need not be here. */
  readonly statements?: readonly Statement[]
  /** Participants who are left out of everything. */
  readonly excluded?: Iterable<string>
}
