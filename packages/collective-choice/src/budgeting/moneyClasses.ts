/** The money of the voters in the Method of Equal Shares, exactly, over one common denominator. */
import { greatestCommonDivisor } from '../exact/fraction.ts'
import type { Support } from './support.ts'
import { type Bucket, VoterClasses } from './voterClasses.ts'

/** What a project would cost its supporters: at most this for each unit of strength. */
export interface Price {
  /** In parts of a currency unit: `numerator / denominator`, not in lowest terms. */
  readonly numerator: bigint
  readonly denominator: bigint
  /** The strengths, summed, of those who pay the price; without points, how many they are. */
  readonly paying: number
  /** Supporters who pay all they have left, which is something but less than the price. */
  readonly exhausted: number
  /** Supporters who have nothing left. */
  readonly penniless: number
}

interface Purse extends Bucket {
  readonly money: bigint
}

export class MoneyClasses {
  readonly #support: Support
  readonly #classes: VoterClasses
  /** Of each class, over `#denominator` parts of a unit. */
  readonly #money: bigint[]
  #denominator: bigint

  /** Every voter begins with `numerator / denominator` parts of a unit. */
  constructor(support: Support, numerator: bigint, denominator: bigint) {
    this.#support = support
    this.#classes = new VoterClasses(support)
    this.#money = [0n, numerator]
    this.#denominator = denominator
  }

  /** What the supporters of a project have left together: `[numerator, denominator]` parts of a unit. */
  left(project: number): readonly [bigint, bigint] {
    let sum = 0n
    for (const { money, voters } of this.#purses(project)) sum += money * BigInt(voters)
    return [sum, this.#denominator]
  }

  /** The smallest price at which the supporters of a project pay its cost, undefined when they cannot. */
  price(project: number): Price | undefined {
    const purses = this.#purses(project)
    let missing = (this.#support.costs[project] ?? 0n) * this.#denominator
    let paying = 0
    let supporters = 0
    for (const { strength, voters } of purses) {
      paying += strength * voters
      supporters += voters
    }
    let exhausted = 0
    purses.sort(byMoneyForStrength)
    for (const { money, strength, voters } of purses) {
      if (missing * BigInt(strength) <= money * BigInt(paying)) {
        const denominator = this.#denominator * BigInt(paying)
        const penniless = (this.#support.backers[project] ?? 0) - supporters
        return { numerator: missing, denominator, paying, exhausted, penniless }
      }
      missing -= money * BigInt(voters)
      paying -= strength * voters
      exhausted += voters
    }
    return undefined
  }

  /** Takes the price from every supporter, or what is left. The price must have been asked for since the last payment. */
  pay(project: number, { numerator, paying }: Price): void {
    const divisor = greatestCommonDivisor(numerator, BigInt(paying))
    const scale = BigInt(paying) / divisor
    const price = numerator / divisor
    const money = this.#money
    this.#denominator *= scale
    if (scale !== 1n)
      for (let place = 0; place < money.length; place += 1) money[place] = (money[place] ?? 0n) * scale
    this.#classes.move(
      project,
      (place, from, strength) => {
        const rest = (money[from] ?? 0n) - price * BigInt(strength)
        money[place] = rest > 0n ? rest : 0n
        return rest > 0n
      },
      (place) => {
        money[place] = 0n
      },
    )
  }

  #purses(project: number): Purse[] {
    return this.#classes
      .buckets(project)
      .map(({ place, strength, voters }) => ({ place, strength, voters, money: this.#money[place] ?? 0n }))
  }
}

function byMoneyForStrength(a: Purse, b: Purse): number {
  const isAlike = a.strength === b.strength
  const left = isAlike ? a.money : a.money * BigInt(b.strength)
  const right = isAlike ? b.money : b.money * BigInt(a.strength)
  return left < right ? -1 : left > right ? 1 : 0
}
