import type { Labels } from './labels.ts'

/**
 * How alike two divisions of the same people are, whatever the numbers of their groups: 1 the same, 0 as by chance
 * (Hubert and Arabie 1985). People whom either leaves without a group (-1) are not compared; points may have weights.
 */
export function adjustedRandIndex(one: Labels, other: Labels, weights?: Float64Array): number {
  const columns = numberOfLabels(other)
  const table = new Float64Array(numberOfLabels(one) * columns)
  for (let i = 0; i < one.length; i++) {
    const label = one[i] as number
    const against = other[i] as number
    if (label < 0 || against < 0) continue
    const at = label * columns + against
    table[at] = (table[at] as number) + (weights ? (weights[i] as number) : 1)
  }
  return indexOfTable(table, columns)
}

function numberOfLabels(labels: Labels): number {
  let most = 0
  for (let i = 0; i < labels.length; i++) most = Math.max(most, labels[i] as number)
  return most + 1
}

function indexOfTable(table: Float64Array, columns: number): number {
  const across = new Float64Array(table.length / columns)
  const down = new Float64Array(columns)
  let all = 0
  let together = 0
  table.forEach((count, at) => {
    const line = Math.floor(at / columns)
    across[line] = (across[line] as number) + count
    down[at % columns] = (down[at % columns] as number) + count
    all += count
    together += pairs(count)
  })
  const [inOne, inOther] = [sumOfPairs(across), sumOfPairs(down)]
  const expected = pairs(all) > 0 ? (inOne * inOther) / pairs(all) : 0
  const most = (inOne + inOther) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

const pairs = (count: number): number => (count * (count - 1)) / 2
const sumOfPairs = (counts: Float64Array): number => counts.reduce((sum, count) => sum + pairs(count), 0)
