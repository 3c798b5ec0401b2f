/** The facilitator of the demo, for what a story does without a browser. */
import type { Database } from '#database/types.ts'
import { findActor } from '#modules/people/index.ts'
import type { Scene } from '#platform/command.ts'
import type { App } from '../../../../src/app.ts'

export async function chiaraScene({ services: { db } }: App): Promise<Scene> {
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('demo_persona', '=', 'facilitator')
    .executeTakeFirstOrThrow()
  return { db, actor: await findActor(db, person.id) }
}

export async function proposalsOfProcess(db: Database, process: number): Promise<number[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('process_id', '=', process)
    .where('state', '=', 'published')
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}
