/** How the module's things are named and found. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'
import type { AnswerOutcome, DecisionMethod, TableOutcome } from './words.ts'

const isPublic = sql`p.state <> 'draft'`
/** A proposal that was hidden afterwards is named by its number. */
const proposalTitle = sql`case when o.state = 'hidden' then proposal_code(o.number) else o.title end`

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'table',
    label: 'negotiations.subject.table',
    address: (id) => `${addresses.tables}/${id}`,
    select: (ids) => sql`
      select t.id, t.title, '' as reference, null::jsonb as note, t.created_at as at, ${isPublic} as is_public,
        t.process_id
      from negotiation_tables t join processes p on p.id = t.process_id where t.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'table_member',
    label: 'negotiations.subject.member',
    address: (_id, table) => `${addresses.tables}/${table}#componenti`,
    select: (ids) => sql`
      select m.id, coalesce(nullif(m.name, ''), t.title) as title, m.table_id::text as reference, null::jsonb as note,
        coalesce(m.decided_at, m.requested_at) as at, ${isPublic} as is_public, t.process_id
      from table_members m join negotiation_tables t on t.id = m.table_id join processes p on p.id = t.process_id
      where m.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'table_decision',
    label: 'negotiations.subject.decision',
    address: (id, table) => `${addresses.tables}/${table}#decisione-${id}`,
    note: (note, language) => {
      const { outcome, method } = note as {
        outcome: TableOutcome | 'taken_up'
        method: DecisionMethod | null
      }
      const t = say(language)
      const words = t(`negotiations.outcome.${outcome}`)
      return method ? `${words}, ${t(`negotiations.method.${method}`).toLowerCase()}.` : `${words}.`
    },
    select: (ids) => sql`
      select d.id, ${proposalTitle} as title, d.table_id::text as reference,
        jsonb_build_object('outcome', d.outcome, 'method', d.method) as note, d.decided_at as at,
        ${isPublic} as is_public, o.process_id
      from table_decisions d join proposals o on o.id = d.proposal_id join processes p on p.id = o.process_id
      where d.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'document',
    label: 'negotiations.subject.document',
    address: (id) => `${addresses.documents}/${id}`,
    select: (ids) => sql`
      select d.id, d.title, '' as reference, null::jsonb as note, coalesce(d.approved_at, d.drafted_at) as at,
        ${isPublic} as is_public, d.process_id
      from proposal_documents d join processes p on p.id = d.process_id where d.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'clause',
    label: 'negotiations.subject.clause',
    address: (_id, reference) => `${addresses.documents}/${reference}`,
    note: (note, language) =>
      say(language)('negotiations.subject.clauseNote', { position: (note as { position: number }).position }),
    select: (ids) => sql`
      select c.id, c.title, d.id || '#clausola-' || c.position as reference,
        jsonb_build_object('position', c.position) as note, coalesce(d.approved_at, d.drafted_at) as at,
        ${isPublic} as is_public, d.process_id
      from document_clauses c join proposal_documents d on d.id = c.document_id
        join processes p on p.id = d.process_id where c.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'answer',
    label: 'negotiations.subject.answer',
    address: (_id, reference) => `${addresses.documents}/${reference}`,
    note: (note, language) => {
      const { outcome, act } = note as { outcome: AnswerOutcome; act: string }
      return `${say(language)(`negotiations.answer.${outcome}`)}: ${act}.`
    },
    select: (ids) => sql`
      select a.id, ${proposalTitle} as title, a.document_id || '#risposta-' || a.proposal_id as reference,
        jsonb_build_object('outcome', a.outcome, 'act', a.act_title) as note, a.answered_at as at,
        ${isPublic} as is_public, o.process_id
      from answers a join proposals o on o.id = a.proposal_id join processes p on p.id = o.process_id
      where a.id = any(${[...ids]}::int[])`,
  },
]
