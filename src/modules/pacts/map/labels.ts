/** Where names go beside dots: never over another name or dot; a name that finds no room is left to the table. */
import { type Dot, type Sheet, tenths } from './projection.ts'

export interface Named extends Dot {
  /** 0: a name without a dot. */
  readonly radius: number
  readonly name: string
}

export interface Label extends Dot {
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Titillium at 15 px: a letter takes less than 7.6 on average, a line 18. */
const letterWidth = 7.6
const lineHeight = 18
const gap = 6

const boxOfDot = ({ x, y, radius }: Named): Box => ({
  left: x - radius - 2,
  right: x + radius + 2,
  top: y - radius - 2,
  bottom: y + radius + 2,
})

function boxOfLabel(name: string, { x, y, anchor }: Label): Box {
  const width = name.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 14, bottom: y - 14 + lineHeight }
}

const isOver = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const isWithin = (box: Box, { width, height }: Sheet): boolean =>
  box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2

const waysAround = ({ x, y, radius }: Named): Label[] => {
  const above = tenths(y - radius - gap)
  const below = tenths(y + radius + gap + 12)
  return [
    { x, y: above, anchor: 'middle' },
    { x: tenths(x + radius + gap), y: tenths(y + 5), anchor: 'start' },
    { x, y: below, anchor: 'middle' },
    { x: tenths(x - radius - gap), y: tenths(y + 5), anchor: 'end' },
    { x: tenths(x - radius), y: above, anchor: 'start' },
    { x: tenths(x + radius), y: above, anchor: 'end' },
    { x: tenths(x - radius), y: below, anchor: 'start' },
    { x: tenths(x + radius), y: below, anchor: 'end' },
  ]
}

const boxBetween = (one: Dot, other: Dot): Box => ({
  left: Math.min(one.x, other.x),
  right: Math.max(one.x, other.x),
  top: Math.min(one.y, other.y),
  bottom: Math.max(one.y, other.y),
})

/** A line as small boxes a name had better not cover; pieces that do not come near the sheet are left out. */
const boxesAlong = (line: readonly Dot[], sheet: Sheet): Box[] =>
  line.slice(1).flatMap((end, index) => {
    const start = line[index] ?? end
    if (!isOver(boxBetween(start, end), { left: 0, top: 0, right: sheet.width, bottom: sheet.height }))
      return []
    const steps = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 6))
    return Array.from({ length: steps }, (_, step) => {
      const x = start.x + ((end.x - start.x) * step) / steps
      const y = start.y + ((end.y - start.y) * step) / steps
      return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 }
    })
  })

/**
 * A place for each name, the first ones first; `undefined` where there is none. Names keep off the line where they
 * can and lie on it where they must.
 */
export function placeLabels(
  dots: readonly Named[],
  sheet: Sheet,
  line: readonly Dot[] = [],
): (Label | undefined)[] {
  const taken = dots.filter(({ radius }) => radius > 0).map(boxOfDot)
  const alongLine = boxesAlong(line, sheet)
  return dots.map((dot) => {
    const free = waysAround(dot)
      .map((way) => ({ way, box: boxOfLabel(dot.name, way) }))
      .filter(({ box }) => isWithin(box, sheet) && !taken.some((other) => isOver(box, other)))
    const best = free.find(({ box }) => !alongLine.some((other) => isOver(box, other))) ?? free[0]
    if (best) taken.push(best.box)
    return best?.way
  })
}
