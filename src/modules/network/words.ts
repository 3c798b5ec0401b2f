/** The nouns of the network: bodies (enti), open labs (Laboratori Aperti), strategies, terms of the rules. */

/** Region (regione), urban authority (autorità urbana), union (unione di comuni), municipality (comune), agency (agenzia o ufficio). */
export const bodyKinds = ['region', 'urban_authority', 'union', 'municipality', 'agency'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const termUnits = ['days', 'months', 'years', 'count'] as const
export type TermUnit = (typeof termUnits)[number]

/** Terms the platform itself counts with; a body may add others under a name of its own. */
export const knownTerms = [
  'initiative_answer_days',
  'process_months',
  'extension_days',
  'minutes_days',
  'answer_days',
  'final_report_days',
  'accessibility_answer_days',
  'pact_answer_days',
  'pact_call_days_min',
  'pact_call_days_max',
  'pact_comment_days',
  'pact_renewal_notice_days',
  'pact_conciliation_days',
  'pact_mid_report_percent',
  'pact_final_report_days',
  'pact_identify_to_submit',
  'pact_identify_to_sign',
  'pact_counter_check_days',
] as const
export type KnownTerm = (typeof knownTerms)[number]

export const isKnownTerm = (term: string): term is KnownTerm =>
  (knownTerms as readonly string[]).includes(term)

export interface Term {
  readonly term: string
  readonly amount: number
  readonly unit: TermUnit
  readonly source: string
  readonly isVerified: boolean
}

export interface BodyLine {
  readonly id: number
  readonly slug: string
  readonly kind: BodyKind
  readonly name: string
}

export interface Body extends BodyLine {
  readonly parentId: number | null
  readonly summary: string
  readonly istatCode: string | null
  readonly postcode: string | null
  readonly population: number | null
  readonly populationNote: string | null
  readonly website: string | null
  readonly email: string | null
}

/** An open lab as it stands in a list or as a neighbour on the road. */
export interface LabLine {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly city: string
  readonly site: string
  readonly theme: string
  readonly drawing: string
  readonly position: number
}

export interface Lab extends LabLine {
  readonly bodyId: number
  readonly bodySlug: string
  readonly siteStory: string
  readonly operator: string | null
  readonly address: string
  readonly isAddressToCheck: boolean
  readonly opened: string
  readonly website: string | null
}

export interface Objective {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly detail: string
}
