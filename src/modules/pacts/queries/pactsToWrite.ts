import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { isOfPact } from '../rules/deeds.ts'
import type { Pact } from '../words.ts'
import { pactColumns } from './found.ts'

/** Pacts of some bodies whose text is being written now, and that this person may write: the newest first. */
export async function pactsToWrite(
  db: Database,
  actor: Actor | null,
  bodies: readonly number[],
): Promise<{ readonly id: number; readonly title: string }[]> {
  const answer = await sql<Pact & { title: string }>`select ${pactColumns}, p.title from pacts p
    where p.state = 'co_design' and p.body_id = any(${[...bodies]}::int[]) order by p.id desc limit 200`.execute(
    db,
  )
  return answer.rows.filter((pact) => isOfPact(actor, pact).allowed).map(({ id, title }) => ({ id, title }))
}
