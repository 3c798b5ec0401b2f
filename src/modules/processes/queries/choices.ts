/** What forms let one choose from. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Managed } from '../manages.ts'

interface Named {
  readonly id: number
  readonly name: string
}

/** Bodies for which the person may open a process: their own and those below. */
export async function listBodiesManaged(db: Database, managed: Managed): Promise<Named[]> {
  const answer = await sql<Named>`
    select id, name from bodies
    where ${managed.everywhere} or id = any(${[...managed.bodyIds]}) or parent_id = any(${[...managed.bodyIds]})
    order by position, name`.execute(db)
  return answer.rows
}

/** Bodies that can decide at the end. */
export async function listDecisionBodies(db: Database): Promise<Named[]> {
  return await db.selectFrom('bodies').select(['id', 'name']).orderBy('position').orderBy('name').execute()
}

/** Public processes of a few bodies, which a new one may come out of. */
export async function listEarlier(db: Database): Promise<{ id: number; title: string }[]> {
  return await db
    .selectFrom('processes')
    .select(['id', 'title'])
    .where('state', '<>', 'draft')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** Objectives of the strategies of these bodies. */
export async function listObjectivesOf(
  db: Database,
  bodyIds: readonly number[],
): Promise<{ id: number; code: string; title: string }[]> {
  const answer = await sql<{ id: number; code: string; title: string }>`
    select o.id, o.code, o.title from strategy_objectives o join strategies s on s.id = o.strategy_id
    where s.body_id = any(${[...bodyIds]}) order by s.id, o.code`.execute(db)
  return answer.rows
}

/** The objectives a process refers to now. */
export async function findObjectiveIds(db: Database, processId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('process_objectives')
    .select('objective_id')
    .where('process_id', '=', processId)
    .execute()
  return rows.map((row) => row.objective_id)
}
