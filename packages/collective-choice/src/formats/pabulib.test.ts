import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetElection } from '../budgeting/election.ts'
import { fraction } from '../exact/fraction.ts'
import { MalformedFile } from './malformed.ts'
import { readPabulib } from './pabulib.ts'
import { writePabulib } from './pabulibWrite.ts'

const file = (change: (lines: string[]) => void = () => {}): string => {
  const lines = [
    'META',
    'key;value',
    'budget;100.50',
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost;name',
    '2;40.25;"A park; with ""trees"""',
    '10;60;Road',
    'VOTES',
    'voter_id;vote',
    'a;2,10',
    'b;10,2',
    'c;',
  ]
  change(lines)
  return lines.join('\n')
}

const complaint = (text: string): string => {
  try {
    readPabulib(text)
  } catch (error) {
    if (error instanceof MalformedFile) return `${error.line}: ${error.message}`
    throw error
  }
  return 'none'
}

test('a file gives its budget, its projects by code point and its ballots, empty ones included', () => {
  const { election } = readPabulib(file())
  expect(election.budget).toEqual(fraction(201n, 2n))
  expect(election.projects.map(({ id, name }) => [id, name])).toEqual([
    ['10', 'Road'],
    ['2', 'A park; with "trees"'],
  ])
  expect(election.voters).toBe(3)
  expect(election.groups).toEqual([
    { voters: 2, projects: [0, 1] },
    { voters: 1, projects: [] },
  ])
})

test('a byte order mark, CRLF and a quoted name over two lines change nothing but the line numbers', () => {
  const text = `\uFEFF${file((lines) => lines.splice(7, 1, '10;60;"Road', 'and path"')).replaceAll('\n', '\r\n')}`
  expect(readPabulib(text).election.projects[0]?.name).toBe('Road\r\nand path')
  expect(complaint(text.replace('b;10,2', 'b;10,3'))).toBe('13: a vote for the unknown project "3"')
})

describe('a malformed file is refused with its line', () => {
  test.each<[string, (lines: string[]) => void]>([
    ['8: the project "2" is there twice', (lines) => lines.splice(7, 1, '2;60;Road')],
    ['11: a vote for the unknown project "3"', (lines) => lines.splice(10, 1, 'a;2,3')],
    ['11: a vote names the project "2" twice', (lines) => lines.splice(10, 1, 'a;2,2')],
    ['11: an empty place in a vote', (lines) => lines.splice(10, 1, 'a;2,')],
    ['12: the voter "a" is there twice', (lines) => lines.splice(11, 1, 'a;2')],
    ['8: the cost of project "10" is negative', (lines) => lines.splice(7, 1, '10;-60;Road')],
    ['8: the cost "6O" of project "10" is not an amount', (lines) => lines.splice(7, 1, '10;6O;Road')],
    ['8: 4 fields where the heading has 3', (lines) => lines.splice(7, 1, '10;60;Road; wide')],
    ['4: META has no budget', (lines) => lines.splice(2, 1)],
    ['3: the budget "1,000" is not an amount', (lines) => lines.splice(2, 1, 'budget;1,000')],
    [
      '4: the vote_type "secret" is none of approval, choose-1, ordinal, cumulative, scoring',
      (lines) => lines.splice(3, 1, 'vote_type;secret'),
    ],
    ['3: num_votes is "4", but the file has 3', (lines) => lines.splice(2, 0, 'num_votes;4')],
    ['8: there is no section VOTES', (lines) => lines.splice(8)],
    ['7: a quotation mark is never closed', (lines) => lines.splice(6, 1, '2;40.25;"A park')],
    ['10: ballots with points need a column "points"', (lines) => lines.splice(3, 1, 'vote_type;cumulative')],
    ['1: the file does not begin with META', (lines) => lines.splice(0, 1)],
  ])('%s', (expected, change) => expect(complaint(file(change))).toBe(expected))

  test('points must be as many as the projects, and none negative', () => {
    const points = (vote: string) =>
      complaint(
        file((lines) => {
          lines[3] = 'vote_type;cumulative'
          lines.splice(9, 4, 'voter_id;vote;points', vote)
        }),
      )
    expect(points('a;2,10;3,0.5')).toBe('none')
    expect(points('a;2,10;3')).toBe('11: 1 points for 2 projects')
    expect(points('a;2,10;3,-1')).toBe('11: negative points: -1')
    expect(points('a;2,10;3,x')).toBe('11: "x" is not a number of points')
  })
})

test('what is written is read back the same', () => {
  const text = fc.string({ maxLength: 12 }).map((name) => name.trim())
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(fc.nat(4))),
      fc.nat(),
      (names, votes, cents) => {
        const projects = names.map((name, place) => ({
          id: String(place),
          name,
          cost: fraction(BigInt(cents + place), 100n),
        }))
        const ballots = votes.map((vote) => ({
          projects: [...new Set(vote)].filter((place) => place < names.length).map(String),
        }))
        const election = budgetElection(fraction(BigInt(cents), 10n), projects, 'approval', ballots)
        const read = readPabulib(writePabulib(election, new Map([['description', 'a "b"; c']]), ['0']))
        expect(read.election).toEqual(election)
        expect(read.selected).toEqual(['0'])
        expect(read.meta.get('description')).toBe('a "b"; c')
      },
    ),
  )
})
