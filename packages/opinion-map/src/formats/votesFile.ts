import type { NumberedVotes } from '../matrix/packColumns.ts'
import type { CastVote, Statement } from '../votes.ts'

/** What a file of votes says: a conversation for `drawMap`. */
export interface VotesFile {
  /** In order of time: the later answer to the same statement stands later. */
  readonly votes: readonly CastVote[]
  /** Every statement that a matrix names; those of a log are known by their answers alone. */
  readonly statements: readonly Statement[]
}

/** The same in numbers, in the order of the file. */
export interface ReadVotes extends NumberedVotes {
  /** Every statement that a matrix names. */
  readonly listed: readonly string[]
}
