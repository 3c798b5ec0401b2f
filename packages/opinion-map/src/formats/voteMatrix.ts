import { VoteColumns } from '../matrix/voteColumns.ts'
import { isBlank, plainSign } from './fields.ts'
import { IdTable } from './idTable.ts'
import { MalformedFile } from './malformed.ts'
import type { RowScanner } from './rowScanner.ts'
import { columnOf, numberIn, shown, signOf } from './table.ts'
import type { ReadVotes } from './votesFile.ts'

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
export class MatrixReader {
  readonly #participantAt: number
  readonly #statements: readonly string[]
  /** Where the statements' columns stand. */
  readonly #columns: Int32Array
  readonly #participants = new IdTable()
  /** The line of each participant. */
  readonly #lines: number[] = []
  readonly #votes = new VoteColumns()

  /** Throws MalformedFile for a header that names too little. */
  constructor(header: readonly string[]) {
    this.#participantAt = columnOf(header, 'participant')
    const columns = [...header.entries()].filter(([, name]) => !notStatements.has(name))
    if (columns.some(([, name]) => name === '')) throw new MalformedFile(1, 'a column has no name')
    this.#statements = columns.map(([, name]) => name)
    this.#columns = Int32Array.from(columns, ([at]) => at)
  }

  /** Throws MalformedFile. */
  take(row: RowScanner): void {
    const { bytes, starts, ends, line } = row
    const participant = numberIn(this.#participants, row, this.#participantAt, 'participant')
    const before = this.#lines[participant]
    if (before !== undefined) {
      const name = shown(row.textOf(this.#participantAt))
      throw new MalformedFile(line, `participant ${name} stands in line ${before} already`)
    }
    this.#lines.push(line)
    for (let statement = 0; statement < this.#columns.length; statement++) {
      const at = this.#columns[statement] as number
      const start = starts[at] as number
      const end = ends[at] as number
      if (start === end) continue
      const sign = plainSign(bytes, start, end)
      if (sign === undefined && isBlank(bytes, start, end)) continue
      const vote = sign ?? signOf(row.textOf(at), line, `the answer to ${this.#statements[statement]}`)
      this.#votes.add(participant, 3 * statement + vote + 1)
    }
  }

  read(): ReadVotes {
    return {
      participants: this.#participants.names,
      statements: this.#statements,
      votes: this.#votes,
      latestWins: false,
      listed: this.#statements,
    }
  }
}
