import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows } from '#packages/opinion-map'
import { isText } from './isText.ts'
import { mergeOf } from './mergeOf.ts'
import { nextStatement } from './nextStatement.ts'
import { plainText, tidy } from './readLines.ts'
import { isWrong, readComments, readVotes } from './readPolis.ts'
import { statementIn } from './statementIn.ts'

describe('the next statement', () => {
  const statements = [
    { id: 1, priority: 1 },
    { id: 2, priority: 3 },
    { id: 3, priority: 6 },
  ]

  test('is the same for the same person until it is answered', () => {
    const first = nextStatement(statements, new Set(), 42)
    expect(nextStatement(statements, new Set(), 42)).toEqual(first)
    expect(nextStatement(statements, new Set([first?.id ?? 0]), 42)).not.toEqual(first)
    expect(nextStatement(statements, new Set([1, 2, 3]), 42)).toBeUndefined()
  })

  test('is drawn in proportion to its priority', () => {
    const drawn = new Map<number, number>()
    const people = 20_000
    for (let seed = 1; seed <= people; seed += 1) {
      const id = nextStatement(statements, new Set(), seed)?.id ?? 0
      drawn.set(id, (drawn.get(id) ?? 0) + 1)
    }
    for (const { id, priority } of statements) {
      expect((drawn.get(id) ?? 0) / people).toBeCloseTo(priority / 10, 1)
    }
  })
})

test('what reads as a statement is found in a summary; titles, errands and questions are none', () => {
  expect(statementIn('Un numero per le visite. Servono corsi la sera. È tutto.', 140)).toBe(
    'Servono corsi la sera.',
  )
  for (const summary of [
    'Rigenerare i dispositivi donati.',
    'Una pagina e un numero.',
    'Che cosa serve davvero?',
  ]) {
    expect(statementIn(summary, 140)).toBeUndefined()
  }
})

test('a picture or an archive is no text, whatever its accents a text is one', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  expect(isText(png.toString('utf8'))).toBe(false)
  expect(isText(Buffer.from('perch\xe9,\t"due\r\nrighe"', 'latin1').toString('utf8'))).toBe(true)
  expect(readVotes(png.toString('utf8'))).toMatchObject({ wrong: { key: 'opinions.errors.fileNotText' } })
})

describe('of two that say the same', () => {
  const one = { id: 7, number: 3, state: 'approved', seen: 109 } as const
  const other = { id: 40, number: 30, state: 'approved', seen: 0 } as const

  test('the one with fewer answers goes, then the newer one, from wherever it is looked at', () => {
    for (const merge of [mergeOf(one, other), mergeOf(other, one)]) {
      expect(merge).toEqual({ from: other, into: one })
    }
    const answered = { ...other, seen: 200 }
    expect(mergeOf(one, answered)).toEqual({ from: one, into: answered })
    const as = { ...other, seen: 109 }
    expect(mergeOf(as, one)).toEqual({ from: as, into: one })
  })

  test('only one that is asked stays', () => {
    const waiting = { ...one, state: 'waiting' } as const
    expect(mergeOf(waiting, other)).toEqual({ from: waiting, into: other })
    expect(mergeOf(waiting, { ...other, state: 'rejected' })).toBeUndefined()
    expect(mergeOf({ ...one, state: 'merged' }, other)).toBeUndefined()
  })
})

describe('a statement', () => {
  test('is kept without what nobody sees', () => {
    expect(tidy('Una\u0000 frase\u0007\tcon\u200b niente \u202edentro\u{e0041}')).toBe(
      'Una frase con niente dentro',
    )
    expect(tidy('\u200b'.repeat(12))).toBe('')
    expect(tidy('\u200d'.repeat(12))).toBe('')
    expect(tidy('Una 👩‍👧 va ☀️')).toBe('Una 👩‍👧 va ☀️')
    expect(plainText('Frase di\u200b prova')).toBe(plainText('frase  di prova.'))
  })
})

describe('a file of another platform', () => {
  const rowsOf = (text: string) => {
    const votes = readVotes(text)
    if (isWrong(votes)) throw new Error(votes.wrong.key)
    return [...votes.participant].map((place, at) => [
      votes.participants[place],
      ...[votes.statement, votes.vote, votes.isImportant, votes.at].map((list) => list[at]),
    ])
  }

  test('comes in without control characters, and with none in the names of its voters', () => {
    expect(readComments('comment-id,comment-body\n1,ciao \u0000 mondo')).toMatchObject([
      { text: 'ciao mondo' },
    ])
    expect(readVotes('comment-id,voter-id,vote\n1,a\u0000,1')).toMatchObject({
      wrong: { key: 'opinions.errors.fileNumber', values: { line: 2, column: 'voter-id' } },
    })
  })

  test('is read as it was written, whatever its texts hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'è') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
        expect([...readRows(text)].map(({ fields }) => fields)).toEqual(rows)
      }),
    )
  })

  test('has its columns by name, in any order, and others are nothing', () => {
    expect(rowsOf('voter-id,other,vote,comment-id\n5,x,-1,0\n')).toEqual([['5', 0, -1, 0, Number.NaN]])
    expect(rowsOf('important,timestamp,comment-id,voter-id,vote\ntrue,20,3,b,1\n,,4,b,0\r\n')).toEqual([
      ['b', 3, 1, 1, 20],
      ['b', 4, 0, 0, Number.NaN],
    ])
  })

  test('with a bad line is refused by its number', () => {
    expect(readVotes('comment-id,voter-id,vote\n0,1,1\n0,2,7\n')).toEqual({
      wrong: {
        key: 'opinions.errors.fileNumber',
        values: { file: 'votes.csv', line: 3, column: 'vote', value: '7' },
      },
    })
    expect(readVotes('comment-id,vote\n0,1\n')).toMatchObject({
      wrong: { key: 'opinions.errors.fileColumns', values: { column: 'voter-id' } },
    })
    expect(readComments('comment-id,comment-body\n0,"aperta\n1,chiusa')).toMatchObject({
      wrong: { key: 'opinions.errors.fileQuotes', values: { line: 2 } },
    })
    expect(readComments('comment-id,comment-body\n0,a\n0,b')).toMatchObject({
      wrong: { values: { line: 3 } },
    })
  })

  test('has one answer a participant and statement: the latest, among equals the later row', () => {
    const votes = (...rows: string[]) => rowsOf(`comment-id,voter-id,vote,timestamp\n${rows.join('\n')}`)
    expect(votes('1,a,1,20', '1,b,1,20', '1,a,-1,10')).toEqual([
      ['a', 1, 1, 0, 20],
      ['b', 1, 1, 0, 20],
    ])
    expect(votes('1,a,1,10', '1,a,-1,20')).toEqual([['a', 1, -1, 0, 20]])
    expect(votes('1,a,1,', '1,a,-1,')).toEqual([['a', 1, -1, 0, Number.NaN]])
  })
})
