/** The next statement to answer: drawn in proportion to its priority, the same until it is answered. Pure. */

interface Candidate {
  readonly id: number
  /** How useful the next answer to it would be; without a map all weigh the same. */
  readonly priority?: number
}

/**
 * Each statement draws a lot out of the seed and its own number, and the best lot wins: a lot weighs by the priority
 * (the k-th root of an even draw, k the priority), so that each wins in proportion to it, and other people's
 * answers move the choice only where they turn the order round.
 */
export function nextStatement<Each extends Candidate>(
  statements: readonly Each[],
  answered: ReadonlySet<number>,
  seed: number,
): Each | undefined {
  let best: Each | undefined
  let bestLot = Number.NEGATIVE_INFINITY
  for (const statement of statements) {
    if (answered.has(statement.id)) continue
    const weight = Math.max(statement.priority ?? 1, 1e-6)
    const lot = Math.log(evenDraw(seed, statement.id)) / weight
    if (lot > bestLot) {
      best = statement
      bestLot = lot
    }
  }
  return best
}

/** A number between 0 and 1 out of two whole ones, spread evenly (the mixing steps of MurmurHash3). */
function evenDraw(seed: number, id: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(id + 1, 0xc2b2ae35)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return ((hash >>> 0) + 0.5) / 4_294_967_296
}
