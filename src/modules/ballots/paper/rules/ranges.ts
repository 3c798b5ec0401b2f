/** Serial numbers as people write them on the packet: "1-50, 63". Pure. */

export interface Range {
  readonly from: number
  readonly to: number
}

/** The ranges in a text; nothing where it cannot be read, runs backwards, or names a number twice. */
export function readRanges(written: string): Range[] | undefined {
  const parts = written
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > 200) return undefined
  const ranges: Range[] = []
  for (const part of parts) {
    const found = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/.exec(part)
    if (!found) return undefined
    const from = Number(found[1])
    const to = Number(found[2] ?? found[1])
    if (from < 1 || to < from) return undefined
    ranges.push({ from, to })
  }
  ranges.sort((a, b) => a.from - b.from)
  const overlaps = ranges.some((range, index) => index > 0 && range.from <= (ranges[index - 1]?.to ?? 0))
  return overlaps ? undefined : ranges
}

/** How many numbers the ranges name. */
export const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** Numbers in ascending order, as people write them: "1-50, 63". */
export function writeRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last.to + 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
