/** From degrees to the paper: plainly, with the meridians parallel. At this size nobody sees the difference. */
import type { Extent, Spot } from './geography.ts'

/** A piece of paper, in units that are about pixels on the screens it is made for. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

export interface Dot {
  readonly x: number
  readonly y: number
}

export type Projection = (spot: Spot) => Dot

const narrowing = (latitude: number): number => Math.cos((latitude * Math.PI) / 180)

/** Puts an extent in the middle of a sheet, as large as it fits. */
export function projectionOnto(extent: Extent, { width, height }: Sheet): Projection {
  const middle = { latitude: (extent.north + extent.south) / 2, longitude: (extent.west + extent.east) / 2 }
  const squeeze = narrowing(middle.latitude)
  const scale = Math.min(
    width / ((extent.east - extent.west) * squeeze),
    height / (extent.north - extent.south),
  )
  return ({ latitude, longitude }) => ({
    x: tenths(width / 2 + (longitude - middle.longitude) * squeeze * scale),
    y: tenths(height / 2 - (latitude - middle.latitude) * scale),
  })
}

/** As exact as paper needs it. */
export const tenths = (value: number): number => Math.round(value * 10) / 10

/** A margin around what is drawn, and the least a sheet takes in: about 9 km from top to bottom. */
const margin = 0.16
const least = 0.08

/** The extent that takes in all the spots; undefined without any. */
export function extentAround(spots: readonly Spot[], atLeast = least): Extent | undefined {
  if (spots.length === 0) return undefined
  const latitudes = spots.map(({ latitude }) => latitude)
  const longitudes = spots.map(({ longitude }) => longitude)
  const [south, north] = widened(Math.min(...latitudes), Math.max(...latitudes), atLeast)
  const [west, east] = widened(Math.min(...longitudes), Math.max(...longitudes), atLeast)
  return { south, north, west, east }
}

function widened(low: number, high: number, atLeast: number): [number, number] {
  const half = Math.max((high - low) * (1 + 2 * margin), atLeast) / 2
  const middle = (low + high) / 2
  return [middle - half, middle + half]
}

const kilometresOfDegree = 111.2

/** How far apart two spots are, in whole kilometres: exact enough to notice swapped figures. */
export function kilometresBetween(one: Spot, other: Spot): number {
  const north = one.latitude - other.latitude
  const east = (one.longitude - other.longitude) * narrowing((one.latitude + other.latitude) / 2)
  return Math.round(Math.hypot(north, east) * kilometresOfDegree)
}
