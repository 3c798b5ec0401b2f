/** What is drawn on a map: places with how much there is, and landmarks without a number. Pure. */
import type { Extent, Spot } from './geography.ts'
import type { Projection } from './projection.ts'

/** The sign of a place: full; a ring, not decided yet; a square, not (any more) in the register; the place of the page. */
export type Sign = 'full' | 'ring' | 'square' | 'here'

export interface Place extends Spot {
  /** Names the row of the table twin. */
  readonly id: number
  readonly name: string
  readonly href: string
  /** "Guastalla: 3 patti": what a screen reader says of the link. */
  readonly said: string
  /** How many things are there; a number is drawn from two on, and always where `isCounted`. */
  readonly count: number
  readonly sign: Sign
}

export interface Landmark extends Spot {
  readonly name: string
}

export interface MapContent {
  readonly extent: Extent
  readonly places: readonly Place[]
  readonly landmarks: readonly Landmark[]
  /** The number of things at a place is drawn even where it is one. */
  readonly isCounted: boolean
}

export interface BodyOnMap {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly parentId: number | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** A union with its municipalities, or a city alone: what has one point on the map of the region. */
export interface Area {
  readonly id: number
  readonly name: string
  readonly spot: Spot | undefined
  readonly bodies: readonly BodyOnMap[]
}

export const spotOf = ({ latitude, longitude }: Record<keyof Spot, number | null>): Spot | undefined =>
  latitude === null || longitude === null ? undefined : { latitude, longitude }

/** On the map a city goes by its name alone. */
export const shortName = (name: string): string => name.replace(/^Comune di /, '')

/** Municipalities stand with their union: on the map of the region they are one point. */
export function areasOf(bodies: readonly BodyOnMap[]): Area[] {
  const unions = new Set(bodies.filter(({ kind }) => kind === 'union').map(({ id }) => id))
  const headOf = (body: BodyOnMap): number =>
    body.parentId !== null && unions.has(body.parentId) ? body.parentId : body.id
  return bodies
    .filter((body) => headOf(body) === body.id)
    .map((head) => ({
      id: head.id,
      name: shortName(head.name),
      spot: spotOf(head),
      bodies: bodies.filter((body) => headOf(body) === head.id),
    }))
}

/** The area that alone is asked for; undefined where the question goes beyond one, or names none. */
export function areaAsked(areas: readonly Area[], asked: readonly number[]): Area | undefined {
  if (asked.length === 0) return undefined
  return areas.find(({ bodies }) => asked.every((id) => bodies.some((body) => body.id === id)))
}

/** The municipalities of an area, to find one's way; the union itself has no dot of its own among them. */
export const landmarksOf = ({ bodies }: Area): Landmark[] =>
  bodies
    .filter((body) => bodies.length === 1 || body.kind !== 'union')
    .flatMap((body) => {
      const spot = spotOf(body)
      return spot ? [{ ...spot, name: shortName(body.name) }] : []
    })

/** Places that would lie on each other are one dot; it stands where the first of them is. */
export function gathered(places: readonly Place[], project: Projection, apart: number): Place[][] {
  const groups: { readonly x: number; readonly y: number; readonly places: Place[] }[] = []
  for (const place of places) {
    const { x, y } = project(place)
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < apart)
    if (near) near.places.push(place)
    else groups.push({ x, y, places: [place] })
  }
  return groups.map((group) => group.places)
}
