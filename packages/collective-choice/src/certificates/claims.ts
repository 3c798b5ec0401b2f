/** Certificates are read with distrust: what is not checked may not be claimed. */

/** Why a certificate does not hold. */
export class Refuted extends Error {
  override readonly name = 'Refuted'
}

/** Throws Refuted with the sentence unless the claim is true. */
export function demand(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Refuted(otherwise)
}

export type Verification = { readonly holds: true } | { readonly holds: false; readonly because: string }

/** What a checker that throws Refuted finds. */
export function verificationOf(check: () => void): Verification {
  try {
    check()
    return { holds: true }
  } catch (error) {
    if (error instanceof Refuted) return { holds: false, because: error.message }
    throw error
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** Exactly these fields, and perhaps the optional ones. */
export function fieldsOf(
  value: unknown,
  names: readonly string[],
  what: string,
  optional: readonly string[] = [],
): Fields {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} is missing`)
  const fields = value as Fields
  const foreign = Object.keys(fields).find((name) => !names.includes(name) && !optional.includes(name))
  demand(foreign === undefined, `${what} claims "${foreign}", which nothing supports`)
  const missing = names.find((name) => !Object.hasOwn(fields, name))
  demand(missing === undefined, `${what} says nothing of "${missing}"`)
  return fields
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  demand(Array.isArray(value), `${what} is no list`)
  return value
}

/** Different elements of `known`, each at most once. */
export function someOf<Name>(value: unknown, known: readonly Name[], what: string): Name[] {
  const names = listOf(value, what).map((one) => {
    const found = known.find((other) => other === one)
    demand(found !== undefined, `${what} names ${JSON.stringify(one)}, which does not stand`)
    return found
  })
  demand(new Set(names).size === names.length, `${what} names somebody twice`)
  return names
}

/** An order of all of `known`; undefined where the certificate has none. */
export function orderOf<Name>(value: unknown, known: readonly Name[]): Name[] | undefined {
  if (value === undefined) return undefined
  const order = someOf(value, known, 'the order of ties')
  demand(order.length === known.length, 'the order of ties leaves somebody out')
  return order
}

/** Whether two lists without repetitions have the same elements. */
export const sameMembers = <Name>(a: readonly Name[], b: readonly Name[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

export const sameList = <Name>(a: readonly Name[], b: readonly Name[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place])
