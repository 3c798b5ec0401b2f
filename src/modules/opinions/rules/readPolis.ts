/** Reads the two files of a Polis export: all of them, or the first line that is wrong and why. Pure. */
import type { Message } from '#ui/words.ts'
import { openTable, telling, Wrong } from './polisTable.ts'
import { mostStatements, tidy } from './readLines.ts'

export { isWrong } from './polisTable.ts'

export interface ImportedStatement {
  readonly number: number
  readonly text: string
  readonly moderated: -1 | 0 | 1
  readonly isMeta: boolean
}

/** Answers, one a participant and statement. Equal places of the lists belong together. */
export interface ImportedVotes {
  /** The file's names of its participants. */
  readonly participants: readonly string[]
  /** Whose it is: a place among the participants. */
  readonly participant: Int32Array<ArrayBuffer>
  /** The statement's number. */
  readonly statement: Int32Array<ArrayBuffer>
  readonly vote: Int8Array<ArrayBuffer>
  readonly isImportant: Uint8Array<ArrayBuffer>
  /** Milliseconds since 1970; not a number where the file does not say. */
  readonly at: Float64Array<ArrayBuffer>
}

/** Answers that one file may hold. */
const mostVotes = 2_000_000
const mostText = 1000
const largestNumber = 1_000_000

/** comments.csv: `comment-id`, `comment-body`, and where they are `moderated`, `is-meta`. */
export const readComments = (text: string): readonly ImportedStatement[] | { readonly wrong: Message } =>
  telling(() => {
    const file = 'comments.csv'
    const { columns, rows } = openTable(file, text)
    columns.need('comment-id', 'comment-body')
    const statements = new Map<number, ImportedStatement>()
    for (const row of rows) {
      if (statements.size === mostStatements) tooMany('statements', mostStatements)
      const number = columns.whole(row, 'comment-id', 0, largestNumber)
      if (statements.has(number)) {
        throw new Wrong('opinions.errors.fileStatementTwice', { file, line: row.line, value: number })
      }
      const body = tidy((columns.cell(row, 'comment-body') ?? '').replace(/^'(?=[=+\-@])/, ''))
      if ([...body].length > mostText) {
        throw new Wrong('opinions.errors.fileTextLong', { file, line: row.line, limit: mostText })
      }
      const moderated = columns.cell(row, 'moderated') ? columns.whole(row, 'moderated', -1, 1) : 0
      const isMeta = columns.isYes(row, 'is-meta')
      statements.set(number, { number, text: body, moderated: moderated as -1 | 0 | 1, isMeta })
    }
    return [...statements.values()]
  })

/**
 * votes.csv: `comment-id`, `voter-id`, `vote` (agree 1), and where they are `timestamp` and `important`. Of several
 * answers of a participant to a statement the latest by its time counts, among equals the later row.
 */
export const readVotes = (text: string): ImportedVotes | { readonly wrong: Message } =>
  telling(() => {
    const { columns, rows } = openTable('votes.csv', text)
    columns.need('comment-id', 'voter-id', 'vote')
    const room = Math.min(mostVotes, countLines(text))
    const read = {
      participant: new Int32Array(room),
      statement: new Int32Array(room),
      vote: new Int8Array(room),
      isImportant: new Uint8Array(room),
      at: new Float64Array(room),
    }
    const names = new Map<string, number>()
    const places = new Map<number, number>()
    let lines = 0
    for (const row of rows) {
      lines += 1
      if (lines > mostVotes) tooMany('votes', mostVotes)
      const name = columns.cell(row, 'voter-id') ?? ''
      if (!/^[\w.-]{1,64}$/.test(name)) columns.bad(row, 'voter-id')
      const statement = columns.whole(row, 'comment-id', 0, largestNumber)
      const vote = columns.whole(row, 'vote', -1, 1)
      const at = columns.cell(row, 'timestamp') ? columns.whole(row, 'timestamp', 0, 8.64e15) : Number.NaN
      const participant = names.get(name) ?? names.size
      if (participant === names.size) names.set(name, participant)
      const key = participant * (largestNumber + 1) + statement
      const place = places.get(key) ?? places.size
      if (place === places.size) places.set(key, place)
      else if ((at || 0) < (read.at[place] || 0)) continue
      read.participant[place] = participant
      read.statement[place] = statement
      read.vote[place] = vote
      read.isImportant[place] = columns.isYes(row, 'important') ? 1 : 0
      read.at[place] = at
    }
    if (lines === 0) throw new Wrong('opinions.errors.fileEmpty', { file: 'votes.csv' })
    return {
      participants: [...names.keys()],
      participant: read.participant.subarray(0, places.size),
      statement: read.statement.subarray(0, places.size),
      vote: read.vote.subarray(0, places.size),
      isImportant: read.isImportant.subarray(0, places.size),
      at: read.at.subarray(0, places.size),
    }
  })

function tooMany(what: 'votes' | 'statements', limit: number): never {
  throw new Wrong(`opinions.errors.fileMany.${what}`, { limit })
}

/** At least as many as there are rows, however they end. */
function countLines(text: string): number {
  let count = 1
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code === 10 || code === 13) count += 1
  }
  return count
}
