import type { Database } from '#database/types.ts'

/** The short title of a process, for breadcrumbs. */
export async function findProcessTitle(db: Database, process: number): Promise<string> {
  const row = await db
    .selectFrom('processes')
    .select('short_title')
    .where('id', '=', process)
    .executeTakeFirst()
  return row?.short_title ?? ''
}
