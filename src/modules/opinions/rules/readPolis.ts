/** Reads the two files of a Polis export: all of them, or the first line that is wrong and why. Pure. */
import { MalformedFile, type Row, readRows } from '#packages/opinion-map'
import type { Message } from '#ui/words.ts'
import type { OpinionVote } from '../words.ts'
import { isText } from './isText.ts'
import { mostStatements, tidy } from './readLines.ts'

export interface ImportedStatement {
  readonly number: number
  readonly text: string
  readonly moderated: -1 | 0 | 1
  readonly isMeta: boolean
}

export interface ImportedVote {
  readonly statement: number
  readonly participant: string
  readonly vote: OpinionVote
  readonly isImportant: boolean
  /** Milliseconds since 1970; null where the file does not say. */
  readonly at: number | null
}

/** Answers that one file may hold. */
const mostVotes = 2_000_000
const mostText = 1000
const largestNumber = 1_000_000

class Wrong extends Error {
  readonly said: Message
  constructor(key: Message['key'], values?: Message['values']) {
    super(key)
    this.said = values ? { key, values } : { key }
  }
}

export const isWrong = (read: object): read is { readonly wrong: Message } => 'wrong' in read

/** Columns by their names, in any order; others are nothing to us. */
class Columns {
  readonly #places: ReadonlyMap<string, number>
  readonly #file: string
  constructor(file: string, header: Row) {
    this.#file = file
    this.#places = new Map(header.fields.map((name, place) => [name.trim().toLowerCase(), place]))
  }
  need(...names: string[]): void {
    for (const column of names) {
      if (!this.#places.has(column))
        throw new Wrong('opinions.errors.fileColumns', { file: this.#file, column })
    }
  }
  cell(row: Row, column: string): string | undefined {
    const place = this.#places.get(column)
    return place === undefined ? undefined : row.fields[place]?.trim()
  }
  whole(row: Row, column: string, least: number, most: number): number {
    const value = this.cell(row, column) ?? ''
    const read = Number(value)
    if (value === '' || !Number.isInteger(read) || read < least || read > most) this.bad(row, column)
    return read
  }
  bad(row: Row, column: string): never {
    const value = (this.cell(row, column) ?? '').slice(0, 40)
    throw new Wrong('opinions.errors.fileNumber', { file: this.#file, line: row.line, column, value })
  }
}

function open(file: string, text: string): { readonly columns: Columns; readonly rows: readonly Row[] } {
  if (!isText(text)) throw new Wrong('opinions.errors.fileNotText', { file })
  const [header, ...rows] = rowsOf(file, text)
  if (!header) throw new Wrong('opinions.errors.fileEmpty', { file })
  return { columns: new Columns(file, header), rows }
}

/** What is malformed in rows, whatever their columns, is their quotation marks. */
function rowsOf(file: string, text: string): readonly Row[] {
  try {
    return [...readRows(text)]
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error
    throw new Wrong('opinions.errors.fileQuotes', { file, line: error.line })
  }
}

const telling = <Read>(read: () => Read): Read | { readonly wrong: Message } => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.said }
    throw error
  }
}

/** comments.csv: `comment-id`, `comment-body`, and where they are `moderated`, `is-meta`. */
export const readComments = (text: string): readonly ImportedStatement[] | { readonly wrong: Message } =>
  telling(() => {
    const file = 'comments.csv'
    const { columns, rows } = open(file, text)
    columns.need('comment-id', 'comment-body')
    if (rows.length > mostStatements) tooMany('statements', mostStatements)
    const seen = new Set<number>()
    return rows.map((row) => {
      const number = columns.whole(row, 'comment-id', 0, largestNumber)
      if (seen.has(number)) {
        throw new Wrong('opinions.errors.fileStatementTwice', { file, line: row.line, value: number })
      }
      seen.add(number)
      const body = tidy((columns.cell(row, 'comment-body') ?? '').replace(/^'(?=[=+\-@])/, ''))
      if ([...body].length > mostText) {
        throw new Wrong('opinions.errors.fileTextLong', { file, line: row.line, limit: mostText })
      }
      const moderated = columns.cell(row, 'moderated') ? columns.whole(row, 'moderated', -1, 1) : 0
      const isMeta = ['true', 't', '1'].includes((columns.cell(row, 'is-meta') ?? '').toLowerCase())
      return { number, text: body, moderated: moderated as -1 | 0 | 1, isMeta }
    })
  })

/** votes.csv: `comment-id`, `voter-id`, `vote` (agree 1), and where they are `timestamp` and `important`. */
export const readVotes = (text: string): readonly ImportedVote[] | { readonly wrong: Message } =>
  telling(() => {
    const { columns, rows } = open('votes.csv', text)
    columns.need('comment-id', 'voter-id', 'vote')
    if (rows.length === 0) throw new Wrong('opinions.errors.fileEmpty', { file: 'votes.csv' })
    if (rows.length > mostVotes) tooMany('votes', mostVotes)
    return rows.map((row) => {
      const participant = columns.cell(row, 'voter-id') ?? ''
      if (!/^[\w.-]{1,64}$/.test(participant)) columns.bad(row, 'voter-id')
      const at = columns.cell(row, 'timestamp')
      return {
        statement: columns.whole(row, 'comment-id', 0, largestNumber),
        participant,
        vote: columns.whole(row, 'vote', -1, 1) as OpinionVote,
        isImportant: ['true', 't', '1'].includes((columns.cell(row, 'important') ?? '').toLowerCase()),
        at: at ? columns.whole(row, 'timestamp', 0, 8.64e15) : null,
      }
    })
  })

function tooMany(what: 'votes' | 'statements', limit: number): never {
  throw new Wrong(`opinions.errors.fileMany.${what}`, { limit })
}

/** One answer a participant and statement: the latest by its time, among equals the later row. */
export function lastVotes(votes: readonly ImportedVote[]): ImportedVote[] {
  const last = new Map<string, ImportedVote>()
  for (const vote of votes) {
    const key = `${vote.participant} ${vote.statement}`
    const before = last.get(key)
    if (!before || (vote.at ?? 0) >= (before.at ?? 0)) last.set(key, vote)
  }
  return [...last.values()]
}
