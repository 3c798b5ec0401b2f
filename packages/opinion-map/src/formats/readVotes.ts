import { readTable } from './table.ts'
import { readVoteLog } from './voteLog.ts'
import { readVoteMatrix } from './voteMatrix.ts'
import type { VotesFile } from './votesFile.ts'

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
