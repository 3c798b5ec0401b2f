/**
 * All last votes, packed row by row (compressed sparse rows): what every computation of this package reads.
 * Participant and statement numbers are places in the canonical order of ids (`compareIds`), so the same votes
 * in any order of arrival make the same arrays.
 */
export interface PackedVotes {
  /** People with at least one answer who are not excluded. */
  readonly participantCount: number
  /** Statements answered by them or listed, moderated ones too. */
  readonly statementCount: number
  /** Participant p's answers are `cells[rowStarts[p]]` up to, not including, `cells[rowStarts[p + 1]]`; length participants + 1. */
  readonly rowStarts: Int32Array
  /** One cell number an answer, `3 * statement + (vote + 1)` with agree = 1; ascending in each row. May be longer than used. */
  readonly cells: Uint16Array | Uint32Array
  /** 1 where moderated is -1; length statements. */
  readonly isModeratedOut: Uint8Array
  /** 1 where the statement is about the conversation itself. */
  readonly isMeta: Uint8Array
  /** 1 where the column gives nobody a position: moderated out or meta. */
  readonly isZeroed: Uint8Array
  /** Participants by the time of their earliest last vote, then by id; absent where no vote has a time. */
  readonly byArrival?: Int32Array | undefined
}

/** The packed votes with the names of their rows and columns. */
export interface VoteMatrix extends PackedVotes {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
}

/** The largest number of statements whose cells fit in 16 bits. */
const most16 = Math.floor(0x1_0000 / 3)

/** Room for so many cells, in the narrowest numbers that hold them. */
export function makeCells(statementCount: number, length: number, buffer?: ArrayBufferLike) {
  if (statementCount <= most16) return buffer ? new Uint16Array(buffer, 0, length) : new Uint16Array(length)
  return buffer ? new Uint32Array(buffer, 0, length) : new Uint32Array(length)
}

/** How many answers there are. */
export const countVotes = ({ rowStarts, participantCount }: PackedVotes): number =>
  rowStarts[participantCount] ?? 0
