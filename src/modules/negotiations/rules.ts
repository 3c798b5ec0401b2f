/** Who may do what at the negotiation table, and the road of the proposal document. Pure. */
import { scopeOf } from '#modules/processes/index.ts'
import { type Actor, actsFor, hasAnyRole, hasRole, type Scope } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { DocumentState, NegotiationTable, ProposalDocument, TableMember } from './words.ts'

/** What can be done to the document. */
export type DocumentStep = 'approve' | 'send_to_guarantor' | 'validate' | 'refuse_validation' | 'send_to_body'

/**
 * The road of the document, and the only one: draft, approved by the table, sent to the guarantor, validated or
 * not, sent to the decision body. A document that was not validated goes to the body as well, which gives account
 * of the validation or of its absence (L.R. Emilia-Romagna 15/2018, art. 19).
 */
export const transitions: Readonly<
  Record<DocumentState, Readonly<Partial<Record<DocumentStep, DocumentState>>>>
> = {
  draft: { approve: 'table_approved' },
  table_approved: { send_to_guarantor: 'sent_to_guarantor' },
  sent_to_guarantor: { validate: 'validated', refuse_validation: 'not_validated' },
  validated: { send_to_body: 'sent_to_body' },
  not_validated: { send_to_body: 'sent_to_body' },
  sent_to_body: {},
}

/** Whether the document stands where this step begins. */
export const mayStep = (state: DocumentState, step: DocumentStep): Verdict =>
  transitions[state][step] ? allowed : refused(`negotiations.why.step.${step}`)

/** Facilitator and process manager record what the table does. */
export const mayRecord = (actor: Actor | null, table: Pick<NegotiationTable, 'process'>): Verdict =>
  hasAnyRole(actor, ['facilitator', 'process_manager'], scopeOf(table.process))
    ? allowed
    : refused('negotiations.why.staffOnly')

const mayManage = (actor: Actor | null, document: Pick<ProposalDocument, 'process'>): Verdict =>
  hasAnyRole(actor, ['process_manager'], scopeOf(document.process))
    ? allowed
    : refused('negotiations.why.managerOnly')

/** Once the table has approved its document, what it decided stands. */
const isStillWriting = (table: Pick<NegotiationTable, 'documentState'>): Verdict =>
  table.documentState === null || table.documentState === 'draft'
    ? allowed
    : refused('negotiations.why.documentApproved')

export const mayDecide = (actor: Actor | null, table: NegotiationTable): Verdict =>
  allOf(mayRecord(actor, table), isStillWriting(table))

/** The working page is for staff and for those who sit at the table. */
export const maySeeWork = (actor: Actor | null, table: NegotiationTable, sits: boolean): Verdict =>
  sits || hasRole(actor, 'table_member', scopeOf(table.process)) ? allowed : mayRecord(actor, table)

/** Who represents a member: staff, or whoever has the group's mandate, or the citizen who asked. */
export function mayRepresent(actor: Actor | null, member: TableMember): Verdict {
  const own = actor !== null && member.requestedBy === actor.id && member.groupId === null
  const mandated = member.groupId !== null && actsFor(actor, member.groupId)
  return own || mandated ? allowed : mayRecord(actor, member.table)
}

export const mayLeave = (actor: Actor | null, member: TableMember): Verdict =>
  member.state === 'admitted' ? mayRepresent(actor, member) : refused('negotiations.why.notAdmitted')

export const mayAnswerRequest = (actor: Actor | null, member: TableMember): Verdict =>
  allOf(
    mayRecord(actor, member.table),
    member.state === 'requested' ? allowed : refused('negotiations.why.alreadyAnswered'),
  )

export const mayEdit = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(
    mayRecord(actor, document),
    document.state === 'draft' ? allowed : refused('negotiations.why.documentApproved'),
  )

export const mayApprove = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(mayRecord(actor, document), mayStep(document.state, 'approve'))

export const maySendToGuarantor = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(mayManage(actor, document), mayStep(document.state, 'send_to_guarantor'))

/** The guarantor (tecnico di garanzia, L.R. 15/2018 art. 8) and nobody else, not even an administrator. */
export const mayValidate = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(
    hasRole(actor, 'guarantor', scopeOf(document.process))
      ? allowed
      : refused('negotiations.why.guarantorOnly'),
    mayStep(document.state, 'validate'),
  )

export const maySendToBody = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(mayManage(actor, document), mayStep(document.state, 'send_to_body'))

/** The body's own officer answers: whoever runs the process does not also decide on it. */
export const mayGiveAnswer = (actor: Actor | null, document: ProposalDocument): Verdict =>
  allOf(
    hasRole(actor, 'decision_officer', scopeOfDecision(document.process))
      ? allowed
      : refused('negotiations.why.officerOnly'),
    document.state === 'sent_to_body' ? allowed : refused('negotiations.why.notYetSent'),
  )

/** Another body's officer does not answer in its place, not even that of the body which runs the process. */
const scopeOfDecision = (process: ProposalDocument['process']): Scope => ({
  processId: process.id,
  bodyIds: [process.decisionBodyId],
})

/** What keeps the table from approving the document; empty = ready. Each is a line of the checklist. */
export type Lack =
  | 'needs'
  | 'path'
  | 'difficulties'
  | 'curator'
  | 'clauses'
  | 'clauseTexts'
  | 'priorities'
  | 'undecided'
  | 'minutes'
export const allLacks: readonly Lack[] = [
  'needs',
  'path',
  'difficulties',
  'curator',
  'clauses',
  'clauseTexts',
  'priorities',
  'undecided',
  'minutes',
]

export interface Readiness {
  readonly needs: string
  readonly pathFollowed: string
  readonly difficulties: string
  readonly curator: string
  readonly clauses: readonly { readonly text: string; readonly priority: number | null }[]
  /** Public proposals of the process on which the table has not decided: none may be left in silence. */
  readonly undecided: number
  /** Sittings of the table whose minutes are published. */
  readonly sittingsWithMinutes: number
}

/** What the document still lacks: it must say needs, path, difficulties and proposals (guidelines on the DocPP). */
export function lacksOf(document: Readiness): Lack[] {
  const filled = (text: string) => text.trim() !== ''
  const isThere: Record<Lack, boolean> = {
    needs: filled(document.needs),
    path: filled(document.pathFollowed),
    difficulties: filled(document.difficulties),
    curator: filled(document.curator),
    clauses: document.clauses.length > 0,
    clauseTexts: document.clauses.every(({ text }) => filled(text)),
    priorities: document.clauses.every(({ priority }) => priority !== null),
    undecided: document.undecided === 0,
    minutes: document.sittingsWithMinutes > 0,
  }
  return allLacks.filter((lack) => !isThere[lack])
}
