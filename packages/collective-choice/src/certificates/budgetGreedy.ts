/** Follows a list bought greedily: each project has one reason to be bought, or not. */
import { compare, divide, type Fraction, fraction, multiply, subtract, zero } from '../exact/fraction.ts'
import type { Bought } from './budgetClaims.ts'
import { isWanted, type Wish } from './budgetPurses.ts'
import { demand } from './claims.ts'

/** Demands that these are the projects, by utility for cost and then id, that fit one after another. */
export function demandGreedy(wishes: readonly Wish[], bought: readonly Bought[], budget: Fraction): void {
  const places = new Map(bought.map(({ id }, place) => [id, place]))
  const ranked = wishes.map((wish, byId) => ({ wish, byId, rate: rateOf(wish), place: places.get(wish.id) }))
  demand(
    ranked.filter(({ place }) => place !== undefined).length === bought.length,
    'a project that cannot be bought',
  )
  demand(
    bought.every(({ by, amount }) => by === 'greedy' && amount === undefined),
    'a purchase for another reason',
  )
  for (const { wish, byId, rate, place } of ranked) {
    const earlier = ranked.filter((other) => {
      const comparison = compareRates(other.rate, rate)
      return other.place !== undefined && (comparison > 0 || (comparison === 0 && other.byId < byId))
    })
    const left = earlier.reduce((rest, other) => subtract(rest, other.wish.cost), budget)
    const fits = compare(wish.cost, left) <= 0
    demand(fits === (place !== undefined), `"${wish.id}" ${fits ? 'fits but is not bought' : 'does not fit'}`)
    demand(place === undefined || earlier.length === place, `"${wish.id}" is not in its place`)
  }
}

type Rate = Fraction | 'free'

function rateOf(wish: Wish): Rate {
  const strength = wish.supporters.reduce((sum, one) => sum + one.voters * one.strength, 0n)
  if (!isWanted(wish)) return zero
  return wish.cost.numerator === 0n ? 'free' : divide(multiply(fraction(strength), wish.weight), wish.cost)
}

const compareRates = (a: Rate, b: Rate): number =>
  a === 'free' || b === 'free' ? Number(a === 'free') - Number(b === 'free') : compare(a, b)
