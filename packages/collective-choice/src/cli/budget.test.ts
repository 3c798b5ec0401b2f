import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'budget-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Peters, Pierczynski, Skowron 2021, introduction: ten voters in two districts. */
const districts = [
  'META',
  'key;value',
  'num_projects;5',
  'num_votes;10',
  'budget;400',
  'vote_type;approval',
  'PROJECTS',
  'project_id;cost;name',
  ...['L1', 'L2', 'L3', 'R1', 'R2'].map((id) => `${id};100;${id}`),
  'VOTES',
  'voter_id;vote',
  ...Array.from({ length: 10 }, (_, voter) => `${voter};${voter < 6 ? 'L1,L2,L3' : 'R1,R2'}`),
]

function saved(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  const text = lines.join('\n')
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}
const good = saved('good.pb', districts)
const packed = saved('packed.pb.gz', districts)
const bad = saved('bad.pb', districts.with(9, 'L2;many;L2'))

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
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('one line for each file, in order, gzipped or not; a bad one says where and the rest goes on', () => {
  const { status, out } = ran('--rule', 'equal-shares', '--json', good, bad, packed)
  const outcome = { rule: 'equal-shares', selected: ['L1', 'L2', 'R1'], cost: '300' }
  expect(linesOf(out)).toEqual([
    { file: good, ...outcome },
    { file: bad, error: expect.stringContaining('"many"'), line: 10 },
    { file: packed, ...outcome },
  ])
  expect(status).toBe(1)
  expect(ran('--rule', 'equal-shares', '--json', good, packed).status).toBe(0)
})

test('the completion, the utility and other rules are chosen by options', () => {
  const selected = (...options: string[]) => linesOf(ran(...options, '--json', good).out)[0].selected
  expect(selected('--rule', 'equal-shares', '--completion', 'add1-greedy')).toEqual(['L1', 'L2', 'R1', 'L3'])
  expect(selected('--rule', 'greedy', '--utility', 'cardinality')).toEqual(['L1', 'L2', 'L3', 'R1'])
  expect(selected('--rule', 'phragmen')).toEqual(['L1', 'L2', 'L3', 'R1'])
})

test('utility points is an error of a file whose ballots carry none', () => {
  const { status, out } = ran('--rule', 'equal-shares', '--utility', 'points', '--json', good)
  expect(linesOf(out)).toEqual([{ file: good, error: expect.stringContaining('points'), line: 0 }])
  expect(status).toBe(1)
})

test('the tables say what was bought and why, and what was not', () => {
  const { out } = ran('--rule', 'equal-shares', '--completion', 'add1', '--explain', good)
  expect(out).toContain('6 supporters paid 16.67')
  expect(out).toContain('of which raised')
  expect(out).toContain('its supporters have only')
})

test.each(['none', 'greedy', 'add1', 'add1-greedy'])(
  'a certificate that is written holds, and not once a price is another: %s',
  (completion) => {
    const certificate = join(folder, `certificate-${completion}`)
    const options = ['--rule', 'equal-shares', '--completion', completion, '--json']
    ran(...options, '--certificate', certificate, good, packed)
    expect(ran('--check', certificate)).toMatchObject({ status: 0 })
    expect(linesOf(ran('--check', certificate, packed, good).out)).toEqual([
      { file: packed, rule: 'equal-shares', holds: true },
      { file: good, rule: 'equal-shares', holds: true },
    ])
    writeFileSync(certificate, readFileSync(certificate, 'utf8').replace('"amount":"50/3"', '"amount":"17"'))
    const { status, out } = ran('--check', certificate)
    expect(status).toBe(1)
    expect(linesOf(out)[0]).toMatchObject({ holds: false, because: 'the price of "L1" is another' })
    expect(linesOf(out)[1]).toMatchObject({ holds: true })
  },
)

test.each([
  [['--rule', 'schulze'], 'budgets want --rule'],
  [['--rule', 'greedy', '--utility', 'joy'], 'budgets want --utility'],
  [['--rule', 'equal-shares', '--completion', 'av'], 'budgets want --completion'],
])('options that do not fit a budget are refused: %s', (options, message) => {
  const { status, err } = ran(...options, good)
  expect(status).toBe(2)
  expect(err).toContain(message)
})
