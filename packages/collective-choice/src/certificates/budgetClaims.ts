/** The certificate of a budget, read with distrust. */
import { readFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'

/** Why a certificate does not hold. */
export class Refuted extends Error {
  override readonly name = 'Refuted'
}

/** Throws Refuted with the sentence unless the claim is true. */
export function demand(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Refuted(otherwise)
}

export interface Bought {
  readonly id: string
  readonly by: string
  readonly amount: Fraction | undefined
}

export interface Tried {
  readonly from: number
  readonly bought: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** Exactly these fields: what is not checked may not be claimed. */
export function fieldsOf(value: unknown, names: readonly string[], what: string): Fields {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} is missing`)
  const fields = value as Fields
  const foreign = Object.keys(fields).find((name) => !names.includes(name))
  demand(foreign === undefined, `${what} claims "${foreign}", which nothing supports`)
  const missing = names.find((name) => !(name in fields))
  demand(missing === undefined, `${what} says nothing of "${missing}"`)
  return fields
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  demand(Array.isArray(value), `${what} is no list`)
  return value
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
