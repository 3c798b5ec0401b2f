/** What gives the eye its bearings: the via Emilia, the Po, the coast. A drawing, not a survey: to half a village. */

export interface Spot {
  readonly latitude: number
  readonly longitude: number
}

/** What a sheet of the map takes in, in degrees. */
export interface Extent {
  readonly north: number
  readonly south: number
  readonly west: number
  readonly east: number
}

export const wholeRegion: Extent = { north: 45.24, south: 43.84, west: 9.4, east: 12.95 }

const line = (pairs: readonly (readonly [latitude: number, longitude: number])[]): Spot[] =>
  pairs.map(([latitude, longitude]) => ({ latitude, longitude }))

export const viaEmilia = line([
  [45.052, 9.693],
  [44.863, 10.046],
  [44.801, 10.328],
  [44.698, 10.631],
  [44.646, 10.925],
  [44.494, 11.343],
  [44.353, 11.714],
  [44.289, 11.881],
  [44.222, 12.041],
  [44.139, 12.243],
  [44.06, 12.566],
])

export const po = line([
  [45.12, 9.3],
  [45.075, 9.7],
  [45.105, 9.9],
  [45.13, 10.02],
  [45.02, 10.2],
  [44.985, 10.42],
  [44.912, 10.55],
  [44.932, 10.64],
  [44.985, 10.67],
  [45.05, 10.76],
  [45.06, 11.1],
  [44.975, 11.3],
  [44.945, 11.43],
  [44.89, 11.61],
  [44.965, 11.78],
  [44.96, 12.1],
  [44.955, 12.5],
])

/** From the delta to the south; the sea lies to its east. */
export const coast = line([
  [45.4, 12.35],
  [44.955, 12.5],
  [44.8, 12.41],
  [44.67, 12.245],
  [44.48, 12.285],
  [44.26, 12.357],
  [44.2, 12.4],
  [44.065, 12.575],
  [43.965, 12.745],
  [43.7, 13.2],
])

/** Names of what is no place: they stand where there is room. */
export const waters = [
  { name: 'Po', latitude: 45.06, longitude: 11.0 },
  { name: 'Adriatico', latitude: 44.52, longitude: 12.64 },
] as const satisfies readonly (Spot & { name: string })[]
