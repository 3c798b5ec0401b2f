/** Schulze's method by winning votes (M. Schulze, Social Choice and Welfare 36, 2011). */
import type { RankedElection } from './election.ts'
import { layersOf } from './layers.ts'
import { countDuels, type Duels } from './pairwise.ts'

export interface SchulzeResult {
  readonly duels: Duels
  readonly winners: readonly number[]
  /** Layers: nobody is beaten by who stands in the same layer or below. */
  readonly ranking: readonly (readonly number[])[]
  readonly beatpaths: readonly Beatpath[]
}

/** The strongest way from one candidate to another through won duels, and why there is none stronger. */
export interface Beatpath {
  readonly from: number
  readonly to: number
  /** The winning votes of the weakest duel on the way; 0 when there is no way. */
  readonly strength: number
  /** Candidates in order, `from` and `to` included; empty when there is no way. */
  readonly path: readonly number[]
  /** A set around `from` and without `to`: no duel leads out of it with more votes than `strength`. */
  readonly cut: readonly number[]
}

/** Counts by Schulze's method: `a` beats `b` when the strongest way from `a` to `b` is stronger than the way back. */
export function schulze(election: RankedElection): SchulzeResult {
  const duels = countDuels(election)
  const { candidates } = duels
  const strongest = widestPaths(duels)
  const strength = (a: number, b: number) => strongest.get(a)?.get(b)?.strength ?? 0
  const ranking = layersOf(candidates, (a, b) => strength(a, b) > strength(b, a))
  return {
    duels,
    winners: ranking[0] ?? [],
    ranking,
    beatpaths: candidates.flatMap((from) =>
      candidates
        .filter((to) => to !== from)
        .map((to) => {
          const way = strongest.get(from)?.get(to)
          return {
            from,
            to,
            strength: way?.strength ?? 0,
            path: way?.path ?? [],
            cut: reachedAbove(duels, from, way?.strength ?? 0),
          }
        }),
    ),
  }
}

interface Way {
  readonly strength: number
  readonly path: readonly number[]
}

/** Dijkstra's algorithm with the weakest duel in the place of the length. */
function widestPaths(duels: Duels): Map<number, Map<number, Way>> {
  return new Map(duels.candidates.map((from) => [from, widestFrom(duels, from)]))
}

function widestFrom(duels: Duels, from: number): Map<number, Way> {
  const ways = new Map<number, Way>([[from, { strength: Number.POSITIVE_INFINITY, path: [from] }]])
  const open = new Set(duels.candidates)
  for (;;) {
    let next: number | undefined
    for (const one of open) {
      const way = ways.get(one)
      if (way && (next === undefined || way.strength > (ways.get(next)?.strength ?? 0))) next = one
    }
    const way = next === undefined ? undefined : ways.get(next)
    if (next === undefined || !way) break
    open.delete(next)
    for (const to of open) {
      const strength = Math.min(way.strength, winningVotes(duels, next, to))
      if (strength > (ways.get(to)?.strength ?? 0)) ways.set(to, { strength, path: [...way.path, to] })
    }
  }
  ways.delete(from)
  return ways
}

/** Everybody one reaches from `from` through duels stronger than `strength`. */
function reachedAbove(duels: Duels, from: number, strength: number): number[] {
  const reached = new Set([from])
  for (const one of reached) {
    for (const to of duels.candidates) if (winningVotes(duels, one, to) > strength) reached.add(to)
  }
  return [...reached].sort((a, b) => a - b)
}

const winningVotes = ({ wins }: Duels, a: number, b: number): number =>
  wins(a, b) > wins(b, a) ? wins(a, b) : 0
