/** What may be shown of a map, and where one stands on it. Pure. */
import type { OwnAnswer } from '../conversation.ts'
import { type DrawnMap, leastAnswers, leastPeople, type StoredMap } from '../map/storedMap.ts'

/** No map and no group numbers before enough people have given enough answers. */
export const isMapShown = (map: Pick<StoredMap, 'enough' | 'drawn'>): boolean =>
  map.enough >= leastPeople && map.drawn !== null

/** How many people with enough answers are still missing. */
export const missingPeople = (map: Pick<StoredMap, 'enough'>): number => Math.max(0, leastPeople - map.enough)

/** Groups that are drawn and numbered, largest first. */
export const drawnGroups = (map: Pick<StoredMap, 'enough' | 'drawn'>): DrawnMap['groups'] =>
  isMapShown(map) ? (map.drawn?.groups ?? []) : []

/** People who stand on the map in no drawn group, and those who have answered too little to stand on it. */
export function peopleOutside(map: Pick<StoredMap, 'people' | 'enough' | 'drawn'>): {
  readonly others: number
  readonly few: number
} {
  const others = map.drawn?.others ?? 0
  const grouped = drawnGroups(map).reduce((sum, { size }) => sum + size, 0)
  return { others, few: Math.max(0, map.people - grouped - others) }
}

export interface OwnPlaceOnMap {
  readonly x: number
  readonly y: number
  /** The place of the nearest group in `groups`; null where one has answered too little. */
  readonly group: number | null
  readonly answers: number
}

/**
 * Where one's own answers stand, out of the statements' weights and without looking anybody up: sqrt(C / n) times the
 * sum of (vote - mean) * loading, C the statements of the map, n those answered. As for everybody on the map, statements
 * without a weight are in n whether one has answered them or not.
 */
export function placeOf(map: StoredMap, own: readonly OwnAnswer[]): OwnPlaceOnMap | null {
  if (!isMapShown(map) || !map.drawn) return null
  const byId = new Map(map.statements.map((statement) => [statement.id, statement]))
  let x = 0
  let y = 0
  let answers = 0
  let counted = map.statements.filter(({ isZeroed }) => isZeroed).length
  for (const { statement, vote } of own) {
    const numbers = byId.get(statement)
    if (!numbers) continue
    answers += 1
    if (numbers.isZeroed) continue
    counted += 1
    x += (vote - numbers.mean) * numbers.loadings[0]
    y += (vote - numbers.mean) * numbers.loadings[1]
  }
  if (answers === 0) return null
  const stretch = Math.sqrt(map.statements.length / Math.max(counted, 1))
  const place = { x: x * stretch, y: y * stretch, answers }
  return { ...place, group: answers < leastAnswers ? null : nearest(map.drawn, place) }
}

/** Whether one has answered enough to be drawn, as everybody on the map has. */
export const isPlaced = ({ answers }: OwnPlaceOnMap): boolean => answers >= leastAnswers

function nearest({ groups }: DrawnMap, { x, y }: { readonly x: number; readonly y: number }): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [place, { centre }] of groups.entries()) {
    const distance = (centre[0] - x) ** 2 + (centre[1] - y) ** 2
    if (distance < least) {
      best = place
      least = distance
    }
  }
  return best
}
