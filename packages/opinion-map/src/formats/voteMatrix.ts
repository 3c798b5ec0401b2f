import type { CastVote } from '../votes.ts'
import { MalformedFile } from './malformed.ts'
import { columnOf, idOf, shown, signOf, type Table } from './table.ts'
import type { VotesFile } from './votesFile.ts'

/** What Polis writes beside the answers. Every other column is a statement. */
const notStatements: ReadonlySet<string> = new Set([
  'participant',
  'xid',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
])

/** One participant a row, one statement a column; blank where they did not see it. */
export function readVoteMatrix({ header, rows }: Table): VotesFile {
  const participantAt = columnOf(header, 'participant')
  const columns = [...header.entries()].filter(([, name]) => !notStatements.has(name))
  if (columns.some(([, name]) => name === '')) throw new MalformedFile(1, 'a column has no name')
  const votes: CastVote[] = []
  const lines = new Map<string, number>()
  for (const row of rows) {
    const participant = idOf(row, participantAt, 'participant')
    const before = lines.get(participant)
    if (before !== undefined)
      throw new MalformedFile(row.line, `participant ${shown(participant)} stands in line ${before} already`)
    lines.set(participant, row.line)
    for (const [at, statement] of columns) {
      const field = row.fields[at]
      if (field === undefined || field.trim() === '') continue
      votes.push({ participant, statement, vote: signOf(field, row.line, `the answer to ${statement}`) })
    }
  }
  return { votes, statements: columns.map(([, id]) => ({ id })) }
}
