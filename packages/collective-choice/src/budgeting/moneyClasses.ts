/**
 * The money of the voters in the Method of Equal Shares, exactly. Voters who have paid for the same things have
 * the same left, so amounts are kept once for each class of voters, over one common denominator.
 */
import { greatestCommonDivisor } from '../exact/fraction.ts'
import type { Support } from './support.ts'

/** Voters of one class who give a project the same strength. */
interface Bucket {
  readonly money: bigint
  readonly strength: number
  voters: number
}

/** What a project would cost each of its supporters: at most `price` for each unit of strength. */
export interface Price {
  /** In parts of a currency unit: `numerator / denominator`. */
  readonly numerator: bigint
  readonly denominator: bigint
  /** Supporters who pay everything they have left, which is less than the price. */
  readonly exhausted: number
  /** The strengths, summed, of those who pay the price. */
  readonly paying: number
}

export class MoneyClasses {
  readonly #support: Support
  readonly #classOf: Int32Array
  /** Over `#denominator`. Class 0 has nothing left. */
  readonly #money: bigint[]
  readonly #members: number[]
  readonly #tally: number[] = []
  #denominator: bigint

  /** Every voter begins with `numerator / denominator` parts of a unit. */
  constructor(support: Support, numerator: bigint, denominator: bigint) {
    this.#support = support
    this.#classOf = new Int32Array(support.sizes.length).fill(1)
    this.#money = [0n, numerator]
    this.#members = [0, support.sizes.length]
    this.#denominator = denominator
  }

  /** The money that the supporters of a project have left together, as `[numerator, denominator]` parts of a unit. */
  left(project: number): readonly [bigint, bigint] {
    let sum = 0n
    for (const { money, voters } of this.#buckets(project)) sum += money * BigInt(voters)
    return [sum, this.#denominator]
  }

  /** The smallest price at which the supporters of a project pay its cost, undefined when they cannot. */
  price(project: number): Price | undefined {
    const buckets = this.#buckets(project)
    let missing = (this.#support.costs[project] ?? 0n) * this.#denominator
    let paying = 0
    for (const { strength, voters } of buckets) paying += strength * voters
    let exhausted = 0
    buckets.sort(byMoneyForStrength)
    for (const { money, strength, voters } of buckets) {
      if (missing * BigInt(strength) <= money * BigInt(paying))
        return { numerator: missing, denominator: this.#denominator * BigInt(paying), exhausted, paying }
      missing -= money * BigInt(voters)
      paying -= strength * voters
      exhausted += voters
    }
    return undefined
  }

  /** Takes the price from every supporter, or what is left. The price must have been asked for since the last payment. */
  pay(project: number, { numerator, denominator, paying }: Price): void {
    const scale = BigInt(paying) / greatestCommonDivisor(numerator, BigInt(paying))
    this.#denominator *= scale
    if (scale !== 1n) for (const [place, money] of this.#money.entries()) this.#money[place] = money * scale
    const price = (numerator * this.#denominator) / denominator
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const strengths = this.#support.strengths[project] ?? new Float64Array()
    const isUniform = this.#support.utility !== 'points'
    const targets = new Map<number, number>()
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const from = this.#classOf[group] ?? 0
      if (from === 0) continue
      const strength = strengths[at] ?? 1
      const key = isUniform ? from : from + strength * 2 ** 24
      const to = targets.get(key) ?? this.#classAfter(from, price * BigInt(strength))
      targets.set(key, to)
      this.#classOf[group] = to
      this.#members[from] = (this.#members[from] ?? 0) - 1
      this.#members[to] = (this.#members[to] ?? 0) + 1
    }
    this.#dropEmpty()
  }

  #classAfter(from: number, payment: bigint): number {
    const rest = (this.#money[from] ?? 0n) - payment
    if (rest <= 0n) return 0
    this.#members.push(0)
    return this.#money.push(rest) - 1
  }

  /** Numbers the classes anew without those that have no members, so that scaling them costs nothing. */
  #dropEmpty(): void {
    const place = new Int32Array(this.#money.length)
    let kept = 1
    for (let old = 1; old < this.#money.length; old += 1) {
      const members = this.#members[old] ?? 0
      if (members === 0) continue
      place[old] = kept
      this.#money[kept] = this.#money[old] ?? 0n
      this.#members[kept] = members
      kept += 1
    }
    this.#money.length = kept
    this.#members.length = kept
    for (let group = 0; group < this.#classOf.length; group += 1)
      this.#classOf[group] = place[this.#classOf[group] ?? 0] ?? 0
  }

  #buckets(project: number): Bucket[] {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    return this.#support.utility === 'points'
      ? this.#bucketsOfStrength(supporters, this.#support.strengths[project] ?? new Float64Array())
      : this.#bucketsOfOne(supporters)
  }

  #bucketsOfOne(supporters: Int32Array): Bucket[] {
    const { sizes } = this.#support
    const tally = this.#tally
    const met: number[] = []
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const place = this.#classOf[group] ?? 0
      const before = tally[place] ?? 0
      if (before === 0) met.push(place)
      tally[place] = before + (sizes[group] ?? 0)
    }
    const buckets: Bucket[] = []
    for (const place of met) {
      buckets.push({ money: this.#money[place] ?? 0n, strength: 1, voters: tally[place] ?? 0 })
      tally[place] = 0
    }
    return buckets
  }

  #bucketsOfStrength(supporters: Int32Array, strengths: Float64Array): Bucket[] {
    const { sizes } = this.#support
    const buckets = new Map<number, Bucket>()
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const place = this.#classOf[group] ?? 0
      const strength = strengths[at] ?? 0
      const key = place + strength * 2 ** 24
      const bucket = buckets.get(key)
      if (bucket) bucket.voters += sizes[group] ?? 0
      else buckets.set(key, { money: this.#money[place] ?? 0n, strength, voters: sizes[group] ?? 0 })
    }
    return [...buckets.values()]
  }
}

function byMoneyForStrength(a: Bucket, b: Bucket): number {
  const left = a.strength === b.strength ? a.money : a.money * BigInt(b.strength)
  const right = a.strength === b.strength ? b.money : b.money * BigInt(a.strength)
  return left < right ? -1 : left > right ? 1 : 0
}
