/** Strengths from pairwise comparisons. Floats: they order and inform, no vote or euro hangs on their last digit. */

/** `wins[i][j]`: how often `i` was preferred to `j`. */
export type Wins = readonly (readonly number[])[]

export interface BradleyTerryResult {
  /** Natural logarithms of the strengths; their sum is 0. `exp(a - b)` is the odds of a against b. */
  readonly logStrengths: readonly number[]
  readonly iterations: number
}

/**
 * The maximum-likelihood strengths of Bradley and Terry (1952) by Hunter's minorisation (Annals of Statistics 32,
 * 2004). Throws a RangeError when they do not exist: somebody, or some group, never lost to the rest (Ford 1957).
 */
export function bradleyTerry(wins: Wins): BradleyTerryResult {
  const size = wins.length
  if (!isStronglyConnected(wins))
    throw new RangeError('a group was never beaten by the rest: strengths have no bound')
  const won = wins.map((row, i) => row.reduce((sum, count, j) => (i === j ? sum : sum + count), 0))
  let strengths = new Array<number>(size).fill(1)
  for (let iterations = 1; iterations <= 100_000; iterations += 1) {
    const raw = strengths.map((strength, i) => {
      let expected = 0
      for (let j = 0; j < size; j += 1) {
        const met = (wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0)
        if (j !== i && met > 0) expected += met / (strength + (strengths[j] ?? 0))
      }
      return (won[i] ?? 0) / expected
    })
    const mean = raw.reduce((sum, one) => sum + Math.log(one), 0) / size
    const next = raw.map((one) => Math.exp(Math.log(one) - mean))
    const moved = Math.max(...next.map((one, i) => Math.abs(Math.log(one) - Math.log(strengths[i] ?? 1))))
    strengths = next
    if (moved < 1e-14) return { logStrengths: strengths.map(Math.log), iterations }
  }
  throw new RangeError('no convergence in 100,000 steps')
}

/** Everybody is reached from everybody through wins. */
function isStronglyConnected(wins: Wins): boolean {
  const reaches = (beats: (a: number, b: number) => boolean) => {
    const reached = new Set([0])
    for (const one of reached) for (let to = 0; to < wins.length; to += 1) if (beats(one, to)) reached.add(to)
    return reached.size === wins.length
  }
  return (
    wins.length > 0 &&
    reaches((a, b) => (wins[a]?.[b] ?? 0) > 0) &&
    reaches((a, b) => (wins[b]?.[a] ?? 0) > 0)
  )
}
