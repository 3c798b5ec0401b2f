/** The module's words as the reader sees them: states as signs, names without persons, addresses. */
import { addresses } from '#ui/addresses.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import type { MemberRow } from './queries/tablePage.ts'
import type { AnswerOutcome, DocumentState, MemberState, TableOutcome } from './words.ts'

export const tableAddress = (table: number): string => `${addresses.tables}/${table}`
export const documentAddress = (document: number): string => `${addresses.documents}/${document}`
export const proposalAddress = (proposal: number): string => `${addresses.proposals}/${proposal}`
export const meetingAddress = (meeting: number): string => `${addresses.meetings}/${meeting}`
export const processAddress = (process: number): string => `${addresses.processes}/${process}`

export const outcomeStatus: Readonly<Record<TableOutcome | 'taken_up', Status>> = {
  taken_up: 'under_review',
  in_document: 'accepted',
  partly_in_document: 'partly_accepted',
  deferred: 'deferred',
  towards_pact: 'towards_pact',
  not_in_document: 'rejected',
}

export const documentStatus: Readonly<Record<DocumentState, Status>> = {
  draft: 'draft',
  table_approved: 'in_progress',
  sent_to_guarantor: 'under_review',
  validated: 'done',
  not_validated: 'stopped',
  sent_to_body: 'done',
}

export const memberStatus: Readonly<Record<MemberState, Status>> = {
  requested: 'under_review',
  admitted: 'active',
  declined: 'rejected',
  left: 'closed',
}

/** Green only for a yes; a "no" with reasons is neutral, because it is not a fault. */
export const answerTone = {
  accepted: 'yes',
  partly_accepted: 'partly',
  rejected: 'neutral',
  deferred: 'later',
} as const satisfies Record<AnswerOutcome, string>

/** The organisation's name; a single citizen has none in public. */
export const memberName = (view: View, member: Pick<MemberRow, 'name'>): string =>
  member.name || view.t('negotiations.table.citizen')
