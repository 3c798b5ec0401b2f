import type { Database } from '#database/types.ts'

/** What a process is called where there is little room: in the way up from its conversations. */
export async function findProcessTitle(db: Database, process: number): Promise<string> {
  const row = await db
    .selectFrom('processes')
    .select('short_title')
    .where('id', '=', process)
    .executeTakeFirst()
  return row?.short_title ?? ''
}
