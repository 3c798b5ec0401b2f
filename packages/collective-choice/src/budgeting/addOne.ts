/** The completion Add1 of the Method of Equal Shares: everybody is given one more unit of currency, and again. */
import { BoundedShares } from './boundedShares.ts'
import { type HearTie, runExactly } from './exactShares.ts'
import type { Support } from './support.ts'

/** The raise that decides, and what comes at the next one where that is why it stops. */
export interface Raise {
  /** Whole units of currency for each voter on top of an equal share of the budget. */
  readonly units: number
  /** Exhaustive: no supported project fits any more. Infeasible: one unit more would cost more than the budget. */
  readonly stoppedBy: 'exhaustive' | 'infeasible'
  /** Ranges of raises, each with one order of purchases, that lead there; with the infeasible one where it stops at that. */
  readonly ranges: readonly Range[]
}

export interface Range {
  readonly from: number
  readonly to: number
  readonly bought: readonly number[]
}

/**
 * Starting from an equal share of the budget, everybody gets one unit of currency more and the rule runs from
 * scratch, until the outcome is exhaustive (that one is taken) or costs more than the budget (the one before is
 * taken). Exhaustive looks at supported projects only. Ranges of raises for which the order of purchases is
 * proven to be the same are passed over at once: the result is that of going one by one. `hear` is told of ties.
 */
export function raiseByOnes(support: Support, hear?: HearTie): Raise {
  const shares = new BoundedShares(support)
  const width = new Width()
  const ranges: Range[] = []
  let from = 0
  for (;;) {
    const to = from + width.units - 1
    const bounded = shares.run(from, to, hear)
    if (!bounded && to > from) {
      width.narrow()
      continue
    }
    const exact = bounded ? undefined : runExactly(support, BigInt(from), false, hear)
    const bought = bounded ?? exact?.rounds.map(({ project }) => project) ?? []
    const cost = bought.reduce((sum, project) => sum + (support.costs[project] ?? 0n), 0n)
    ranges.push({ from, to, bought })
    if (cost > support.budget) return { units: from - 1, stoppedBy: 'infeasible', ranges }
    if (isExhaustive(support, bought, support.budget - cost))
      return { units: from, stoppedBy: 'exhaustive', ranges }
    from = to + 1
    width.widen()
  }
}

/** How many raises to try at once: wider after successes, the more of them the more often it was too wide. */
class Width {
  units = 1
  #successes = 0
  #needed = 1

  widen(): void {
    this.#successes += 1
    if (this.#successes < this.#needed) return
    this.#successes = 0
    this.#needed = Math.max(1, this.#needed / 2)
    this.units *= 2
  }

  narrow(): void {
    this.units = Math.ceil(this.units / 2)
    this.#successes = 0
    this.#needed = Math.min(16, this.#needed * 4)
  }
}

/** Whether no supported project outside fits into what is left. */
export function isExhaustive(support: Support, bought: readonly number[], left: bigint): boolean {
  const inside = new Set(bought)
  return support.costs.every(
    (cost, place) => cost === 0n || !support.isSupported[place] || inside.has(place) || cost > left,
  )
}
