import type { CastVote, Statement } from '../votes.ts'
import { readTable } from './table.ts'
import { readVoteLog } from './voteLog.ts'
import { readVoteMatrix } from './voteMatrix.ts'

/** What a file of votes says: a conversation for `drawMap`. */
export interface VotesFile {
  /** In order of time: the later answer to the same statement stands later. */
  readonly votes: readonly CastVote[]
  /** Every statement that the file names, those without an answer too. */
  readonly statements: readonly Statement[]
}

/**
 * Reads votes as Polis exports them (CSV, agree = 1): a log with the columns `comment-id`, `voter-id`, `vote` and
 * perhaps `timestamp`, or a matrix with a row for each `participant` and a column for each statement.
 * Throws MalformedFile.
 */
export function readVotes(text: string): VotesFile {
  const table = readTable(text)
  const isMatrix = table.header.includes('participant') && !table.header.includes('voter-id')
  return isMatrix ? readVoteMatrix(table) : readVoteLog(table)
}
