/** Which map a list draws: the region with a number at each area, or one area with its commons. Pure. */
import type { CommonsState } from '../words.ts'
import { type Spot, wholeRegion } from './geography.ts'
import {
  type Area,
  areasOf,
  type BodyOnMap,
  landmarksOf,
  type MapContent,
  type Place,
  type Sign,
  shortName,
  spotOf,
} from './places.ts'
import { extentAround } from './projection.ts'

export interface CountedBody extends BodyOnMap {
  readonly found: number
}

export interface AreaOfRegion {
  readonly area: Area
  /** The bodies of the area that have any. */
  readonly bodies: readonly CountedBody[]
  readonly found: number
}

/** The areas with something found; the most first. */
export function areasFound(bodies: readonly CountedBody[]): AreaOfRegion[] {
  const counts = new Map(bodies.map((body) => [body.id, body]))
  return areasOf(bodies)
    .map((area) => {
      const having = area.bodies.flatMap(({ id }) => counts.get(id) ?? []).filter(({ found }) => found > 0)
      return { area, bodies: having, found: having.reduce((sum, { found }) => sum + found, 0) }
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
}

const isWithinRegion = ({ latitude, longitude }: Spot): boolean =>
  latitude < wholeRegion.north &&
  latitude > wholeRegion.south &&
  longitude > wholeRegion.west &&
  longitude < wholeRegion.east

interface RegionWords {
  readonly hrefOf: (bodies: readonly number[]) => string
  readonly say: (name: string, count: number) => string
}

/** The whole network: one dot an area; areas without any are landmarks. Undefined where nothing found has a place. */
export function regionMap(
  bodies: readonly CountedBody[],
  { hrefOf, say }: RegionWords,
): MapContent | undefined {
  const places = areasFound(bodies).flatMap(({ area, bodies: having, found }): Place[] =>
    area.spot
      ? [
          {
            ...area.spot,
            id: area.id,
            name: area.name,
            href: hrefOf(having.map(({ id }) => id)),
            said: say(area.name, found),
            count: found,
            sign: 'full',
          },
        ]
      : [],
  )
  if (places.length === 0) return undefined
  const landmarks = areasOf(bodies).flatMap(({ id, name, spot }) =>
    spot && !places.some((place) => place.id === id) ? [{ ...spot, name }] : [],
  )
  const spots = [...places, ...landmarks]
  const extent = spots.every(isWithinRegion) ? wholeRegion : (extentAround(spots) ?? wholeRegion)
  return { extent, places, landmarks, isCounted: true }
}

export interface CommonsSpot {
  readonly id: number
  readonly name: string
  readonly state: CommonsState
  readonly latitude: number | null
  readonly longitude: number | null
  readonly pacts: number
}

export const signOf = {
  registered: 'full',
  nominated: 'ring',
  declined: 'square',
  retired: 'square',
} as const satisfies Record<CommonsState, Sign>

interface AreaWords {
  readonly hrefOf: (commons: number) => string
  readonly say: (commons: CommonsSpot) => string
}

/** One area: a dot for each commons that has a place. Undefined where none has. */
export function areaMap(
  area: Area,
  commons: readonly CommonsSpot[],
  { hrefOf, say }: AreaWords,
): MapContent | undefined {
  const places = commons.flatMap((one): Place[] => {
    const spot = spotOf(one)
    if (!spot) return []
    const { id, name } = one
    return [{ ...spot, id, name, href: hrefOf(id), said: say(one), count: 1, sign: signOf[one.state] }]
  })
  const landmarks = landmarksOf(area)
  const extent = extentAround([...places, ...landmarks])
  return places.length > 0 && extent ? { extent, places, landmarks, isCounted: false } : undefined
}

/** About 22 km from top to bottom: enough to see the next villages. */
const around = 0.2

/** Where one place is, among the bodies nearby. */
export function spotMap(spot: Spot, name: string, said: string, bodies: readonly BodyOnMap[]): MapContent {
  const place: Place = { ...spot, id: 0, name, href: '', said, count: 1, sign: 'here' }
  const landmarks = bodies
    .filter(({ kind }) => kind === 'municipality' || kind === 'urban_authority')
    .flatMap((body) => {
      const found = spotOf(body)
      return found ? [{ ...found, name: shortName(body.name) }] : []
    })
  return {
    extent: extentAround([spot], around) ?? wholeRegion,
    places: [place],
    landmarks,
    isCounted: false,
  }
}
