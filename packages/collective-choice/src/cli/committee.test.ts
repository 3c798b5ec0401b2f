import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'committee-'))
afterAll(() => rmSync(folder, { recursive: true }))

const profile = join(folder, 'profile.json')
writeFileSync(profile, '{"seats":2,"candidates":4,"ballots":[[0,1],[0,1],[2],[2],[3],[]]}')
const wrong = join(folder, 'wrong.json')
writeFileSync(wrong, '{"seats":2,"candidates":4,\n"ballots":[[4]]}')

function ran(...argv: string[]): { status: number; out: string; err: string } {
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

test('one line for each file, in order, with all tied committees or the first', () => {
  const all = ran('--rule', 'seq-phragmen', '--all', '--json', profile, wrong)
  expect(all.status).toBe(1)
  expect(
    all.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      file: profile,
      rule: 'seq-phragmen',
      committees: [
        [0, 2],
        [1, 2],
      ],
    },
    { file: wrong, error: 'ballot 0 names candidate 4, the last is 3', line: 2 },
  ])
  const one = ran('--rule', 'seq-phragmen', '--json', profile)
  expect(JSON.parse(one.out)).toEqual({ file: profile, rule: 'seq-phragmen', committees: [[0, 2]] })
  expect(one.status).toBe(0)
})

test('a certificate that is written holds, and not once its committee is another', () => {
  const certificate = join(folder, 'certificate')
  ran('--rule', 'equal-shares', '--json', '--certificate', certificate, profile)
  expect(ran('--check', certificate)).toMatchObject({
    status: 0,
    out: expect.stringContaining('"holds":true'),
  })
  writeFileSync(
    certificate,
    readFileSync(certificate, 'utf8').replace('"committees":[[0,2]]', '"committees":[[1,2]]'),
  )
  expect(ran('--check', certificate)).toMatchObject({
    status: 1,
    out: expect.stringContaining('"holds":false'),
  })
})

test('the tables say who sits, by what and who paid', () => {
  const { out } = ran('--rule', 'equal-shares', '--explain', profile)
  expect(out).toContain('Round 1: 0 sits (lowest load)')
  expect(out).toContain('Who paid what')
})

test.each([
  [['--rule', 'schulze'], '--rule for committees is one of'],
  [['--rule', 'av', '--completion', 'av'], '--completion is for equal-shares'],
  [['--rule', 'equal-shares', '--completion', 'add1'], '--completion for committees is one of'],
  [['--rule', 'av', '--utility', 'cost'], '--utility is for budgets'],
])('options that do not fit a committee are refused: %s', (options, message) => {
  const { status, err } = ran(...options, profile)
  expect(status).toBe(2)
  expect(err).toContain(message)
})
