import { compareIds } from './ids.ts'

/** Where an id stands among ids in canonical order, or where it would. */
export function findId(
  ids: readonly string[],
  id: string,
): { readonly place: number; readonly isThere: boolean } {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareIds(ids[middle] as string, id) < 0) low = middle + 1
    else high = middle
  }
  return { place: low, isThere: ids[low] === id }
}
