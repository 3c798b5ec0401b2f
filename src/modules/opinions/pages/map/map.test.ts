import { expect, test } from 'vitest'
import type { Statement } from '../../conversation.ts'
import { type DrawnMap, emptyMap, type MappedNumbers, type OpinionCounts } from '../../map/storedMap.ts'
import type { FoundMap } from '../../queries/findMap.ts'
import { peopleOutside } from '../../rules/mapRules.ts'
import { inOrder } from '../statementOrder.ts'
import { coreOf, hullOf, type Spot } from './hull.ts'
import { drawingOf } from './mapDrawing.ts'
import { dividingOf, ownWords, unitingOf } from './mapWords.ts'

const quality: DrawnMap['quality'] = {
  grouped: 40,
  numberOfGroups: 2,
  silhouette: 0.5,
  stability: 0.9,
  considered: [],
  explainedVariance: [0.3, 0.1],
  warnings: [],
}

const group = (letter: string, size: number, centre: Spot) => ({ letter, size, centre, representative: [] })

const mapOf = (points: DrawnMap['points']): DrawnMap => ({
  points,
  groups: [group('A', 30, [-1, 0]), group('B', 10, [1, 0])],
  others: 0,
  consensus: [],
  quality,
})

const counts = (agree: number, disagree: number): OpinionCounts => ({
  agree,
  disagree,
  pass: 0,
  seen: agree + disagree,
})

function numbersOf(id: number, ...byGroup: readonly OpinionCounts[]): MappedNumbers {
  const sum = (of: 'agree' | 'disagree' | 'seen') => byGroup.reduce((all, one) => all + one[of], 0)
  const product = (of: 'agree' | 'disagree') =>
    byGroup.reduce((all, one) => all * ((one[of] + 1) / (one.seen + 2)), 1)
  return {
    id,
    agree: sum('agree'),
    disagree: sum('disagree'),
    pass: 0,
    seen: sum('seen'),
    mean: 0,
    loadings: [0, 0],
    extremity: 0,
    priority: 1,
    important: 0,
    divisiveness: 0,
    groupInformedConsensus: { agree: product('agree'), disagree: product('disagree') },
    byGroup,
  }
}

const statement = (id: number): Statement => ({
  id,
  number: id,
  text: `Frase ${id}`,
  state: 'approved',
  isSeed: true,
  isMeta: false,
  proposalId: null,
  meetingId: null,
  mergedInto: null,
})

function foundMap(...statements: readonly MappedNumbers[]): FoundMap {
  return {
    ...emptyMap,
    enough: 40,
    statements,
    drawn: mapOf([]),
    version: 1,
    computedAt: null,
    file: null,
    texts: new Map(statements.map(({ id }) => [id, statement(id)])),
  }
}

test('a statement unites where most of every group see it the same way, against it as well', () => {
  const map = foundMap(
    numbersOf(1, counts(27, 3), counts(2, 8)),
    numbersOf(2, counts(3, 27), counts(1, 9)),
    numbersOf(3, counts(28, 2), counts(9, 1)),
  )
  expect(unitingOf(map).map(({ statement: { id }, direction }) => [id, direction])).toEqual([
    [3, 'agree'],
    [2, 'disagree'],
  ])
  expect(dividingOf(map).map((one) => one.statement.id)).toEqual([1])
})

test('nothing is said of a statement that hardly anybody of a group has answered', () => {
  const map = foundMap(numbersOf(1, counts(27, 3), counts(0, 4)), numbersOf(2, counts(27, 3), counts(4, 0)))
  expect(unitingOf(map)).toEqual([])
  expect(dividingOf(map)).toEqual([])
})

test('five answers do not speak for a group of a hundred', () => {
  const one = foundMap(numbersOf(1, counts(27, 3), counts(0, 5)))
  const drawn = { ...mapOf([]), groups: [group('A', 30, [-1, 0]), group('B', 100, [1, 0])] }
  expect(dividingOf(one)).toHaveLength(1)
  expect(dividingOf({ ...one, drawn })).toEqual([])
})

test('what all disagree with unites as much as what all agree with; what a group has hardly answered comes last', () => {
  const map = foundMap(
    numbersOf(1, counts(20, 10), counts(6, 4)),
    numbersOf(2, counts(1, 29), counts(0, 10)),
    numbersOf(3, counts(30, 0), counts(4, 0)),
  )
  expect(inOrder(map, 'accordo').map(({ statement: { id } }) => id)).toEqual([2, 1, 3])
})

test('all people are in a group, on the map outside of it, or said to have answered too little', () => {
  const drawn = { ...mapOf([]), others: 7 }
  expect(peopleOutside({ people: 60, enough: 47, drawn })).toEqual({ others: 7, few: 13 })
})

test('one is told how often one answers like the group that is nearest', () => {
  const map = foundMap(numbersOf(1, counts(27, 3), counts(5, 5)), numbersOf(2, counts(3, 27), counts(5, 5)))
  const own = [
    { statement: 1, vote: 1, isImportant: false },
    { statement: 2, vote: 1, isImportant: false },
  ] as const
  expect(ownWords(map, { x: 0, y: 0, group: 0, answers: 9 }, own)).toMatchObject({ compared: 2, alike: 1 })
})

test('the outline goes round the points, and not round the one that stands far out', () => {
  const square: Spot[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [5, 5],
  ]
  expect(hullOf(square)).toHaveLength(4)
  const many: Spot[] = Array.from({ length: 39 }, (_, place) => [place % 6, Math.floor(place / 6)])
  expect(coreOf([...many, [500, 500]], [3, 3], 0.95)).not.toContainEqual([500, 500])
})

test('a map of two thousand people takes a few kilobytes, its labels stay inside, and counts stay out of the marks', () => {
  const points = Array.from({ length: 2000 }, (_, place): DrawnMap['points'][number] => [
    Math.sin(place * 7.1) + (place % 4 === 0 ? 2 : 0),
    Math.cos(place * 3.7) * 0.8,
    place % 4 === 0 ? 1 : 0,
  ])
  const drawing = drawingOf(mapOf(points), { x: 9, y: 9, group: 1, answers: 8 })
  expect(drawing.isDense).toBe(true)
  expect(JSON.stringify(drawing).length).toBeLessThan(40_000)
  for (const { label } of drawing.groups) {
    for (const part of label) expect(part).toBeGreaterThan(0)
    for (const part of label) expect(part).toBeLessThan(100)
  }
  const [x = 0, y = 0] = drawing.own?.spot ?? []
  expect(x).toBeLessThanOrEqual(640)
  expect(y).toBeGreaterThanOrEqual(0)
})
