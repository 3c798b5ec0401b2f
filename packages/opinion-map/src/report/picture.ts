import type { OpinionGroup, OpinionMap } from '../opinionMap.ts'
import { escapeHtml, rounded } from './html.ts'
import { convexHull, type Point } from './hull.ts'
import { plural } from './percent.ts'
import { colourOf, markAt } from './shapes.ts'

const width = 640
const margin = 28

/** So much of a group lies inside its outline: those farthest out would stretch it over the others. */
const shareInside = 0.9

/** The map as SVG: one mark a person, one shape and colour a group, an outline around most of each. */
export function drawPicture({ participants, groups }: OpinionMap): string {
  const { place, height, radius } = fit(participants)
  const membersOf = (id: string | null) => participants.filter(({ group }) => group === id).map(place)
  const [cx, cy] = place({ x: 0, y: 0 })
  const drawn = groups.map((group, at) => ({ group, at, points: membersOf(group.id) }))
  const others = marks(membersOf(null), (x, y) => markAt(0, x, y, radius * 0.6))
  const listed = groups.map(({ id, size }) => `group ${id}: ${plural(size, 'person', 'people')}`).join('; ')
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="map-name map-words">
<title id="map-name">Everybody's place on the map</title>
<desc id="map-words">${escapeHtml(`${listed}. The table below says the same.`)}</desc>
<path class="axes" d="M${rounded(cx)} 0V${height}M0 ${rounded(cy)}H${width}"/>
${drawn.map(({ at, group, points }) => outline(points, place(centreOf(group)), at)).join('\n')}
<path class="alone" d="${others}"/>
${drawn.map(({ at, points }) => `<path class="${colourOf(at)}" d="${marks(points, (x, y) => markAt(at, x, y, radius))}"/>`).join('\n')}
${drawn.map(({ at, group, points }) => label(group, aboveMost(points, place(centreOf(group))), at)).join('\n')}
</svg>`
}

const centreOf = ({ centre: [x, y] }: OpinionGroup) => ({ x, y })

/** Both axes on one scale, the first to the right, the second upwards. */
function fit(people: readonly { readonly x: number; readonly y: number }[]) {
  const [left, right] = extent(people.map(({ x }) => x))
  const [bottom, top] = extent(people.map(({ y }) => y))
  const scale = (width - 2 * margin) / Math.max(right - left, (top - bottom) * 0.8, 1e-9)
  const height = Math.round((top - bottom) * scale + 2 * margin)
  const inset = (width - (right - left) * scale) / 2
  return {
    height: Math.max(height, 160),
    radius: people.length > 1500 ? 2.4 : people.length > 400 ? 3.2 : 4.5,
    place: ({ x, y }: { readonly x: number; readonly y: number }): Point => [
      inset + (x - left) * scale,
      margin + (top - y) * scale,
    ],
  }
}

/** The least and the largest, zero among them. */
function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [0, 0],
  )
}

/** Places that fall together are drawn once. */
function marks(points: readonly Point[], mark: (x: number, y: number) => string): string {
  return [...new Set(points.map(([x, y]) => mark(Math.round(x * 2) / 2, Math.round(y * 2) / 2)))].join('')
}

/** Nine in ten of a group: those nearest its centre. */
function mostOf(points: readonly Point[], [cx, cy]: Point): Point[] {
  const byDistance = [...points].sort(
    (one, other) => Math.hypot(one[0] - cx, one[1] - cy) - Math.hypot(other[0] - cx, other[1] - cy),
  )
  return byDistance.slice(0, Math.ceil(points.length * shareInside))
}

/** Where the name of a group hides none of its outline. */
function aboveMost(points: readonly Point[], centre: Point): Point {
  const top = mostOf(points, centre).reduce((least, [, y]) => Math.min(least, y), centre[1])
  return [Math.min(Math.max(centre[0], 60), width - 60), Math.max(top - 10, 16)]
}

function outline(points: readonly Point[], centre: Point, at: number): string {
  const hull = convexHull(mostOf(points, centre))
  const d = hull.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')
  return hull.length < 3 ? '' : `<path class="outline ${colourOf(at)}" d="M${d}z"/>`
}

const label = ({ id, size }: OpinionGroup, [x, y]: Point, at: number): string =>
  `<text class="label ${colourOf(at)}" x="${rounded(x)}" y="${rounded(y)}">${escapeHtml(id)}, ${size}</text>`
