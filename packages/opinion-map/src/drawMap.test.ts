import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMap } from './drawMap.ts'
import { adjustedRandIndex } from './grouping/adjustedRandIndex.ts'
import { LiveMap } from './liveMap.ts'
import type { OpinionMap } from './opinionMap.ts'
import { inventConversation, shuffle } from './testing/inventConversation.ts'

const groupsOf = (map: OpinionMap) => Int32Array.from(map.participants, ({ group }) => Number(group ?? -1))

test('the same votes in any order give the same map to the last bit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(),
      (people, count, seed) => {
        const votes = inventConversation({ people, statements: count, groups: 3, noise: 0.4 }, seed)
        const statements = [{ id: 's1', moderated: -1 as const }, { id: 's2', isMeta: true }, { id: 'new' }]
        for (const grouping of ['default', 'polis'] as const) {
          const once = drawMap({ votes, statements }, { grouping })
          const again = drawMap(
            { votes: shuffle(votes, seed), statements: shuffle(statements, seed) },
            { grouping },
          )
          expect(JSON.stringify(again)).toBe(JSON.stringify(once))
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('the groups that people were planted in are found, and their number', () => {
  for (const groups of [2, 3]) {
    const votes = inventConversation({ people: 120, statements: 30, groups })
    const map = drawMap({ votes })
    expect(map.groups).toHaveLength(groups)
    const planted = Int32Array.from(map.participants, ({ id }) => Number(id) % groups)
    expect(adjustedRandIndex(groupsOf(map), planted)).toBeGreaterThan(0.95)
  }
})

test('a conversation of more than 5,000 people is grouped alike', () => {
  const votes = inventConversation({ people: 6_000, statements: 24, groups: 3, share: 0.5 })
  const map = drawMap({ votes })
  const planted = Int32Array.from(map.participants, ({ id }) => Number(id) % 3)
  expect(map.groups).toHaveLength(3)
  expect(adjustedRandIndex(groupsOf(map), planted)).toBeGreaterThan(0.9)
})

test('the last vote of the list counts, and who is excluded leaves no trace', () => {
  const votes = inventConversation({ people: 20, statements: 8, groups: 2 })
  const stranger = { participant: 'troll', statement: 'only theirs', vote: 1 as const }
  const revoted = [{ participant: '3', statement: 's0', vote: 1 as const }, ...votes, stranger]
  const last = [...votes, { participant: '3', statement: 's0', vote: -1 as const }]
  const map = drawMap({ votes: [...revoted, ...last], excluded: ['troll'] })
  expect(JSON.stringify(map)).toBe(JSON.stringify(drawMap({ votes: last })))
})

test('given groups keep their names; who is not listed has none', () => {
  const votes = inventConversation({ people: 9, statements: 8, groups: 2 })
  const map = drawMap(
    { votes },
    {
      groups: new Map([
        ['0', 'north'],
        ['1', 'south'],
        ['2', 'south'],
        ['ghost', 'x'],
      ]),
    },
  )
  expect(map.groups.map(({ id, size }) => [id, size])).toEqual([
    ['south', 2],
    ['north', 1],
  ])
  expect(map.participants.map(({ group }) => group).slice(0, 4)).toEqual(['north', 'south', 'south', null])
})

test('nobody, nothing or all alike is a map too, without a NaN', () => {
  const alone = [{ participant: 'a', statement: 's', vote: 1 as const }]
  const alike = inventConversation({ people: 30, statements: 10, groups: 1, share: 1, noise: 0 })
  for (const conversation of [
    { votes: [] },
    { votes: [], statements: [{ id: 's' }] },
    { votes: alone },
    { votes: alone, statements: [{ id: 's', moderated: -1 as const }] },
    { votes: alike },
  ]) {
    for (const grouping of ['default', 'polis'] as const) {
      const text = JSON.stringify(drawMap(conversation, { grouping }), (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
      )
      expect(text).not.toContain('not a number')
    }
  }
  expect(drawMap({ votes: alike }).groups).toHaveLength(1)
  expect(drawMap({ votes: [] }).groups).toHaveLength(0)
})

test('a vote that is none is refused, at once or live', () => {
  const wrong = { participant: 'a', statement: 's', vote: 2 as 1 }
  expect(() => drawMap({ votes: [wrong] })).toThrow('A vote is 1, 0 or -1, not 2')
  expect(() => new LiveMap({ votes: [] }).vote(wrong)).toThrow(RangeError)
})
