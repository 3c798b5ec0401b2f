/** The order of ids. */

/** As numbers of Unicode, not as the pairs of 16 bits in which a string is kept. */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue
    const [one, other] = [weightOf(a.charCodeAt(at)), weightOf(b.charCodeAt(at))]
    return one - other
  }
  return a.length - b.length
}

/** Halves of a pair stand for code points above all single ones. */
const weightOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
