import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
afterAll(() => rmSync(folder, { recursive: true }))

function saved(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const ballots = saved('board.blt', '2 1\n3 1 2 0\n2 2 0\n0\n"A"\n"B"\n"Board"\n')

function outcome(...argv: string[]) {
  const said: string[] = []
  const status = run(argv, { out: (text) => said.push(text), err: (text) => said.push(text) })
  return { status, said: said.join('') }
}

test.each([
  ['no JSON', 'nonsense', 'a line is not JSON'],
  ['null', 'null', 'a line is not a certificate'],
  ['a list', '[]', 'a line is not a certificate'],
])('a file of certificates that holds %s is refused with the reason', (_what, text, because) => {
  const { status, said } = outcome('--check', saved('bad.jsonl', text), ballots)
  expect(status).toBe(2)
  expect(said).toContain(because)
})

test.each(['schulze', 'irv', 'stv-scottish', 'stv-meek'])(
  'a certificate of %s holds, and one cut down to its rule is told to be none',
  (rule) => {
    const path = join(folder, `${rule}.jsonl`)
    expect(outcome('--rule', rule, '--certificate', path, ballots).status).toBe(0)
    expect(outcome('--check', path)).toMatchObject({
      status: 0,
      said: expect.stringContaining('"holds":true'),
    })
    const { status, said } = outcome(
      '--check',
      saved('cut.jsonl', `{"kind":"ranked","rule":"${rule}"}`),
      ballots,
    )
    expect(status).toBe(1)
    expect(said).toContain('"holds":false')
  },
)

test('files of several kinds give a line each: the rule that one does not know is its error, the rest is counted', () => {
  const board = saved('board.json', '{"seats":1,"candidates":2,"ballots":[[0],[0,1]]}')
  const { status, said } = outcome('--rule', 'av', '--json', ballots, board, join(folder, 'none.json'))
  expect(status).toBe(1)
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { file: ballots, error: 'unknown rule "av"', line: 0 },
    { file: board, committees: [[0]] },
    { error: 'cannot be read: there is no such file (ENOENT)', line: 0 },
  ])
  expect(outcome('--rule', 'av', '--json', ballots)).toMatchObject({ status: 2 })
})
