/** A thing of the platform by kind and number: what journal entries, links, comments and follows speak of. */

export const subjectKinds = [
  'body',
  'lab',
  'strategy_objective',
  'person',
  'group',
  'process',
  'contribution',
  'proposal',
  'comment',
  'meeting',
  'table',
  'table_member',
  'table_decision',
  'document',
  'clause',
  'answer',
  'agenda',
  'action',
  'measurement',
  'commons',
  'pact',
  'pact_report',
  'diary_entry',
  'ballot',
  'conversation',
  'opinion_statement',
  'draft',
  'site',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface Subject {
  readonly kind: SubjectKind
  readonly id: number
}

export const subject = (kind: SubjectKind, id: number): Subject => ({ kind, id })
