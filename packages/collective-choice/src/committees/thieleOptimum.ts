/**
 * The committees with the highest Thiele score (PAV, CC), by branch and bound: a committee scores at most its
 * members so far plus the highest gains of the open seats, as gains only fall when others sit (submodularity).
 */
import { type Fraction, fraction } from '../exact/fraction.ts'
import { ascending, type Committee, compareCommittees, mostCommittees, TooManyTies } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { tooMany } from './fill.ts'
import { type ThieleWeights, thieleScore } from './thiele.ts'
import { hopefuls } from './thieleBound.ts'
import { overlap, type PairSpace, pairSpace } from './thielePairs.ts'
import { firstGains, reachWith, type SearchSpace, searchSpace, seat, unseat } from './thieleSearch.ts'
import { committeeToBeat } from './thieleStart.ts'

export interface Optimum {
  readonly committees: readonly Committee[]
  readonly score: Fraction
}

/** All the best, sorted, or the lexicographically first of them. Throws TooManyTies. */
export function bestCommittees(profile: ApprovalProfile, weights: ThieleWeights, all: boolean): Optimum {
  const search = new Search(profile, weights)
  const most = all ? mostCommittees : 1_000
  search.run(most)
  if (search.isCutShort && all) throw new TooManyTies(tooMany)
  if (search.isCutShort) search.raise()
  const committees = search.isCutShort
    ? [search.lexicographicallyFirst()]
    : search.found.sort(compareCommittees)
  return {
    committees: all ? committees : committees.slice(0, 1),
    score: fraction(search.best, weights.scale),
  }
}

/** Another committee with the same score as this best one, if there is one. */
export function anotherBest(
  profile: ApprovalProfile,
  weights: ThieleWeights,
  committee: Committee,
): Committee | undefined {
  const search = new Search(profile, weights)
  search.best = thieleScore(profile, weights, committee)
  search.run(2)
  return search.found.find((one) => compareCommittees(one, committee) !== 0)
}

class Search {
  /** The best score so far, exact, and as a number to cut by. */
  best: bigint
  found: Committee[] = []
  isCutShort = false
  readonly #profile: ApprovalProfile
  readonly #weights: ThieleWeights
  readonly #space: SearchSpace
  readonly #pairs: PairSpace | undefined
  readonly #members: number[] = []
  #most = 0
  #isRaising = false

  constructor(profile: ApprovalProfile, weights: ThieleWeights) {
    this.#profile = profile
    this.#weights = weights
    this.#space = searchSpace(profile, weights)
    this.#pairs = pairSpace(this.#space)
    this.best = thieleScore(profile, weights, committeeToBeat(profile, weights))
  }

  /** Finds every best committee, up to `most`. */
  run(most: number): void {
    this.#most = most
    const everyone = Array.from({ length: this.#space.candidates }, (_, candidate) => candidate)
    this.#branch(0, everyone, firstGains(this.#space), true)
  }

  /** Goes on for a higher score where so many committees tie that the first search was left early. */
  raise(): void {
    if (this.#space.tolerance > 0) return
    this.#isRaising = true
    this.isCutShort = false
    this.run(Number.POSITIVE_INFINITY)
    this.#isRaising = false
    this.isCutShort = true
  }

  /** When the best score is known: the first committee in the order of the candidates. */
  lexicographicallyFirst(): Committee {
    this.found = []
    this.isCutShort = false
    this.#most = 1
    const everyone = Array.from({ length: this.#space.candidates }, (_, candidate) => candidate)
    this.#branch(0, everyone, firstGains(this.#space), false)
    return this.found[0] ?? []
  }

  /** Everyone in `open` may still sit; those sorted out by an earlier branch may not. */
  #branch(value: number, everyone: number[], gains: Float64Array, isSorted: boolean): void {
    const seats = this.#profile.seats - this.#members.length
    const open = seats < 4 ? everyone : hopefuls(this.#space, everyone, seats, this.#least() - value)
    if (isSorted) open.sort((a, b) => (gains[b] as number) - (gains[a] as number) || a - b)
    if (seats === 2 && this.#pairs) {
      this.#lastTwo(this.#pairs, value, open, gains, isSorted)
      return
    }
    if (seats === 3 && this.#pairs && isSorted) {
      this.#lastThree(this.#pairs, value, open, gains)
      return
    }
    for (let at = 0; at + seats <= open.length && !this.isCutShort; at += 1) {
      const candidate = open[at] as number
      const reach = value + (gains[candidate] as number)
      const isHopeless = reach + highestSum(open, gains, at + 1, seats - 1, isSorted) < this.#least()
      if (isHopeless && isSorted) return
      if (isHopeless) continue
      this.#members.push(candidate)
      if (seats === 1) this.#finish(reach)
      else {
        const after = gains.slice()
        seat(this.#space, candidate, after)
        this.#branch(reach, open.slice(at + 1), after, isSorted)
        unseat(this.#space, candidate)
      }
      this.#members.pop()
    }
  }

  /** Gains with the first of three seated are counted only for those who can still matter. */
  #lastThree(pairs: PairSpace, value: number, open: readonly number[], gains: Float64Array): void {
    const after = gains.slice()
    for (let at = 0; at + 3 <= open.length && !this.isCutShort; at += 1) {
      const first = open[at] as number
      const reach = value + (gains[first] as number)
      const next = gains[open[at + 1] as number] as number
      if (reach + next + (gains[open[at + 2] as number] as number) < this.#least()) return
      const rest: number[] = []
      for (let place = at + 1; place < open.length; place += 1) {
        const other = open[place] as number
        const gain = gains[other] as number
        if (reach + gain + next < this.#least()) break
        after[other] = gain - overlap(pairs, this.#space, first, other)
        rest.push(other)
      }
      rest.sort((a, b) => (after[b] as number) - (after[a] as number) || a - b)
      if (reach + highestSum(rest, after, 0, Math.min(2, rest.length), true) < this.#least()) continue
      this.#members.push(first)
      reachWith(this.#space, first)
      this.#lastTwo(pairs, reach, rest, after, true)
      unseat(this.#space, first)
      this.#members.pop()
    }
  }

  #lastTwo(
    pairs: PairSpace,
    value: number,
    open: readonly number[],
    gains: Float64Array,
    isSorted: boolean,
  ): void {
    for (const [at, first] of open.entries()) {
      const reach = value + (gains[first] as number)
      for (let after = at + 1; after < open.length && !this.isCutShort; after += 1) {
        const second = open[after] as number
        const most = reach + (gains[second] as number)
        if (most < this.#least()) {
          if (!isSorted) continue
          if (after === at + 1) return
          break
        }
        const score = most - overlap(pairs, this.#space, first, second)
        if (score < this.#least()) continue
        this.#members.push(first, second)
        this.#finish(score)
        this.#members.length -= 2
      }
    }
  }

  #least(): number {
    return Number(this.best) - this.#space.tolerance + (this.#isRaising ? 1 : 0)
  }

  #finish(value: number): void {
    const score =
      this.#space.tolerance === 0 ? BigInt(value) : thieleScore(this.#profile, this.#weights, this.#members)
    if (score < this.best) return
    if (score > this.best) {
      this.best = score
      this.found = []
    }
    this.found.push(ascending(this.#members))
    if (this.found.length >= this.#most) this.isCutShort = true
  }
}

/** The sum of the `count` highest gains from place `from` on. */
function highestSum(
  open: readonly number[],
  gains: Float64Array,
  from: number,
  count: number,
  isSorted: boolean,
) {
  let sum = 0
  if (isSorted) for (let at = from; at < from + count; at += 1) sum += gains[open[at] as number] as number
  else {
    const rest = open.slice(from).map((one) => gains[one] as number)
    for (const gain of rest.sort((x, y) => y - x).slice(0, count)) sum += gain
  }
  return sum
}
