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

/** Answers, one a participant and statement, participant by participant. Equal places of the lists belong together. */
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
    const order = byParticipant(read.participant.subarray(0, places.size), names.size)
    return {
      participants: [...names.keys()],
      participant: new Int32Array(places.size).map((_, to) => read.participant[order[to] ?? 0] ?? 0),
      statement: new Int32Array(places.size).map((_, to) => read.statement[order[to] ?? 0] ?? 0),
      vote: new Int8Array(places.size).map((_, to) => read.vote[order[to] ?? 0] ?? 0),
      isImportant: new Uint8Array(places.size).map((_, to) => read.isImportant[order[to] ?? 0] ?? 0),
      at: new Float64Array(places.size).map((_, to) => read.at[order[to] ?? 0] ?? 0),
    }
  })

/** Places in the order of whose answers they are: written so, each participant is written a few times at most. */
function byParticipant(participant: Int32Array, people: number): Int32Array {
  const next = new Int32Array(people + 1)
  for (const one of participant) next[one + 1] = (next[one + 1] ?? 0) + 1
  for (let one = 1; one <= people; one += 1) next[one] = (next[one] ?? 0) + (next[one - 1] ?? 0)
  const order = new Int32Array(participant.length)
  for (const [place, one] of participant.entries()) {
    const to = next[one] ?? 0
    order[to] = place
    next[one] = to + 1
  }
  return order
}

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
