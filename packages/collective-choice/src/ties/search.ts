/** Whether the order of ties decided an outcome, for rules that are run with an order. */
import type { RankedElection } from '../ranked/election.ts'

/** The order took `chosen` of the equals `among`. */
export interface Tie<Name> {
  readonly among: readonly Name[]
  readonly chosen: readonly Name[]
}

export interface TieReport<Name> {
  /** Every choice of the order that could lead elsewhere, in the order of the count. None: no order changes the winners. */
  readonly ties: readonly Tie<Name>[]
  /** Whether another order gives other winners, proved; undefined where there are too many ways to follow. */
  readonly isDecisive: boolean | undefined
  /** Winners by another order, where it is decisive. */
  readonly instead: readonly Name[] | undefined
}

/** One count by an order. */
export interface TieRun<Name> {
  readonly winners: readonly Name[]
  /** Where equals are such that the winners are the same whomever the order takes, there is no tie. */
  readonly ties: readonly MetTie<Name>[]
}

export interface MetTie<Name> extends Tie<Name> {
  /** Whether the rule takes the last of the order (who goes), not the first. */
  readonly isLastTaken?: boolean
  /** All that the rest of the count depends on, where it is short: ways that meet there are followed once. */
  readonly state?: string
}

/** How many counts are made at most. */
export const mostRuns = 400

/** Of many rankings only some counts are made: proving a tie may not hold up whoever publishes for seconds. */
export const mostRankedRuns = ({ names, ballots }: RankedElection): number =>
  Math.min(mostRuns, Math.max(20, Math.floor(3_000_000 / (names.length * ballots.length + 1))))

/**
 * Counts by `order`, then by every other order that differs in a tie met: first those that differ in one, from the
 * first tie on, then those met on the way. Orders that choose alike at every tie are one, so for most outcomes a few
 * counts prove the answer.
 */
export function searchTies<Name>(
  order: readonly Name[],
  run: (order: readonly Name[]) => TieRun<Name>,
  most = mostRuns,
): TieReport<Name> {
  const first = run(order)
  const ties = first.ties.map(({ among, chosen }) => ({ among, chosen }))
  const waiting: TieRun<Name>[] = [first]
  const seen = new Set<string>(first.ties.map((_, at) => wayOf(first.ties.slice(0, at + 1))))
  const tried = new Set([JSON.stringify(order)])
  for (const { ties: met } of waiting) {
    for (const [at, tie] of met.entries()) {
      for (const other of tie.among) {
        const choices = [...met.slice(0, at), { ...tie, chosen: [other] }]
        if (tie.chosen.includes(other) || seen.has(wayOf(choices))) continue
        seen.add(wayOf(choices))
        const next = orderWith(order, choices)
        if (!next || tried.has(JSON.stringify(next))) continue
        if (tried.size === most) return { ties, isDecisive: undefined, instead: undefined }
        tried.add(JSON.stringify(next))
        const found = run(next)
        if (!isSame(found.winners, first.winners)) return { ties, isDecisive: true, instead: found.winners }
        found.ties.forEach((_, end) => {
          seen.add(wayOf(found.ties.slice(0, end + 1)))
        })
        waiting.push(found)
      }
    }
  }
  return { ties, isDecisive: false, instead: undefined }
}

/** Equal texts for choices after which the rest of the count is the same. */
function wayOf<Name>(choices: readonly MetTie<Name>[]): string {
  const last = choices.at(-1)
  return last?.state === undefined
    ? JSON.stringify(choices.map(({ among, chosen }) => [among, chosen]))
    : JSON.stringify([last.state, last.chosen])
}

/** An order that makes these choices, else as near to the given one as they allow; undefined when they contradict. */
function orderWith<Name>(order: readonly Name[], choices: readonly MetTie<Name>[]): Name[] | undefined {
  const before = new Map(order.map((one) => [one, new Set<Name>()]))
  for (const { among, chosen, isLastTaken } of choices)
    for (const one of chosen)
      for (const other of among)
        if (!chosen.includes(other)) {
          const [earlier, later] = isLastTaken ? [other, one] : [one, other]
          before.get(later)?.add(earlier)
        }
  const placed: Name[] = []
  let left = [...order]
  while (left.length > 0) {
    const next = left.find((one) => left.every((other) => !before.get(one)?.has(other)))
    if (next === undefined) return undefined
    placed.push(next)
    left = left.filter((one) => one !== next)
  }
  return placed
}

function isSame<Name>(a: readonly Name[], b: readonly Name[]): boolean {
  const all = new Set(b)
  return a.length === b.length && a.every((one) => all.has(one))
}

/** The first `count` of groups of equals, each put in order: only the group that is cut is a tie. */
export function tieAtCut<Name>(
  groups: readonly (readonly Name[])[],
  count: number,
  order: readonly Name[],
): TieReport<Name> {
  const before: Name[] = []
  for (const group of groups) {
    const open = count - before.length
    if (open <= 0) break
    if (group.length > open) {
      const among = order.filter((one) => group.includes(one))
      const ties = [{ among, chosen: among.slice(0, open) }]
      return { ties, isDecisive: true, instead: [...before, ...among.slice(-open)] }
    }
    before.push(...group)
  }
  return { ties: [], isDecisive: false, instead: undefined }
}
