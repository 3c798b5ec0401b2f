/** From a stored map to a drawing: scales, outlines, one compact path a group. Pure; nothing of a person goes in but a point. */
import type { DrawnMap, MapPoint } from '../../map/storedMap.ts'
import type { OwnPlaceOnMap } from '../../rules/mapRules.ts'
import { coreOf, hullOf, type Spot } from './hull.ts'

export const width = 640
/** As high as the points ask for, between these. */
const lowest = 400
const highest = 620
const margin = 44

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
  readonly height: number
  readonly groups: readonly GroupDrawing[]
  /** Marks of the people of no drawn group. */
  readonly others: readonly DrawnMark[]
  readonly centre: Spot
  readonly own: { readonly spot: Spot; readonly label: Spot } | null
  /** A mark stands for several people. */
  readonly isDense: boolean
  /** Some marks lie over others: fewer are seen than there are people. */
  readonly isCovered: boolean
}

/** The same scale on both axes, or distances would lie; who stands beyond the picture is put at its edge. */
export function drawingOf(map: DrawnMap, own: OwnPlaceOnMap | null): MapDrawing {
  const { scale, height } = scaleOf(map.points)
  const isDense = map.points.length > mostMarks
  const spots = map.points.map((point): readonly [Spot, number] => [scale([point[0], point[1]]), point[2]])
  const all = spots.map(([spot]) => spot)
  const of = (group: number) => spots.filter(([, its]) => its === group).map(([spot]) => spot)
  const placed = own && scale([own.x, own.y])
  const taken: Spot[] = placed ? [placed] : []
  const groups = map.groups.map(({ centre }, place) => {
    const its = of(place)
    const core = coreOf(its, scale(centre), 0.95)
    const label = labelBeside(core.length > 0 ? core : [scale(centre)], all, taken, height)
    taken.push(label)
    return {
      outline: outlineOf(core),
      marks: marksOf(its, shapes[place % shapes.length] ?? 'dot', isDense),
      label: inPercent(label, height),
    }
  })
  return {
    height,
    groups,
    others: marksOf(of(-1), 'dot', isDense),
    centre: scale([0, 0]),
    own: placed && { spot: placed, label: inPercent([placed[0], placed[1] + 34], height) },
    isDense,
    isCovered: new Set(all.map((spot) => spot.map(Math.round).join())).size < all.length,
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
function scaleOf(points: readonly MapPoint[]): {
  readonly scale: (spot: Spot) => Spot
  readonly height: number
} {
  const horizontal = reachOf(points.map(([x]) => x))
  const vertical = reachOf(points.map(([, y]) => y))
  const wide = Math.max(horizontal[1] - horizontal[0], 1e-9)
  const high = Math.max(vertical[1] - vertical[0], 1e-9)
  const height = Math.round(within(((width - 2 * margin) * high) / wide + 2 * margin, lowest, highest))
  const perUnit = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high)
  const middle = [(horizontal[0] + horizontal[1]) / 2, (vertical[0] + vertical[1]) / 2] as const
  const scale = ([x, y]: Spot): Spot => [
    within(width / 2 + (x - middle[0]) * perUnit, 10, width - 10),
    within(height / 2 - (y - middle[1]) * perUnit, 10, height - 10),
  ]
  return { scale, height }
}

function reachOf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values, 0].sort((a, b) => a - b)
  const cut = Math.floor(sorted.length / 100)
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0]
}

/** Half of the room a label takes on a phone, where the picture is small and the letters are not. */
const labelRoom = [62, 22] as const

/** Beside the outline, where the fewest points are covered; above it where that is as good. */
function labelBeside(
  core: readonly Spot[],
  all: readonly Spot[],
  taken: readonly Spot[],
  height: number,
): Spot {
  const xs = core.map(([x]) => x)
  const ys = core.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const middle: Spot = [(left + right) / 2, (top + bottom) / 2]
  const places: Spot[] = [
    [middle[0], top - 30],
    [middle[0], bottom + 34],
    [right + 56, middle[1]],
    [left - 56, middle[1]],
    [right + 20, top - 20],
    [left - 20, top - 20],
    [right + 20, bottom + 28],
    [left - 20, bottom + 28],
  ]
  const costs = places.map(([x, y]) => {
    const at: Spot = [within(x, 62, width - 62), within(y, 18, height - 12)]
    const covers = (spot: Spot) =>
      Math.abs(spot[0] - at[0]) < labelRoom[0] && Math.abs(spot[1] - at[1]) < labelRoom[1]
    const hidden = all.filter(covers).length + 20 * taken.filter(covers).length
    return { at, cost: hidden + (at[0] === x && at[1] === y ? 0 : 0.5) }
  })
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).at
}

const inPercent = ([x, y]: Spot, height: number): Spot => [
  Math.round(within(x / width, 0.1, 0.9) * 1000) / 10,
  Math.round(within((y + 6) / height, 0.05, 0.99) * 1000) / 10,
]

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
