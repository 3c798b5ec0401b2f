import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMap } from '../drawMap.ts'
import { inventConversation } from '../testing/inventConversation.ts'
import { escapeHtml, rounded } from './html.ts'
import { convexHull, type Point } from './hull.ts'
import { percent } from './percent.ts'
import { drawPicture } from './picture.ts'
import { tableOfGroups, tableOfStatements } from './tables.ts'
import { writeReport } from './writeReport.ts'

const votes = inventConversation({ people: 90, statements: 16, groups: 3 })
const newcomer = { participant: 'newcomer', statement: 's1', vote: 1 as const }
const map = drawMap({ votes: [...votes, newcomer], statements: [{ id: 'unseen' }] })

/** The cells of a table's body, without their tags, row by row. */
const cellsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
    .map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell))
    .slice(1)

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('whatever people write opens no tag and no attribute, and is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '&lt;', '/', ' ') }),
      (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(unescaped(escaped)).toBe(text)
      },
    ),
  )
})

test('words of statements, names of groups, title and command stand in the page as text', () => {
  const attack = `</p><script>alert("1")</script><img src=x onerror='a'>`
  const names = new Map(votes.map(({ participant }) => [participant, `${attack} ${Number(participant) % 2}`]))
  const html = writeReport(drawMap({ votes }, { groups: names }), {
    title: attack,
    texts: new Map(map.statements.map(({ id }) => [id, `${attack} ${id}`])),
    command: attack,
  })
  expect(html).not.toMatch(/<script|<img/)
  const times = html.split(escapeHtml(attack)).length - 1
  expect(times).toBeGreaterThan(map.statements.length + 3)
  for (const { id } of drawMap({ votes }).statements) expect(html).toContain(escapeHtml(`${attack} ${id}`))
})

test('the table of groups says what the map has: size, place, firmness, and who is in none', () => {
  const alone = map.participants.filter(({ group }) => group === null)
  expect(alone.map(({ id }) => id)).toEqual(['newcomer'])
  const wanted = map.groups.map(({ id, size, centre: [x, y] }) => {
    const members = map.participants.filter(({ group }) => group === id)
    expect(members).toHaveLength(size)
    const firmness = members.reduce((sum, member) => sum + (member.firmness ?? 0), 0) / size
    return [`Group ${id}`, String(size), rounded(x), rounded(y), rounded(firmness)]
  })
  expect(cellsOf(tableOfGroups(map))).toEqual([...wanted, ['Without a group', '1', '', '', '']])
})

test('the table of statements has every statement once, with its counts, what unites most first', () => {
  const rows = cellsOf(tableOfStatements(map, new Map()))
  const wanted = map.statements.map(
    ({ id, agree, disagree, pass, groupInformedConsensus, byGroup, seen }) => [
      `Statement ${id}`,
      ...[agree, disagree, pass].map(String),
      groupInformedConsensus.agree.toFixed(2),
      ...byGroup.map((counts) => (seen === 0 ? '' : percent(counts.agree, counts.seen))),
    ],
  )
  expect([...rows].sort()).toEqual([...wanted].sort())
  const consensus = rows.map((row) => Number(row[4]))
  expect(consensus).toEqual([...consensus].sort((one, other) => other - one))
})

test('the picture has a mark for each place and names each group with its size', () => {
  const picture = drawPicture(map)
  for (const [at, { id, size }] of map.groups.entries()) {
    const marks = new RegExp(`<path class="g${at}" d="([^"]*)"`).exec(picture)?.[1]?.split('M').length ?? 0
    expect(marks - 1).toBeGreaterThan(0)
    expect(marks - 1).toBeLessThanOrEqual(size)
    expect(picture).toContain(`>${id}, ${size}</text>`)
    expect(picture).toContain(`group ${id}: ${size} people`)
  }
  expect(picture).not.toMatch(/NaN|Infinity|undefined/)
})

test('all points lie within their outline', () => {
  const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
      const hull = convexHull(points)
      const turns = hull.flatMap((from, at) => {
        const to = hull[(at + 1) % hull.length] as Point
        return points.map(([x, y]) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]))
      })
      expect(turns.every((turn) => turn >= 0)).toBe(true)
    }),
  )
})

test('a page says where nobody answered, and where there is nothing to tell apart', () => {
  const settings = { title: 'x', texts: new Map(), command: 'opinion-map x' }
  const empty = writeReport(drawMap({ votes: [] }), settings)
  expect(empty).toContain('Nobody has answered yet.')
  expect(empty).not.toContain('<figure>')
  expect(writeReport(drawMap({ votes: [newcomer] }), settings)).toContain(
    'There are no groups to tell apart.',
  )
  expect(percent(0, 0)).toBe('no answers')
})

test('groups that were found have letters in the page, given ones their names', () => {
  const settings = { title: 'x', texts: new Map(), command: 'opinion-map x' }
  const found = writeReport(map, settings)
  expect(found).toContain('Group A, ')
  expect(found).toContain('Agree in B')
  expect(found).not.toMatch(/Group 0|Agree in 0|group 0:/)
  const marks = (html: string) => [...html.matchAll(/<path class="g\d" d="([^"]*)"/g)].map(([, path]) => path)
  expect(marks(found)).toEqual(marks(drawPicture(map)))
  const numbered = new Map(votes.map(({ participant }) => [participant, String(Number(participant) % 2)]))
  const given = drawMap({ votes }, { groups: numbered })
  expect(writeReport(given, { ...settings, hasGivenGroups: true })).toContain('Group 0, ')
})

test('a page says how many statements were moderated out, and what their answers still count for', () => {
  const settings = { title: 'x', texts: new Map(), command: 'opinion-map x' }
  expect(writeReport(map, settings)).not.toContain('moderated out')
  const html = writeReport(map, { ...settings, moderatedOut: 3 })
  expect(html).toContain('3 of 17 statements were moderated out')
  expect(html).toContain('they still count among the answers')
})

test('a table says that it goes on beyond the edge of a small screen', () => {
  expect(tableOfGroups(map)).toMatch(
    /class="cue".*tabindex="0" role="region" aria-label="The map as a table"/,
  )
})
