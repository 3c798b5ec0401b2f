/** What the checklist of a document looks at, in one query. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Readiness } from '../rules.ts'

export async function readinessOf(db: Database | Tx, documentId: number): Promise<Readiness | undefined> {
  const answer = await sql<Readiness>`
    select d.needs, d.path_followed as "pathFollowed", d.difficulties, d.curator,
      (select coalesce(json_agg(json_build_object('text', c.text, 'priority', t.priority) order by c.position), '[]')
        from document_clauses c
          join table_decisions t on t.proposal_id = c.proposal_id and t.table_id = d.table_id
        where c.document_id = d.id) as clauses,
      (select count(*)::int from proposals p
          left join table_decisions t on t.proposal_id = p.id and t.table_id = d.table_id
        where p.process_id = d.process_id and p.state = 'published'
          and coalesce(t.outcome, 'taken_up') = 'taken_up') as undecided,
      (select count(*)::int from meetings m where m.table_id = d.table_id and m.state = 'scheduled'
          and m.minutes_published_at is not null) as "sittingsWithMinutes"
    from proposal_documents d where d.id = ${documentId}`.execute(db)
  return answer.rows[0]
}
