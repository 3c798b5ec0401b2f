import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankedElections } from '../testing/rankedElections.ts'
import { readBlt, writeBlt } from './blt.ts'
import { MalformedFile } from './malformed.ts'
import { readPreflib, writePreflib } from './preflib.ts'

const blt = `4 2 # four candidates, two seats
-2
3 1 3 4 0
4 1=3 2 0
2 0
0
"Adam"
"Basil # with a hash"
"Charlotte"
"Donald" "Board"
`

test('a BLT file is read as it stands', () => {
  expect(readBlt(blt)).toEqual({
    title: 'Board',
    seats: 2,
    names: ['Adam', 'Basil # with a hash', 'Charlotte', 'Donald'],
    withdrawn: [2],
    ballots: [
      { count: 3, ranking: [[1], [3], [4]] },
      { count: 4, ranking: [[1, 3], [2]] },
      { count: 2, ranking: [] },
    ],
  })
})

const soi = `# TITLE: Board
# NUMBER ALTERNATIVES: 3
# ALTERNATIVE NAME 1: Adam
# ALTERNATIVE NAME 2: Basil
# ALTERNATIVE NAME 3: Charlotte
5: 1,2
`

test('a PrefLib file is read as it stands', () => {
  expect(readPreflib(soi, 'soi')).toMatchObject({
    title: 'Board',
    ballots: [{ count: 5, ranking: [[1], [2]] }],
  })
  expect(readPreflib(soi.replace('5: 1,2', '7: {1,3},2'), 'toc').ballots).toEqual([
    { count: 7, ranking: [[1, 3], [2]] },
  ])
})

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(rankedElections({ withEquals: true }), (election) => {
      expect(readBlt(writeBlt(election))).toEqual(election)
      expect(readPreflib(writePreflib(election), 'toi')).toEqual({ ...election, seats: 1 })
    }),
  )
})

test.each([
  ['3 1 1 2 x 0', 3, '"x" is not a candidate'],
  ['3 1 5 0', 3, '"5" is not a candidate'],
  ['3 1 1 0', 3, 'named twice'],
  ['3.5 1 0', 3, 'not a positive whole number'],
  ['-3 1 0', 3, 'a withdrawn candidate and a ballot on one line'],
])('a BLT ballot "%s" is refused at line %i', (ballot, line, message) => {
  expect(failure(() => readBlt(blt.replace('3 1 3 4 0', ballot)))).toMatchObject({
    line,
    message: expect.stringContaining(message),
  })
})

test('a BLT file that ends too soon, or goes on too long, is refused', () => {
  expect(failure(() => readBlt(blt.replace('"Donald" "Board"', ''))).message).toContain(
    'the file ends before',
  )
  expect(failure(() => readBlt(`${blt}"more"`)).message).toContain('after the title')
  expect(failure(() => readBlt('')).message).toContain('the number of candidates')
  expect(failure(() => readBlt('2 3\n0\n"a"\n"b"\n')).message).toContain('3 seats for 2 candidates')
})

test.each([
  ['5: 1,4', 'is not a candidate'],
  ['5: 1,,2', 'is not an order'],
  ['5 1,2', 'not a ballot'],
  ['0: 1', 'not a positive whole number'],
  ['5: {1,2}', 'equals on a ballot of a .soi file'],
  ['5: 1,1', 'named twice'],
])('a PrefLib ballot "%s" is refused', (ballot, message) => {
  expect(failure(() => readPreflib(soi.replace('5: 1,2', ballot), 'soi'))).toMatchObject({
    line: 6,
    message: expect.stringContaining(message),
  })
})

test('a complete file with an incomplete ballot is refused', () => {
  expect(failure(() => readPreflib(soi, 'soc')).message).toContain('does not name every alternative')
})

function failure(read: () => unknown): MalformedFile {
  try {
    read()
  } catch (error) {
    if (error instanceof MalformedFile) return error
  }
  throw new Error('nothing was refused')
}
