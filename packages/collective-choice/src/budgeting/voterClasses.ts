/** Voters who have paid for the same things have the same left, so money is kept once for each class of them. */
import type { Support } from './support.ts'

/** Supporters of one project who are of one class and give it the same strength. */
export interface Bucket {
  readonly place: number
  readonly strength: number
  readonly voters: number
}

/** The class of those who have nothing left. */
export const penniless = 0
/** Points up to this and classes up to 2 ** 31 make one exact key. */
const keyStep = 2 ** 31

export class VoterClasses {
  readonly #support: Support
  /** The class of each group of equal ballots. Class 1 is that of all at the start. */
  readonly #classOf: Int32Array
  readonly #members: number[]
  readonly #free: number[] = []
  readonly #tally: number[] = []

  constructor(support: Support) {
    this.#support = support
    this.#classOf = new Int32Array(support.sizes.length).fill(1)
    this.#members = [0, support.sizes.length]
  }

  /** The supporters of a project who have something left. */
  buckets(project: number): Bucket[] {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    return this.#support.utility === 'points'
      ? this.#bucketsByStrength(supporters, this.#support.strengths[project] ?? new Float64Array())
      : this.#bucketsByClass(supporters)
  }

  /**
   * Moves the supporters of a project to the classes they are of after paying. `open` is told a new class, the
   * old one and the strength, and says whether anything is left; `close` is told the classes that are now empty.
   */
  move(
    project: number,
    open: (place: number, from: number, strength: number) => boolean,
    close: (place: number) => void,
  ): void {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const strengths = this.#support.strengths[project] ?? new Float64Array()
    const isUniform = this.#support.utility !== 'points'
    const byClass = new Int32Array(isUniform ? this.#members.length : 0)
    const targets = new Map<number, number>()
    const sources = new Set<number>()
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const from = this.#classOf[group] ?? 0
      if (from === penniless) continue
      const key = isUniform ? from : from + (strengths[at] ?? 1) * keyStep
      let to = isUniform ? (byClass[from] ?? 0) - 1 : (targets.get(key) ?? -1)
      if (to < 0) {
        to = this.#openClass(from, strengths[at] ?? 1, open)
        if (isUniform) byClass[from] = to + 1
        else targets.set(key, to)
        sources.add(from)
      }
      this.#classOf[group] = to
      this.#members[from] = (this.#members[from] ?? 0) - 1
      this.#members[to] = (this.#members[to] ?? 0) + 1
    }
    for (const place of sources) {
      if (this.#members[place] !== 0) continue
      this.#free.push(place)
      close(place)
    }
  }

  #openClass(
    from: number,
    strength: number,
    open: (place: number, from: number, strength: number) => boolean,
  ) {
    const place = this.#free.pop() ?? this.#members.length
    this.#members[place] = 0
    if (open(place, from, strength)) return place
    this.#free.push(place)
    return penniless
  }

  #bucketsByClass(supporters: Int32Array): Bucket[] {
    const { sizes } = this.#support
    const classOf = this.#classOf
    const tally = this.#tally
    const met: number[] = []
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const place = classOf[group] ?? 0
      const before = tally[place] ?? 0
      if (before === 0) met.push(place)
      tally[place] = before + (sizes[group] ?? 0)
    }
    const buckets: Bucket[] = []
    for (const place of met) {
      if (place !== penniless) buckets.push({ place, strength: 1, voters: tally[place] ?? 0 })
      tally[place] = 0
    }
    return buckets
  }

  #bucketsByStrength(supporters: Int32Array, strengths: Float64Array): Bucket[] {
    const { sizes } = this.#support
    const voters = new Map<number, number>()
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const place = this.#classOf[group] ?? 0
      if (place === penniless) continue
      const key = place + (strengths[at] ?? 0) * keyStep
      voters.set(key, (voters.get(key) ?? 0) + (sizes[group] ?? 0))
    }
    return Array.from(voters, ([key, count]) => ({
      place: key % keyStep,
      strength: Math.floor(key / keyStep),
      voters: count,
    }))
  }
}
