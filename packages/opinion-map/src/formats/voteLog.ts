import { VoteColumns } from '../matrix/voteColumns.ts'
import { plainNumber, plainSign } from './fields.ts'
import { IdTable } from './idTable.ts'
import { MalformedFile } from './malformed.ts'
import type { RowScanner } from './rowScanner.ts'
import { columnOf, numberIn, shown, signOf } from './table.ts'
import type { ReadVotes } from './votesFile.ts'

/** One answer a row, other columns ignored. With a timestamp the latest answer wins, of equal ones the later row. */
export class LogReader {
  readonly #statementAt: number
  readonly #participantAt: number
  readonly #voteAt: number
  readonly #timeAt: number
  readonly #participants = new IdTable()
  readonly #statements = new IdTable()
  readonly #votes = new VoteColumns()

  /** Throws MalformedFile for a header without the columns it takes. */
  constructor(header: readonly string[]) {
    this.#statementAt = columnOf(header, 'comment-id')
    this.#participantAt = columnOf(header, 'voter-id')
    this.#voteAt = columnOf(header, 'vote')
    this.#timeAt = header.indexOf('timestamp')
  }

  /** Throws MalformedFile. */
  take(row: RowScanner): void {
    const { bytes, starts, ends, line } = row
    const participant = numberIn(this.#participants, row, this.#participantAt, 'voter-id')
    const statement = numberIn(this.#statements, row, this.#statementAt, 'comment-id')
    const at = this.#voteAt
    const sign =
      plainSign(bytes, starts[at] as number, ends[at] as number) ?? signOf(row.textOf(at), line, 'vote')
    const time = this.#timeAt === -1 ? undefined : timeIn(row, this.#timeAt)
    this.#votes.add(participant, 3 * statement + sign + 1, time)
  }

  read(): ReadVotes {
    return {
      participants: this.#participants.names,
      statements: this.#statements.names,
      votes: this.#votes,
      latestWins: this.#timeAt !== -1,
      listed: [],
    }
  }
}

function timeIn(row: RowScanner, field: number): number {
  const number = plainNumber(row.bytes, row.starts[field] as number, row.ends[field] as number)
  return number ?? timeOf(row.textOf(field), row.line)
}

function timeOf(field: string, line: number): number {
  const time = Number(field)
  if (!/^-?\d+(\.\d+)?$/.test(field.trim()))
    throw new MalformedFile(line, `timestamp is "${shown(field)}" instead of a number`)
  if (Math.abs(time) > Number.MAX_SAFE_INTEGER)
    throw new MalformedFile(line, `timestamp ${shown(field)} is too large to be compared`)
  return time
}
