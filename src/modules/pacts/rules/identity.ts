/** How surely a body wants to know who proposes or signs, and what is still missing. Pure. */
import type { Day } from '#ui/dates.ts'
import type { PactTerms } from '../terms.ts'

/** 0: signed in · 1: also a fresh code by e-mail · 2: also seen in person, with a document, by an officer of the body. */
export type IdentityLevel = 0 | 1 | 2
const identityPurposes = ['submit', 'sign'] as const
export type IdentityPurpose = (typeof identityPurposes)[number]

export const purposeTerms = {
  submit: 'pact_identify_to_submit',
  sign: 'pact_identify_to_sign',
} as const satisfies Record<IdentityPurpose, keyof PactTerms>

/** Who signs a text always identifies again: a body may ask for more, never for less. */
const least = { submit: 0, sign: 1 } as const satisfies Record<IdentityPurpose, IdentityLevel>

export function levelAsked(terms: PactTerms, purpose: IdentityPurpose): IdentityLevel {
  const wanted = Math.max(least[purpose], terms[purposeTerms[purpose]].amount)
  return wanted >= 2 ? 2 : wanted === 1 ? 1 : 0
}

/** What is known of whoever is at the keyboard. */
export interface Known {
  readonly hasFreshCode: boolean
  /** The last day on which the check at the counter counts. */
  readonly counterUntil: Day | null
}

export type IdentityLack = 'counter' | 'code'

/** What is missing, in the order in which it is done: the code lasts minutes, the counter months. */
export function identityLacks(level: IdentityLevel, known: Known, today: Day): IdentityLack[] {
  const isSeen = known.counterUntil !== null && known.counterUntil >= today
  return [
    ...(level >= 2 && !isSeen ? (['counter'] as const) : []),
    ...(level >= 1 && !known.hasFreshCode ? (['code'] as const) : []),
  ]
}
