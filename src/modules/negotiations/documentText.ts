/** The text of the document: read from the tables while it is a draft, frozen when the table approves it. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { DecisionMethod, TableOutcome } from './words.ts'

/** A proposal that goes to the decision body. */
export interface ClauseText {
  readonly position: number
  readonly clause: number
  readonly proposal: number
  /** "P01". */
  readonly code: string
  readonly title: string
  readonly text: string
  readonly outcome: TableOutcome
  readonly reasons: string
  readonly objections: string
  readonly method: DecisionMethod
}

/** A proposal that does not, with the table's reasons: none is left in silence. */
export interface OtherProposal {
  readonly proposal: number
  readonly code: string
  readonly title: string
  readonly outcome: TableOutcome
  readonly reasons: string
}

/** Everything the document says. */
export interface DocumentText {
  readonly title: string
  readonly processTitle: string
  readonly managerOffice: string
  readonly decisionBody: string
  readonly furtherBodies: string
  readonly curator: string
  readonly facilitatorOffice: string
  readonly draftedOn: string
  readonly needs: string
  readonly pathFollowed: string
  readonly difficulties: string
  readonly clauses: readonly ClauseText[]
  readonly others: readonly OtherProposal[]
  readonly members: readonly string[]
  readonly approval: {
    readonly sitting: string
    readonly on: string
    readonly method: DecisionMethod
    readonly objections: string
    readonly present: number
    readonly of: number
  } | null
}

/** The text as the tables have it now. */
export async function composeText(db: Database | Tx, documentId: number): Promise<DocumentText | undefined> {
  const answer = await sql<DocumentText>`
    select d.title, p.title as "processTitle", p.manager_office as "managerOffice", b.name as "decisionBody",
      d.further_bodies as "furtherBodies", d.curator, d.facilitator_office as "facilitatorOffice",
      to_char(d.drafted_at at time zone 'Europe/Rome', 'YYYY-MM-DD') as "draftedOn",
      d.needs, d.path_followed as "pathFollowed", d.difficulties,
      (select coalesce(json_agg(json_build_object('position', c.position, 'clause', c.id, 'proposal', c.proposal_id,
          'code', proposal_code(o.number), 'title', c.title, 'text', c.text, 'outcome', t.outcome, 'reasons', c.reasons,
          'objections', c.objections, 'method', t.method) order by c.position), '[]')
        from document_clauses c join proposals o on o.id = c.proposal_id
          join table_decisions t on t.proposal_id = c.proposal_id and t.table_id = d.table_id
        where c.document_id = d.id) as clauses,
      (select coalesce(json_agg(json_build_object('proposal', o.id, 'code', proposal_code(o.number), 'title', o.title,
          'outcome', t.outcome, 'reasons', t.reasons) order by o.number), '[]')
        from table_decisions t join proposals o on o.id = t.proposal_id
        where t.table_id = d.table_id and t.outcome in ('deferred', 'towards_pact', 'not_in_document')) as others,
      (select coalesce(json_agg(m.name order by m.id), '[]') from table_members m
        where m.table_id = d.table_id and m.kind = 'member' and m.state = 'admitted') as members,
      null as approval
    from proposal_documents d join processes p on p.id = d.process_id join bodies b on b.id = p.decision_body_id
    where d.id = ${documentId}`.execute(db)
  return answer.rows[0]
}
