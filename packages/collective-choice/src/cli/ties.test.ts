import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'ties-'))
afterAll(() => rmSync(folder, { recursive: true }))

function saved(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Four candidates and two seats; everybody is equal to somebody. */
const ranking = saved('ties.blt', '4 2\n3 1 3 0\n3 2 4 0\n3 3 1 0\n3 4 2 0\n0\n"a"\n"b"\n"c"\n"d"\n"ties"\n')
const profile = saved(
  'ties.json',
  '{"seats":2,"candidates":4,"ballots":[[0,1],[0,1],[2,3],[2,3],[0],[1],[2],[3]]}',
)
const town = saved(
  'ties.pb',
  [
    'META',
    'key;value',
    'num_projects;3',
    'num_votes;3',
    'budget;200',
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost;name',
    ...['a', 'b', 'c'].map((id) => `${id};100;${id}`),
    'VOTES',
    'voter_id;vote',
    ...['a', 'b', 'c'].map((id, voter) => `${voter};${id}`),
  ].join('\n'),
)

function ran(...argv: string[]) {
  let [out, err] = ['', '']
  const status = run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { status, out, err }
}

test.each([
  ...['schulze', 'ranked-pairs', 'borda', 'copeland', 'minimax', 'irv', 'stv-scottish', 'stv-meek'].map(
    (rule) => ({
      options: ['--rule', rule],
      file: ranking,
      orders: ['1,2,3,4', '4,3,2,1'],
    }),
  ),
  ...['av', 'sav', 'pav', 'cc', 'seq-pav', 'rev-seq-pav', 'seq-cc', 'seq-phragmen', 'equal-shares'].map(
    (rule) => ({
      options: ['--rule', rule],
      file: profile,
      orders: ['0,1,2,3', '3,2,1,0'],
    }),
  ),
  {
    options: ['--rule', 'equal-shares', '--completion', 'increments'],
    file: profile,
    orders: ['0,2', '3,1'],
  },
  ...['greedy', 'phragmen'].map((rule) => ({
    options: ['--rule', rule],
    file: town,
    orders: ['a,b,c', 'c,b,a'],
  })),
  ...['greedy', 'add1', 'add1-greedy'].map((completion) => ({
    options: ['--rule', 'equal-shares', '--completion', completion],
    file: town,
    orders: ['b', 'c,a'],
  })),
])(
  'the order named breaks ties, and its certificate holds for no other: $options',
  ({ options, file, orders }) => {
    const certificate = join(folder, 'certificate')
    const proofs = orders.map((order) => {
      const { status, out } = ran(...options, '--ties', order, '--json', '--certificate', certificate, file)
      expect([status, out]).toEqual([0, expect.not.stringContaining('error')])
      expect(ran('--check', certificate)).toMatchObject({ status: 0 })
      return { line: out, certificate: JSON.parse(readFileSync(certificate, 'utf8')) }
    })
    const [one, other] = proofs
    if (one?.line === other?.line || !one || !other) return
    writeFileSync(certificate, JSON.stringify({ ...one.certificate, ties: other.certificate.ties }))
    expect(ran('--check', certificate).status).toBe(1)
  },
)

test('a ranking in an order has one candidate a place and as many winners as seats', () => {
  const { out } = ran('--rule', 'borda', '--ties', '4,2', '--json', ranking)
  expect(JSON.parse(out)).toMatchObject({ winners: [4, 2], ranking: [[4], [2], [1], [3]] })
  expect(JSON.parse(ran('--rule', 'borda', '--json', ranking).out).ranking).toEqual([[1, 2, 3, 4]])
})

test('twenty candidates, most without a first vote, are counted and checked in an order', () => {
  const many = saved('many.blt', `20 1\n3 1 0\n2 2 0\n0\n${'"c"\n'.repeat(20)}"many"\n`)
  const certificate = join(folder, 'many')
  expect(JSON.parse(ran('--rule', 'irv', '--json', many).out)).toMatchObject({
    error: expect.stringContaining('too many ties'),
  })
  const { out } = ran('--rule', 'irv', '--ties', '1', '--json', '--certificate', certificate, many)
  expect(JSON.parse(out).winners).toEqual([1])
  expect(ran('--check', certificate)).toMatchObject({ status: 0 })
})

test.each([
  ['1,1', 'names somebody twice'],
  ['1,', 'wants names'],
])('an order that cannot be one is refused: %s', (order, message) => {
  expect(ran('--rule', 'irv', '--ties', order, ranking)).toMatchObject({
    status: 2,
    err: expect.stringContaining(message),
  })
})

test('an order with a name that a file does not know is an error of this file', () => {
  const { status, out } = ran('--rule', 'greedy', '--ties', 'z', '--json', town)
  expect(JSON.parse(out)).toEqual({ file: town, error: expect.stringContaining('"z"'), line: 0 })
  expect(status).toBe(1)
  expect(ran('--rule', 'av', '--all', '--ties', '1', profile).status).toBe(2)
})

test('the table of instant runoff says that it is one of several counts, and which', () => {
  expect(ran('--rule', 'irv', '--explain', ranking).out).toContain('Rounds of one count of several')
  const ordered = ran('--rule', 'irv', '--explain', '--ties', '4,3,2,1', ranking).out
  expect(ordered).toContain('Rounds (at a tie the last in the order of ties goes)')
})

test.each(['av', 'sav'])(
  'the scores of %s say who is tied for the last seats, and who of them sits',
  (rule) => {
    const { out } = ran('--rule', rule, '--explain', profile)
    expect(out).toContain('Scores (4 tie for 2 seats: the smallest number sits)')
    expect(out.match(/(yes|no) \(tied\)/g)).toEqual(['yes (tied)', 'yes (tied)', 'no (tied)', 'no (tied)'])
    expect(ran('--rule', rule, '--explain', '--ties', '3,2', profile).out).toContain('the first in the order')
    const clear = saved('clear.json', '{"seats":1,"candidates":3,"ballots":[[0],[0],[1]]}')
    expect(ran('--rule', rule, '--explain', clear).out).not.toContain('tie')
  },
)

test('the tables of a budget write money in one way', () => {
  const { out } = ran('--rule', 'greedy', '--explain', town)
  expect(out).toMatch(/budget\s+200\.00\n/)
  expect(out).toContain('fits into 200.00')
  expect(out.replaceAll(/\d+\.\d{2}\b/g, '')).not.toMatch(/\b[12]00\b/)
})
