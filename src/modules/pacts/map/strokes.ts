/** Lines and sizes of the drawing. */
import type { Place } from './places.ts'
import { type Dot, type Sheet, tenths } from './projection.ts'

/** A disc as large as its number needs at 15 px; a small one without a number. */
export function dotRadius(count: number | undefined): number {
  if (count === undefined) return 9
  return count < 100 ? 14 : count < 1_000 ? 18 : 22
}

const longestName = 34

/** The name beside a dot: of the one place, or of the first of several. */
export function namesOf(places: readonly Place[]): string {
  const name = places[0]?.name ?? ''
  const short = name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name
  return places.length > 1 ? `${short}, …` : short
}

/** A soft line through the points: corners become curves through the middles. */
export function pathOf(dots: readonly Dot[]): string {
  const [first, ...others] = dots
  const last = others.at(-1)
  if (!first || !last) return ''
  const bends = others.slice(0, -1).map((dot, index) => {
    const next = others[index + 1] ?? last
    return `Q${dot.x} ${dot.y} ${middle(dot.x, next.x)} ${middle(dot.y, next.y)}`
  })
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`
}

const middle = (one: number, other: number): number => tenths((one + other) / 2)

/** What lies east of the coast, to the far edge of the sheet. */
export function seaOf(coast: readonly Dot[], { width }: Sheet): string {
  const first = coast[0]
  const last = coast.at(-1)
  if (!first || !last) return ''
  const east = Math.max(width, first.x, last.x)
  return `${pathOf(coast)}L${east} ${last.y}L${east} ${first.y}Z`
}
