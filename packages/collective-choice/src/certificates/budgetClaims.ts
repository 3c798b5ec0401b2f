/** The certificate of a budget, read with distrust. */
import { readFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import { demand, fieldsOf, listOf } from './claims.ts'

export interface Bought {
  readonly id: string
  readonly by: string
  readonly amount: Fraction | undefined
}

export interface Tried {
  readonly from: number
  readonly bought: readonly string[]
}

export function amountOf(value: unknown, what: string): Fraction {
  const amount = typeof value === 'string' ? readFraction(value) : undefined
  demand(amount !== undefined, `${what} is no amount`)
  return amount
}

export function purchasesOf(value: unknown): Bought[] {
  return listOf(value, 'purchases').map((one) => {
    const { id, by, amount } = fieldsOf(one, ['id', 'by', 'amount'], 'a purchase')
    demand(typeof id === 'string' && typeof by === 'string', 'a purchase names no project')
    return { id, by, amount: amount === null ? undefined : amountOf(amount, 'what a purchase cost') }
  })
}

export function triedOf(value: unknown): Tried[] {
  return listOf(value, 'the raises tried').map((one) => {
    const { from, bought } = fieldsOf(one, ['from', 'bought'], 'a raise')
    demand(typeof from === 'number' && Number.isSafeInteger(from), 'a raise that is no whole number')
    return { from, bought: listOf(bought, 'what a raise bought').map(String) }
  })
}
