/**
 * The canonical order of ids: whole numbers first, by number (`9` before `10`), then all others by code unit.
 * Everything is put in this order before any sum of floats, so the order of arrival can change nothing.
 */
export function compareIds(one: string, other: string): number {
  const isNumber = isWholeNumber(one)
  if (isNumber !== isWholeNumber(other)) return isNumber ? -1 : 1
  if (isNumber) {
    const [a, b] = [withoutZeros(one), withoutZeros(other)]
    if (a.length !== b.length) return a.length - b.length
    if (a !== b) return a < b ? -1 : 1
  }
  return one < other ? -1 : one > other ? 1 : 0
}

/** The ids in canonical order, as a new list. */
export function sortIds(ids: Iterable<string>): string[] {
  const list = [...ids]
  if (!list.every((id) => /^(0|[1-9]\d{0,14})$/.test(id))) return list.sort(compareIds)
  return Array.from(Float64Array.from(list, Number).sort(), String)
}

const isWholeNumber = (id: string): boolean => /^\d+$/.test(id)

const withoutZeros = (id: string): string => id.replace(/^0+(?=\d)/, '')
