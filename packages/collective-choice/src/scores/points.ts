/**
 * Ballots of points: each voter gives candidates points within limits, the highest sum wins. Cumulative voting and
 * dots limit the sum (cumulative: all points must be given, where `isWhole` says so); score voting limits each
 * candidate (range voting). Sums are exact integers.
 */

export interface PointLimits {
  /** Points one candidate may get from one voter, at least and at most. */
  readonly least: number
  readonly most: number
  /** Points one voter may give altogether; undefined for as many as each candidate may get. */
  readonly budget?: number
  /** Whether a ballot that is not empty must give the whole budget. */
  readonly isWhole?: boolean
}

export interface PointElection {
  readonly candidates: number
  readonly limits: PointLimits
  /** For each voter, points by candidate; candidates not named get none. */
  readonly ballots: readonly PointBallot[]
}

export type PointBallot = ReadonlyMap<number, number>

export interface PointOutcome {
  /** Sum of points by candidate. */
  readonly sums: readonly bigint[]
  /** How many voters named each candidate. */
  readonly voters: readonly number[]
  /** Candidates by places: those with equal sums share one. */
  readonly ranking: readonly (readonly number[])[]
  /** Who sits for sure, ascending. */
  readonly elected: readonly number[]
  /** A tie at the last seats: any `seats` of `among`. */
  readonly tie: { readonly among: readonly number[]; readonly seats: number } | undefined
}

/** Dots: up to `dots` whole dots, at most `most` on one candidate. */
export const dotLimits = (dots: number, most = dots): PointLimits => ({ least: 0, most, budget: dots })

/** What is wrong with a ballot; undefined when it is within the limits. */
export function faultOf(ballot: PointBallot, candidates: number, limits: PointLimits): string | undefined {
  let sum = 0
  for (const [candidate, points] of ballot) {
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= candidates)
      return `candidate ${candidate} does not stand`
    if (!Number.isSafeInteger(points))
      return `candidate ${candidate} gets ${points}: points are whole numbers`
    if (points < limits.least || points > limits.most)
      return `candidate ${candidate} gets ${points} points, not between ${limits.least} and ${limits.most}`
    sum += points
  }
  if (limits.budget === undefined) return undefined
  if (sum > limits.budget) return `${sum} points are given, ${limits.budget} may be`
  if (limits.isWhole && sum > 0 && sum < limits.budget)
    return `${sum} points are given, not all ${limits.budget}`
  return undefined
}

/**
 * The sums and the `seats` candidates with the most points. Throws a RangeError for limits that contradict
 * themselves, seats out of range, or a ballot beyond the limits (which, and why).
 */
export function sumPoints({ candidates, limits, ballots }: PointElection, seats = 1): PointOutcome {
  checkLimits(limits)
  if (!Number.isInteger(seats) || seats < 1 || seats > candidates)
    throw new RangeError(`seats must be between 1 and the ${candidates} candidates`)
  const sums = new Array<bigint>(candidates).fill(0n)
  const voters = new Array<number>(candidates).fill(0)
  for (const [index, ballot] of ballots.entries()) {
    const fault = faultOf(ballot, candidates, limits)
    if (fault !== undefined) throw new RangeError(`ballot ${index}: ${fault}`)
    for (const [candidate, points] of ballot) {
      sums[candidate] = (sums[candidate] ?? 0n) + BigInt(points)
      voters[candidate] = (voters[candidate] ?? 0) + 1
    }
  }
  const ranking = rankingOf(sums)
  return { sums, voters, ranking, ...seated(ranking, seats) }
}

function checkLimits({ least, most, budget }: PointLimits): void {
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most) || least > most)
    throw new RangeError(`points for one candidate cannot be between ${least} and ${most}`)
  if (budget !== undefined && (!Number.isSafeInteger(budget) || budget < 1 || least < 0))
    throw new RangeError('a budget of points is a whole number from 1, and no points are below 0')
}

function rankingOf(sums: readonly bigint[]): number[][] {
  const places = new Map<bigint, number[]>()
  for (const [candidate, sum] of sums.entries()) {
    const place = places.get(sum)
    if (place) place.push(candidate)
    else places.set(sum, [candidate])
  }
  return [...places].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([, place]) => place)
}

function seated(
  ranking: readonly (readonly number[])[],
  seats: number,
): Pick<PointOutcome, 'elected' | 'tie'> {
  const elected: number[] = []
  for (const place of ranking) {
    const open = seats - elected.length
    if (open === 0) break
    if (place.length > open) return { elected: inOrder(elected), tie: { among: place, seats: open } }
    elected.push(...place)
  }
  return { elected: inOrder(elected), tie: undefined }
}

const inOrder = (candidates: readonly number[]) => [...candidates].sort((a, b) => a - b)
