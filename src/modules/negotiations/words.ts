/** The nouns of the negotiation table (Tavolo di Negoziazione) and of what comes out of it. */
import type { ProcessRules } from '#modules/processes/index.ts'

/** Categories of members (componenti): the stakeholder categories of groups, and the single citizen. */
export const memberCategories = [
  'territorial_body',
  'association',
  'school',
  'university',
  'enterprise',
  'service_users',
  'citizen',
] as const
export type MemberCategory = (typeof memberCategories)[number]

/** A member (componente) has a say, an observer (osservatore) listens and may ask for the floor. */
export const memberKinds = ['member', 'observer'] as const
export type MemberKind = (typeof memberKinds)[number]
export type MemberState = 'requested' | 'admitted' | 'declined' | 'left'

export const presences = ['present', 'absent', 'excused'] as const
export type Presence = (typeof presences)[number]

/** How the table agrees: consensus (metodo del consenso), or a majority with the objection written beside. */
export const decisionMethods = ['consensus', 'majority'] as const
export type DecisionMethod = (typeof decisionMethods)[number]

/** What the table decides on a proposal (decisione del Tavolo); taken up (presa in carico) is the state before. */
export const tableOutcomes = [
  'in_document',
  'partly_in_document',
  'deferred',
  'towards_pact',
  'not_in_document',
] as const
export type TableOutcome = (typeof tableOutcomes)[number]

/** States of the participatory proposal document (documento di proposta partecipata, DocPP). */
export type DocumentState =
  | 'draft'
  | 'table_approved'
  | 'sent_to_guarantor'
  | 'validated'
  | 'not_validated'
  | 'sent_to_body'

/** What the decision body (titolare della decisione) answers: accolta, accolta in parte, non accolta, rinviata. */
export const answerOutcomes = ['accepted', 'partly_accepted', 'rejected', 'deferred'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** A negotiation table with the process it belongs to, as rules need it. */
export interface NegotiationTable {
  readonly id: number
  readonly title: string
  readonly process: ProcessRules
  /** State of the document made at this table; none yet = null. */
  readonly documentState: DocumentState | null
}

export interface TableMember {
  readonly id: number
  readonly groupId: number | null
  readonly state: MemberState
  readonly requestedBy: string | null
  readonly table: NegotiationTable
}

/** A participatory proposal document, as rules need it. */
export interface ProposalDocument {
  readonly id: number
  readonly tableId: number
  readonly state: DocumentState
  readonly answerDue: string | null
  readonly process: ProcessRules
}
