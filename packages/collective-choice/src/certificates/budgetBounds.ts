/** A proof in floating point, rounded outwards, that a claimed order of purchases is right for a range of shares. */
import { compare, divide, type Fraction, fraction, multiply, nearest } from '../exact/fraction.ts'
import { isWanted, type Wish } from './budgetPurses.ts'

/** Wider than the error of the few roundings behind one number. */
export const above = 1 + 2 ** -50
export const below = 1 - 2 ** -50

/** A wish in numbers, in columns of equal length. */
interface Counted {
  readonly wish: Wish
  readonly groups: Int32Array
  readonly voters: Float64Array
  readonly strengths: Float64Array
  readonly cost: number
  readonly weight: number
  /** Relative error of a sum over the supporters. */
  readonly error: number
}

const near = ({ numerator, denominator }: Fraction): number =>
  numerator === 0n ? 0 : nearest(numerator, denominator)

export class BoundedPurses {
  readonly #wishes: ReadonlyMap<string, Counted>
  /** No amount is so great or small that floating point could lose it. */
  readonly #isUsable: boolean
  readonly #low: Float64Array
  readonly #high: Float64Array

  constructor(wishes: readonly Wish[], groups: number) {
    const wanted = wishes.filter((wish) => isWanted(wish) && wish.cost.numerator > 0n)
    this.#wishes = new Map(wanted.map((wish) => [wish.id, countedFrom(wish)]))
    this.#isUsable = [...this.#wishes.values()].every(({ cost, weight }) =>
      [cost, weight].every((amount) => amount > 1e-90 && amount < 1e90),
    )
    this.#low = new Float64Array(groups)
    this.#high = new Float64Array(groups)
  }

  /** Whether it is certain; when not, exact amounts have to decide. */
  isCertain(low: Fraction, high: Fraction, bought: readonly string[]): boolean {
    if (!this.#isUsable || !(near(high) < 1e90) || (near(low) < 1e-90 && low.numerator !== 0n)) return false
    this.#low.fill(near(low) * below)
    this.#high.fill(near(high) * above)
    const rest = new Map(this.#wishes)
    const order = [...rest.keys()]
    const floors = new Map<string, number>()
    for (const id of bought) {
      const one = rest.get(id)
      if (!one) return false
      rest.delete(id)
      const most = this.#enough(one)
      if (most === Number.POSITIVE_INFINITY) return false
      const rate = (most / one.weight) * above
      for (const [otherId, other] of rest) {
        if ((floors.get(otherId) ?? 0) > rate) continue
        const floor = this.#floor(other, rate * other.weight * above)
        if (floor !== undefined) floors.set(otherId, (floor / other.weight) * below)
        else if (!this.#isTied(one, other, most, order.indexOf(id) < order.indexOf(otherId))) return false
      }
      this.#pay(one, this.#least(one), most)
    }
    return [...rest.values()].every((other) => this.#floor(other, Number.POSITIVE_INFINITY) !== undefined)
  }

  /** What those give who have less than the price, what strength the others have and the least that these have for it. */
  #split({ groups, voters, strengths }: Counted, money: Float64Array, price: number) {
    let given = 0
    let paying = 0
    let next = Number.POSITIVE_INFINITY
    for (let at = 0; at < groups.length; at += 1) {
      const strength = strengths[at] as number
      const own = (money[groups[at] as number] as number) / strength
      const weight = strength * (voters[at] as number)
      if (own < price) given += own * weight
      else {
        paying += weight
        if (own < next) next = own
      }
    }
    return { given, paying, next }
  }

  /** A price at which the supporters give the cost even when they have least, infinity when none is found. */
  #enough(one: Counted): number {
    let price = 0
    for (;;) {
      const { given, paying, next } = this.#split(one, this.#low, price)
      const missing = one.cost * above - given * (1 - one.error)
      if (paying === 0) return missing > 0 ? Number.POSITIVE_INFINITY : price * above
      const wanted = (missing / paying) * (1 + one.error) * above
      if (wanted <= price) return price * above
      if (wanted <= next * below) return wanted
      price = wanted
    }
  }

  /** A price below which the supporters cannot give the cost even when they have most: whoever is left out pays the rest. */
  #least(one: Counted): number {
    let price = 0
    for (;;) {
      const { given, paying } = this.#split(one, this.#high, price)
      const missing = one.cost * below - given * (1 + one.error)
      const wanted = paying === 0 ? 0 : (missing / paying) * (1 - one.error) * below
      if (wanted <= price) return price
      price = wanted
    }
  }

  /** A lower bound of the price, where it is certainly more than `price`; else undefined. */
  #floor(one: Counted, price: number): number | undefined {
    const { given, paying } = this.#split(one, this.#high, price)
    const missing = one.cost * below - given * (1 + one.error)
    if (paying === 0) return missing > 0 ? Number.POSITIVE_INFINITY : undefined
    const floor = (missing / paying) * (1 - one.error) * below
    return floor > price ? floor : undefined
  }

  /** Whether both are the same, or have no supporter who cannot pay in full, so that the order follows exactly. */
  #isTied(one: Counted, other: Counted, price: number, isEarlier: boolean): boolean {
    const otherPrice = (price / one.weight) * other.weight * above
    const rate = this.#fullRate(one, price)
    const otherRate = rate && this.#fullRate(other, otherPrice)
    if (!rate || !otherRate) return false
    const comparison = compare(rate, otherRate)
    return comparison < 0 || (comparison === 0 && isEarlier)
  }

  /** Price for utility where all who have anything left certainly pay in full. */
  #fullRate({ wish, groups, voters, strengths }: Counted, price: number): Fraction | undefined {
    let paying = 0
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] as number
      if (this.#high[group] === 0) continue
      const strength = strengths[at] as number
      if ((this.#low[group] as number) < price * strength * above) return undefined
      paying += strength * (voters[at] as number)
    }
    if (paying === 0 || paying > 2 ** 53) return undefined
    return divide(wish.cost, multiply(wish.weight, fraction(BigInt(paying))))
  }

  #pay({ groups, strengths }: Counted, least: number, most: number): void {
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] as number
      const strength = strengths[at] as number
      const more = (this.#high[group] as number) - least * strength * below
      const less = (this.#low[group] as number) - most * strength * above
      this.#high[group] = more > 0 ? more * above : 0
      this.#low[group] = less > 0 ? less * below : 0
    }
  }
}

function countedFrom(wish: Wish): Counted {
  const { supporters, cost, weight } = wish
  return {
    wish,
    groups: Int32Array.from(supporters, ({ group }) => group),
    voters: Float64Array.from(supporters, ({ voters }) => Number(voters)),
    strengths: Float64Array.from(supporters, ({ strength }) => Number(strength)),
    cost: near(cost),
    weight: near(weight),
    error: (supporters.length + 16) * 2 ** -52,
  }
}
