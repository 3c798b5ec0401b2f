import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { drawMap } from '../drawMap.ts'
import { inventConversation } from '../testing/inventConversation.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
afterAll(() => rmSync(folder, { recursive: true }))

function saved(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function outcome(...argv: string[]) {
  const said = { out: '', err: '' }
  const status = await run(argv, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { status, ...said }
}

const votes = inventConversation({ people: 40, statements: 12, groups: 2 })
const log = `comment-id,voter-id,vote\n${votes.map(({ participant, statement, vote }) => `${statement},${participant},${vote}\n`).join('')}`
const file = saved('votes.csv', log)
const comments = saved(
  'comments.csv',
  'comment-id,moderated,comment-body\ns0,-1,no\ns1,1,"<b>Bread</b> & ""roses"""\nunseen,0,later\n',
)

test('a file of votes gives one JSON object, gzipped or not', async () => {
  const { status, out, err } = await outcome('--json', file, saved('votes.csv.gz', gzipSync(log)))
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const [once, again] = out.trimEnd().split('\n')
  expect(once).toBe(JSON.stringify(drawMap({ votes })))
  expect(again).toBe(once)
})

test('statements of either file appear, moderated ones too', async () => {
  const { out } = await outcome('--json', '--comments', comments, file)
  const map: ReturnType<typeof drawMap> = JSON.parse(out)
  expect(map.statements).toHaveLength(13)
  expect(map.statements.find(({ id }) => id === 's0')).toMatchObject({ mean: 0, loadings: [0, 0] })
  expect(map.statements.find(({ id }) => id === 'unseen')).toMatchObject({ seen: 0 })
})

test('given groups are kept, and who is not listed has none', async () => {
  const groups = saved('groups.csv', 'participant,group\n0,North\n1,South\n2,South\n')
  const map: ReturnType<typeof drawMap> = JSON.parse((await outcome('--json', '--groups', groups, file)).out)
  expect(map.groups.map(({ id, size }) => [id, size])).toEqual([
    ['South', 2],
    ['North', 1],
  ])
  expect(map.participants.filter(({ group }) => group === null)).toHaveLength(37)
})

test('a bad line is told by number and reason, and the next file is drawn all the same', async () => {
  const bad = saved('bad.csv', 'comment-id,voter-id,vote\n1,a,1\n1,b,5\n')
  const { status, out } = await outcome('--json', bad, join(folder, 'absent.csv'), file)
  const [first, second, third] = out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(status).toBe(1)
  expect(first).toEqual({ file: bad, error: 'vote is "5" instead of -1, 0 or 1', line: 3 })
  expect(second).toMatchObject({ error: 'cannot be read: ENOENT', line: 0 })
  expect(third).toHaveProperty('quality')
  expect((await outcome(bad)).err).toContain('bad.csv, line 3: vote is "5"')
  expect(await outcome('--json', '--comments', bad, file)).toMatchObject({ status: 1 })
})

test.each([
  [[]],
  [['--grouping', 'best', 'x.csv']],
  [['--unknown', 'x.csv']],
  [['--report', 'r.html', 'a.csv', 'b.csv']],
])('wrong arguments %j end with 2 and a sentence', async (argv) => {
  const { status, out, err } = await outcome(...argv)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^opinion-map: .+\n$/)
})

test('without --json the map is said in words', async () => {
  const { status, out } = await outcome('--comments', comments, file)
  expect(status).toBe(0)
  expect(out).toContain('votes.csv: 40 people, 13 statements')
  expect(out).toMatch(/Group A, \d+ people/)
})

test('a report stands by itself: words before the picture, no script, nothing remote, texts escaped', async () => {
  const report = join(folder, 'report.html')
  expect((await outcome('--report', report, '--comments', comments, file)).status).toBe(0)
  const html = readFileSync(report, 'utf8')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('&lt;b&gt;Bread&lt;/b&gt; &amp; &quot;roses&quot;')
  expect(html).not.toMatch(/<script|https?:|url\(|@import/)
  expect(html.indexOf('What divides')).toBeLessThan(html.indexOf('<figure>'))
  expect(html).toContain('The map as a table')
  expect(await outcome('--report', join(folder, 'absent', 'r.html'), file)).toMatchObject({ status: 1 })
})

test('nobody, or nobody with a group, is a report too', async () => {
  const none = saved('none.csv', 'comment-id,voter-id,vote\n')
  const lone = saved('lone.csv', 'comment-id,voter-id,vote\n1,a,1\n')
  for (const few of [none, lone]) {
    const report = join(folder, 'few.html')
    expect(await outcome('--report', report, few)).toMatchObject({ status: 0 })
    expect(readFileSync(report, 'utf8')).not.toContain('NaN')
  }
})
