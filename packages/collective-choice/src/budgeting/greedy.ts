/** Utilitarian greedy: the most utility for each unit of cost first, as long as it fits (Talmon, Faliszewski 2019). */
import type { Support } from './support.ts'

/**
 * Projects in order of total utility over cost, equals together. Without cost but with utility comes first; without
 * utility last. For utility cost this is the order by votes.
 */
export function greedyLevels(support: Support): number[][] {
  const { costs, totals, weights, isSupported } = support
  const gains = totals.map((total, place) => BigInt(total) * (weights[place] ?? 0n))
  const isFree = (place: number) => costs[place] === 0n && isSupported[place] === true
  const difference = (a: number, b: number): number => {
    if (isFree(a) || isFree(b)) return Number(isFree(b)) - Number(isFree(a))
    const left = (gains[b] ?? 0n) * (costs[a] || 1n)
    const right = (gains[a] ?? 0n) * (costs[b] || 1n)
    return left < right ? -1 : left > right ? 1 : 0
  }
  const levels: number[][] = []
  for (const place of costs.map((_, at) => at).sort((a, b) => difference(a, b) || a - b)) {
    const level = levels.at(-1)
    if (level?.[0] !== undefined && difference(level[0], place) === 0) level.push(place)
    else levels.push([place])
  }
  return levels
}

export const greedyOrder = (support: Support): number[] => greedyLevels(support).flat()

/** Buys in that order what fits into `left`, passing over what does not. */
export function buyGreedily(
  support: Support,
  left: bigint,
  isBought: (project: number) => boolean,
): number[] {
  const bought: number[] = []
  let rest = left
  for (const project of greedyOrder(support)) {
    const cost = support.costs[project] ?? 0n
    if (isBought(project) || cost > rest) continue
    bought.push(project)
    rest -= cost
  }
  return bought
}
