/** What waits for somebody because of the roles they hold, read from every module's tables. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { addresses } from '#ui/addresses.ts'
import type { Day } from '#ui/dates.ts'

export type WorkKind =
  | 'validate'
  | 'answer'
  | 'mandate'
  | 'seat'
  | 'send_to_guarantor'
  | 'send_to_body'
  | 'draft'
  | 'table'
  | 'record'

export interface WaitingWork {
  readonly kind: WorkKind
  /** The number in the address: a document, a table, a process or a group. */
  readonly id: number
  readonly title: string
  /** The day the answers are due. */
  readonly due: Day | null
}

const addressesOfWork: Readonly<Record<WorkKind, (id: number) => string>> = {
  validate: (id) => `${addresses.documents}/${id}/lavoro`,
  answer: (id) => `${addresses.documents}/${id}/lavoro`,
  mandate: (id) => `${addresses.groups}/${id}#deleghe`,
  seat: (id) => `${addresses.tables}/${id}/lavoro`,
  send_to_guarantor: (id) => `${addresses.documents}/${id}/lavoro`,
  send_to_body: (id) => `${addresses.documents}/${id}/lavoro`,
  draft: (id) => `${addresses.processes}/${id}/gestione`,
  table: (id) => `${addresses.tables}/${id}/lavoro`,
  record: (id) => `${addresses.contributions}?percorso=${id}`,
}

export const addressOfWork = ({ kind, id }: Pick<WaitingWork, 'kind' | 'id'>): string =>
  addressesOfWork[kind](id)

/** What waits first, then the places where one works; nobody answers for another body than the one that decides. */
export async function listWaitingWork(db: Database, personId: string): Promise<WaitingWork[]> {
  const answer = await sql<WaitingWork>`
    with held as (
      select distinct p.id, p.state, p.short_title, g.role,
        g.scope_kind <> 'body' or g.scope_id = p.decision_body_id as "isDecider"
      from processes p
        join bodies b on b.id = p.body_id
        join bodies d on d.id = p.decision_body_id
        join role_grants g on g.person_id = ${personId} and g.ended_at is null and (
          g.scope_kind = 'platform' or (g.scope_kind = 'process' and g.scope_id = p.id)
          or (g.scope_kind = 'body' and g.scope_id in (b.id, b.parent_id, d.id, d.parent_id)))
    )
    select distinct on (place, kind, id) kind, id, title, due from (
      select 1 as place, 'validate' as kind, o.id, o.title, null::text as due
        from proposal_documents o join held h on h.id = o.process_id
        where h.role = 'guarantor' and o.state = 'sent_to_guarantor'
      union all
      select 2, 'answer', o.id, o.title, o.answer_due::text
        from proposal_documents o join held h on h.id = o.process_id
        where h.role = 'decision_officer' and h."isDecider" and o.state = 'sent_to_body'
          and exists (select from document_clauses c where c.document_id = o.id
            and not exists (select from answers a where a.proposal_id = c.proposal_id))
      union all
      select 3, 'mandate', r.id, r.name, null from groups r
        where exists (select from mandates m where m.group_id = r.id and m.state = 'requested')
          and exists (select from role_grants g where g.person_id = ${personId} and g.ended_at is null
            and g.role = 'administrator' and g.scope_kind = 'platform')
      union all
      select 4, 'seat', t.id, h.short_title, null
        from negotiation_tables t join held h on h.id = t.process_id
        where h.role in ('facilitator', 'process_manager', 'administrator')
          and exists (select from table_members m where m.table_id = t.id and m.state = 'requested')
      union all
      select 5, case o.state when 'table_approved' then 'send_to_guarantor' else 'send_to_body' end, o.id, o.title, null
        from proposal_documents o join held h on h.id = o.process_id
        where h.role = 'process_manager' and o.state in ('table_approved', 'validated', 'not_validated')
      union all
      select 6, 'draft', h.id, h.short_title, null from held h
        where h.state = 'draft' and h.role in ('process_manager', 'administrator')
      union all
      select 7, 'table', t.id, h.short_title, null
        from negotiation_tables t join held h on h.id = t.process_id
        where h.role in ('facilitator', 'process_manager', 'table_member') and h.state = 'published'
      union all
      select 8, 'record', h.id, h.short_title, null from held h
        where h.role in ('facilitator', 'process_manager') and h.state = 'published'
    ) work order by place, kind, id limit 60`.execute(db)
  return answer.rows
}
