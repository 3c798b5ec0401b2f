import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { CompletenessFacts } from '../completeness.ts'

/** What the completeness meter counts: meetings, the table, published documents. */
export async function findCompletenessFacts(
  db: Database | Tx,
  processId: number,
): Promise<CompletenessFacts> {
  const answer = await sql<CompletenessFacts>`
    select (select count(*)::int from meetings where process_id = ${processId} and state = 'scheduled') as meetings,
      exists (select from negotiation_tables where process_id = ${processId}) as "hasTable",
      (select coalesce(json_agg(kind), '[]') from process_documents
        where process_id = ${processId} and published_at is not null) as documents`.execute(db)
  return answer.rows[0] ?? { meetings: 0, hasTable: false, documents: [] }
}
