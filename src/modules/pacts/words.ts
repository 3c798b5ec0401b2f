/** The nouns of collaboration pacts (patti di collaborazione) and of the commons (beni comuni) they care for. */

/** Ordinary (ordinario): care of modest size. Complex (complesso): goods of value, judged by the executive board too. */
export const pactKinds = ['ordinary', 'complex'] as const
export type PactKind = (typeof pactKinds)[number]

/** Levels of care: occasional and continuous care, shared management, occasional and continuous regeneration. */
export const careLevels = [
  'occasional_care',
  'continuous_care',
  'shared_management',
  'occasional_regeneration',
  'continuous_regeneration',
] as const
export type CareLevel = (typeof careLevels)[number]

export const pactThemes = [
  'skills',
  'services',
  'data',
  'connectivity',
  'accessibility',
  'safety',
  'community',
  'devices',
  'heritage',
  'green',
] as const
export type PactTheme = (typeof pactThemes)[number]

/** The road of a pact; `active` and `expired` are also reached by date alone: see `effectiveState`. */
export const pactStates = [
  'draft',
  'submitted',
  'under_review',
  'info_requested',
  'admissible',
  'rejected',
  'board_assessment',
  'public_call',
  'co_design',
  'text_published',
  'signed',
  'active',
  'suspended',
  'concluded',
  'terminated_early',
  'expired',
  'renewed',
] as const
export type PactState = (typeof pactStates)[number]

/** The two sides (parti) of a pact. */
export const sides = ['citizens', 'administration'] as const
export type Side = (typeof sides)[number]

/** asked: wants to join · invited: has not answered · agreed: a party · declined · withdrawn · excluded. */
export const partyStates = ['asked', 'invited', 'agreed', 'declined', 'withdrawn', 'excluded'] as const
export type PartyState = (typeof partyStates)[number]

/**
 * The twelve required clauses, lettered as in the usual regulation on shared administration: a objectives,
 * b duration, c roles and commitments, d collective use, e coordination, f safety, g supports, h account,
 * i accompaniment and disputes, j exclusion, k end state, l changes.
 */
export const clauseLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
export type ClauseLetter = (typeof clauseLetters)[number]
export type Clauses = { readonly [letter in ClauseLetter]?: string | undefined }

export const remarkStates = ['open', 'taken_in', 'answered'] as const
export type RemarkState = (typeof remarkStates)[number]

/** Forms of support (forme di sostegno) by the administration. */
export const supportForms = [
  'space',
  'equipment',
  'materials',
  'staff_support',
  'training',
  'insurance',
  'communication',
  'fee_reduction',
  'reimbursement',
  'digital_infrastructure',
  'open_data_access',
] as const
export type SupportForm = (typeof supportForms)[number]
export const supportStates = ['promised', 'given', 'ended'] as const
export type SupportState = (typeof supportStates)[number]

export const commitmentStates = ['promised', 'in_progress', 'kept', 'broken'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export const reportKinds = ['mid_term', 'final', 'periodic'] as const
export type ReportKind = (typeof reportKinds)[number]
/** The four parts of a report (rendicontazione), as columns and as message keys. */
export const reportParts = ['objectivesAndPriorities', 'actionsAndServices', 'results', 'resources'] as const
export type ReportPart = (typeof reportParts)[number]

export const judgements = ['works_well', 'works_with_difficulty', 'does_not_work'] as const
export type Judgement = (typeof judgements)[number]

export const signatureMethods = ['identified_again', 'uploaded_file'] as const
export type SignatureMethod = (typeof signatureMethods)[number]

/** What an officer looks at when somebody shows who they are at the counter; only the kind is kept. */
export const counterDocuments = ['identity_card', 'passport', 'driving_licence', 'residence_permit'] as const
export type CounterDocument = (typeof counterDocuments)[number]

/** Papers a pact encloses: plan (planimetria), regulation, safety sheet (scheda di sicurezza). */
export const attachmentKinds = ['plan', 'regulation', 'safety', 'other'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

export const commonsKinds = ['tangible', 'intangible', 'digital'] as const
export type CommonsKind = (typeof commonsKinds)[number]
export const commonsStates = ['nominated', 'registered', 'declined', 'retired'] as const
export type CommonsState = (typeof commonsStates)[number]

/** Categories of commons by kind. */
export const commonsCategories = {
  tangible: ['streets_and_squares', 'green_areas', 'school_areas', 'public_buildings', 'cultural_heritage'],
  intangible: ['inclusion', 'education', 'culture', 'civic_awareness', 'sustainability', 'reuse', 'memory'],
  digital: [
    'sites',
    'applications',
    'social_channels',
    'digital_literacy',
    'open_data',
    'free_wifi',
    'platforms',
  ],
} as const satisfies Record<CommonsKind, readonly string[]>
export type CommonsCategory = (typeof commonsCategories)[CommonsKind][number]
export const allCommonsCategories: readonly CommonsCategory[] = Object.values(commonsCategories).flat()

export interface Party {
  readonly id: number
  readonly side: Side
  readonly groupId: number | null
  readonly personId: string | null
  readonly bodyId: number | null
  readonly state: PartyState
}

/** A pact as rules need it. */
export interface Pact {
  readonly id: number
  readonly bodyId: number
  readonly kind: PactKind
  /** As written; what holds today is `effectiveState`. */
  readonly state: PactState
  readonly proposerPersonId: string | null
  readonly proposerGroupId: number | null
  readonly competesWith: number | null
  readonly renews: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly callOpens: string | null
  readonly callCloses: string | null
  readonly boardAssessedOn: string | null
  readonly commentsClose: string | null
  /** Whether it has ever been made public: what was public stays so. */
  readonly isPublic: boolean
  readonly parties: readonly Party[]
}
