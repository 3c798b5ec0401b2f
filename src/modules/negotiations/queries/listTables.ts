import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface TableListRow {
  readonly id: number
  readonly title: string
  readonly process: string
  readonly members: number
  readonly sittings: number
}

/** Tables of public processes, newest first; of one process only where it is given. */
export async function listTables(db: Database, processId?: number): Promise<TableListRow[]> {
  const answer = await sql<TableListRow>`
    select t.id, t.title, p.short_title as process,
      (select count(*)::int from table_members m
        where m.table_id = t.id and m.state = 'admitted' and m.kind = 'member') as members,
      (select count(*)::int from meetings s where s.table_id = t.id and s.state = 'scheduled') as sittings
    from negotiation_tables t join processes p on p.id = t.process_id
    where p.state <> 'draft' and (${processId ?? null}::int is null or t.process_id = ${processId ?? null})
    order by t.id desc limit 200`.execute(db)
  return answer.rows
}
