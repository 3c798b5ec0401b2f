/** A whole percentage of answers; none where nobody answered. */
export function percent(count: number, seen: number): string {
  return seen === 0 ? 'no answers' : `${Math.round((100 * count) / seen)}%`
}

/** "1 person", "2 people". */
export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
