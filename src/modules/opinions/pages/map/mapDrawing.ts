/** From a stored map to a drawing: scales, outlines, one compact path a group. Pure; nothing of a person goes in but a point. */
import type { DrawnMap, MapPoint } from '../../map/storedMap.ts'
import type { OwnPlaceOnMap } from '../../rules/mapRules.ts'
import { coreOf, hullOf, type Spot } from './hull.ts'

export const width = 640
export const height = 440
const margin = 34

/** Beyond, one mark stands for the people of a small square, and its size for how many they are. */
const mostMarks = 1500
const square = 9
/** How many people a mark of each size stands for, at least. */
const steps = [1, 3, 8] as const

export interface DrawnMark {
  /** One path for all marks of a group and a size. */
  readonly path: string
  /** 0 for the smallest. */
  readonly size: number
}

export interface GroupDrawing {
  readonly outline: string
  readonly marks: readonly DrawnMark[]
  /** Where the label stands, in percent of the picture. */
  readonly label: Spot
}

export interface MapDrawing {
  readonly groups: readonly GroupDrawing[]
  /** Marks of the people of no drawn group. */
  readonly others: readonly DrawnMark[]
  readonly centre: Spot
  readonly own: { readonly spot: Spot; readonly label: Spot } | null
  /** A mark stands for several people. */
  readonly isDense: boolean
}

/** The same scale on both axes, or distances would lie; who stands beyond the picture is put at its edge. */
export function drawingOf(map: DrawnMap, own: OwnPlaceOnMap | null): MapDrawing {
  const scale = scaleOf(map.points)
  const isDense = map.points.length > mostMarks
  const spots = map.points.map((point): readonly [Spot, number] => [scale([point[0], point[1]]), point[2]])
  const of = (group: number) => spots.filter(([, its]) => its === group).map(([spot]) => spot)
  const placed = own && scale([own.x, own.y])
  return {
    groups: map.groups.map(({ centre }, place) => {
      const its = of(place)
      const core = coreOf(its, scale(centre), 0.95)
      return {
        outline: outlineOf(core),
        marks: marksOf(its, shapes[place % shapes.length] ?? 'dot', isDense),
        label: labelAbove(core.length > 0 ? core : [scale(centre)]),
      }
    }),
    others: marksOf(of(-1), 'dot', isDense),
    centre: scale([0, 0]),
    own: placed && { spot: placed, label: inPercent([placed[0], placed[1] + 34]) },
    isDense,
  }
}

const shapes = ['dot', 'dot', 'triangle', 'diamond', 'cross', 'triangleDown'] as const
type Shape = (typeof shapes)[number]

/** What is drawn at a point, in relative steps; a dot is a line of no length with the ends of its style, round or square. */
const drawn: Record<Shape, string> = {
  dot: 'h0',
  triangle: 'm0-6 6 10h-12z',
  diamond: 'm0-6 6 6-6 6-6-6z',
  cross: 'm-5-5 10 10m0-10-10 10',
  triangleDown: 'm0 6 6-10h-12z',
}

function marksOf(spots: readonly Spot[], shape: Shape, isDense: boolean): DrawnMark[] {
  const pathOf = (marked: readonly Spot[]) =>
    marked.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}${drawn[shape]}`).join('')
  if (!isDense) return spots.length > 0 ? [{ path: pathOf(spots), size: steps.length - 1 }] : []
  const counts = new Map<string, { readonly spot: Spot; count: number }>()
  for (const [x, y] of spots) {
    const spot: Spot = [Math.round(x / square) * square, Math.round(y / square) * square]
    const known = counts.get(spot.join())
    if (known) known.count += 1
    else counts.set(spot.join(), { spot, count: 1 })
  }
  return steps.flatMap((least, size) => {
    const most = steps[size + 1] ?? Number.POSITIVE_INFINITY
    const marked = [...counts.values()].filter(({ count }) => count >= least && count < most)
    return marked.length > 0 ? [{ path: pathOf(marked.map(({ spot }) => spot)), size }] : []
  })
}

function outlineOf(spots: readonly Spot[]): string {
  const corners = hullOf(spots)
  return corners.length === 0
    ? ''
    : `M${corners.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}Z`
}

/** Reaches over all but the farthest one in fifty, so that a few do not press the rest together. */
function scaleOf(points: readonly MapPoint[]): (spot: Spot) => Spot {
  const horizontal = reachOf(points.map(([x]) => x))
  const vertical = reachOf(points.map(([, y]) => y))
  const perUnit = Math.min(
    (width - 2 * margin) / Math.max(horizontal[1] - horizontal[0], 1e-9),
    (height - 2 * margin) / Math.max(vertical[1] - vertical[0], 1e-9),
  )
  const middle = [(horizontal[0] + horizontal[1]) / 2, (vertical[0] + vertical[1]) / 2] as const
  return ([x, y]) => [
    within(width / 2 + (x - middle[0]) * perUnit, 10, width - 10),
    within(height / 2 - (y - middle[1]) * perUnit, 10, height - 10),
  ]
}

function reachOf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values, 0].sort((a, b) => a - b)
  const cut = Math.floor(sorted.length / 100)
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0]
}

/** Above the outline, inside the picture. */
function labelAbove(spots: readonly Spot[]): Spot {
  const top = spots.reduce((least, spot) => (spot[1] < least[1] ? spot : least), [0, height] as Spot)
  const xs = spots.map(([x]) => x)
  return inPercent([(Math.min(...xs) + Math.max(...xs)) / 2, top[1] - 16])
}

const inPercent = ([x, y]: Spot): Spot => [
  Math.round(within(x / width, 0.1, 0.9) * 1000) / 10,
  Math.round(within(y / height, 0.05, 0.97) * 1000) / 10,
]

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
