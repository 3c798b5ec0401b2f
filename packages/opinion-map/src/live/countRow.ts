import type { Kept } from './renumber.ts'

/**
 * Brings total and joint counts from a row's old cells to its new ones (both ascending): for each answer taken back or
 * added, one integer step for each other answer of the same person.
 */
export function countRow({ total, joint }: Kept, before: Int32Array, after: Int32Array): void {
  const width = total.length
  const current = new Set(before)
  const kept = new Set(after)
  for (const cell of before) {
    if (kept.has(cell)) continue
    current.delete(cell)
    step(cell, -1)
  }
  for (const cell of after) {
    if (current.has(cell)) continue
    step(cell, 1)
    current.add(cell)
  }
  function step(cell: number, by: number): void {
    total[cell] = (total[cell] as number) + by
    if (!joint) return
    for (const other of current) {
      const pair = cell < other ? cell * width + other : other * width + cell
      joint[pair] = (joint[pair] as number) + by
    }
  }
}
