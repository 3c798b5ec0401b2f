import type { CastVote } from '../votes.ts'
import { MalformedFile } from './malformed.ts'
import { columnOf, idOf, shown, signOf, type Table } from './table.ts'
import type { VotesFile } from './votesFile.ts'

/** One answer a row, other columns ignored. With a timestamp the latest answer wins, of equal ones the later row. */
export function readVoteLog({ header, rows }: Table): VotesFile {
  const statementAt = columnOf(header, 'comment-id')
  const participantAt = columnOf(header, 'voter-id')
  const voteAt = columnOf(header, 'vote')
  const timeAt = header.indexOf('timestamp')
  const votes: CastVote[] = []
  for (const row of rows) {
    const cast = {
      participant: idOf(row, participantAt, 'voter-id'),
      statement: idOf(row, statementAt, 'comment-id'),
      vote: signOf(row.fields[voteAt], row.line, 'vote'),
    }
    votes.push(timeAt === -1 ? cast : { ...cast, time: timeOf(row.fields[timeAt] ?? '', row.line) })
  }
  if (timeAt !== -1) votes.sort((one, other) => (one.time ?? 0) - (other.time ?? 0))
  return { votes, statements: [] }
}

function timeOf(field: string, line: number): number {
  const time = Number(field)
  if (!/^-?\d+(\.\d+)?$/.test(field.trim()))
    throw new MalformedFile(line, `timestamp is "${shown(field)}" instead of a number`)
  if (Math.abs(time) > Number.MAX_SAFE_INTEGER)
    throw new MalformedFile(line, `timestamp ${shown(field)} is too large to be compared`)
  return time
}
