/** Ranked pairs (T. N. Tideman, Social Choice and Welfare 4, 1987) by winning votes. */
import type { RankedElection } from './election.ts'
import { layersOf } from './layers.ts'
import { countDuels, type Duels, type Majority, majorities } from './pairwise.ts'

/** A won duel and what became of it. */
export interface Pair extends Majority {
  /** `locked`; `contrary` to stronger duels; or `tied`: equally strong duels that go round in a circle cancel each other. */
  readonly fate: 'locked' | 'contrary' | 'tied'
  /** For a duel that is not locked: the way of duels at least as strong that leads from its loser back to its winner. */
  readonly against: readonly number[]
}

export interface RankedPairsResult {
  readonly duels: Duels
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  /** From the strongest. */
  readonly pairs: readonly Pair[]
  readonly hasTies: boolean
}

/**
 * Locks the won duels from the strongest (most votes for, then fewest against), leaving out what contradicts those
 * locked before. Without `tieBreaking`, equally strong duels that contradict one another are all left out, so that
 * no candidate is favoured; with it (all candidates in order) those come first whose winner comes first, then whose
 * loser comes last (T. M. Zavist, T. N. Tideman, Social Choice and Welfare 6, 1989).
 */
export function rankedPairs(election: RankedElection, tieBreaking?: readonly number[]): RankedPairsResult {
  const duels = countDuels(election)
  const locked = new Map<number, number[]>()
  const pairs: Pair[] = []
  for (const group of strengthGroups(majorities(duels), tieBreaking)) {
    const open = group.filter((pair) => {
      const against = wayBetween(locked, pair.loser, pair.winner)
      if (against) pairs.push({ ...pair, fate: 'contrary', against })
      return !against
    })
    const together = new Map([...locked].map(([from, tos]) => [from, [...tos]]))
    for (const pair of open) lock(together, pair)
    for (const pair of open) {
      const against = wayBetween(together, pair.loser, pair.winner)
      if (!against) lock(locked, pair)
      pairs.push({ ...pair, fate: against ? 'tied' : 'locked', against: against ?? [] })
    }
  }
  const ranking = layersOf(duels.candidates, (a, b) => locked.get(a)?.includes(b) ?? false)
  return {
    duels,
    winners: ranking[0] ?? [],
    ranking,
    pairs,
    hasTies: pairs.some(({ fate }) => fate === 'tied'),
  }
}

const lock = (graph: Map<number, number[]>, { winner, loser }: Majority) =>
  graph.set(winner, [...(graph.get(winner) ?? []), loser])

/** Duels of equal strength together; alone each, in its order, where ties are broken. */
function strengthGroups(all: Majority[], tieBreaking: readonly number[] | undefined): Majority[][] {
  const place = (candidate: number) => tieBreaking?.indexOf(candidate) ?? candidate
  const sorted = [...all].sort(
    (a, b) =>
      b.votes - a.votes ||
      a.opposed - b.opposed ||
      place(a.winner) - place(b.winner) ||
      place(b.loser) - place(a.loser),
  )
  const groups: Majority[][] = []
  for (const pair of sorted) {
    const last = groups.at(-1)
    const isEqual = last?.[0]?.votes === pair.votes && last[0].opposed === pair.opposed
    if (last && isEqual && !tieBreaking) last.push(pair)
    else groups.push([pair])
  }
  return groups
}

/** A way through the graph, both ends included; undefined when there is none. */
function wayBetween(graph: Map<number, number[]>, from: number, to: number): number[] | undefined {
  const cameFrom = new Map<number, number | undefined>([[from, undefined]])
  for (const one of cameFrom.keys()) {
    if (one === to) {
      const way: number[] = []
      for (let step: number | undefined = to; step !== undefined; step = cameFrom.get(step)) way.unshift(step)
      return way
    }
    for (const next of graph.get(one) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, one)
  }
  return undefined
}
