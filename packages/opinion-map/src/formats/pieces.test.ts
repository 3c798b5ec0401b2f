import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packColumns } from '../matrix/packColumns.ts'
import { packVotes } from '../matrix/packVotes.ts'
import type { VoteMatrix } from '../matrix/votes.ts'
import { IdTable } from './idTable.ts'
import { MalformedFile } from './malformed.ts'
import { readVotes } from './readVotes.ts'
import { decodeText, encodeText } from './utf8.ts'
import { VoteReader } from './voteReader.ts'

/** The file cut into pieces of these lengths, the rest at the end. */
function readInPieces(text: string, lengths: readonly number[]) {
  const bytes = encodeText(text)
  const reader = new VoteReader()
  let at = 0
  for (const length of lengths) {
    reader.add(bytes.slice(at, at + length))
    at = Math.min(bytes.length, at + length)
  }
  reader.add(bytes.slice(at))
  return reader.finish()
}

function orReason<Result>(work: () => Result): Result | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof MalformedFile) return `${error.line}: ${error.message}`
    throw error
  }
}

const plain = ({ cells, rowStarts, byArrival, ...others }: VoteMatrix) => ({
  ...others,
  cells: [...cells],
  rowStarts: [...rowStarts],
  byArrival: byArrival && [...byArrival],
})

const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })
const id = fc.constantFrom('1', '01', '2', '10', 'b', '"b"', '"a,""c"""', '"two\nlines"', ' é', '😀')
const sign = fc.constantFrom('1', '0', '-1', ' 1', '"0"')
const time = fc.constantFrom('5', '7', '6.5', ' 6', '-1', '"7"')

const logs = fc
  .tuple(
    fc.array(fc.tuple(time, id, id, sign), { maxLength: 200 }),
    fc.boolean(),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([rows, isTimed, end]) =>
    ['timestamp,comment-id,voter-id,vote', ...rows.map((row) => row.join(','))]
      .map((row) => (isTimed ? row : row.slice(row.indexOf(',') + 1)))
      .join(end),
  )
const matrices = fc
  .array(fc.tuple(sign, fc.constantFrom('', ' ', '1'), sign), { maxLength: 30 })
  .map((rows) =>
    ['participant,7,b,n-votes', ...rows.map(([a, b, c], p) => `p${p},${a},${b},${c}`)].join('\n'),
  )

test('a file in pieces, packed as it comes, is the same votes as its text', () => {
  fc.assert(
    fc.property(fc.oneof(logs, matrices), lengths, (text, pieces) => {
      const known = [
        { id: '1', moderated: -1 as const },
        { id: 'unseen', isMeta: true },
      ]
      const { votes, statements } = readVotes(text)
      const once = packVotes({ votes, statements: [...statements, ...known] })
      expect(plain(packColumns(readInPieces(text, pieces), known))).toEqual(plain(once))
    }),
    { numRuns: 300 },
  )
})

test('whatever is wrong is the same in pieces, line and reason', () => {
  const anything = fc
    .array(
      fc.constantFrom('1', '0', '2', 'a', '"', '""', '"a"', ',', ',', '\n', '\r\n', '\r', ' ', 'é', '\0'),
    )
    .map((parts) => parts.join(''))
  const headers = fc.constantFrom('', 'comment-id,voter-id,vote\n', 'participant,1\n', '\uFEFF"vote",a\n\n')
  fc.assert(
    fc.property(headers, anything, lengths, (header, text, pieces) => {
      const inPieces = orReason(() => packColumns(readInPieces(header + text, pieces), []).participants)
      expect(inPieces).toEqual(orReason(() => packVotes(readVotes(header + text)).participants))
    }),
    { numRuns: 500 },
  )
})

test('a row longer than any piece is read, and a quotation mark that is never closed is found at the end', () => {
  const name = 'x'.repeat(300_000)
  const text = `comment-id,voter-id,vote\n1,"${name}\n",1\n`
  const pieces = Array.from({ length: 400 }, () => 1_000)
  expect(readInPieces(text, pieces).participants).toEqual([`${name}\n`])
  const open = orReason(() => readInPieces(text.replace('\n",', '\n,'), pieces))
  expect(open).toBe('2: a quotation mark is never closed')
})

test('ids are numbered as they come, each once, thousands of them', () => {
  const ids = new IdTable()
  const names = Array.from({ length: 5_000 }, (_, n) => `person ${n % 2_500}`)
  const numbers = names.map((name) => ids.numberOf(encodeText(name), 0, name.length))
  expect(numbers).toEqual(names.map((_, n) => n % 2_500))
  expect(ids.names).toEqual(names.slice(0, 2_500))
})

test('any text comes back from its bytes, half a surrogate pair too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = `${text}\ud800${text}`
      const bytes = encodeText(whole)
      expect(decodeText(bytes, 0, bytes.length)).toBe(whole)
      expect([...encodeText(text)]).toEqual([...new TextEncoder().encode(text)])
    }),
  )
})

test('of many answers to one statement the latest counts, of equal times the later row', () => {
  const rows = Array.from({ length: 200 }, (_, n) => `${(n * 7) % 50},${n % 3},a,${(n % 3) - 1}`)
  const text = ['timestamp,comment-id,voter-id,vote', ...rows, '49,0,a,1', '49,1,a,-1'].join('\n')
  const { cells } = packColumns(readInPieces(text, []), [])
  expect([...cells]).toEqual([2, 3, 8])
})
