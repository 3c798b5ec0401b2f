/** What the forms of a pact offer to choose from, outside the pact itself. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { reportsDue } from '../clock.ts'
import { findPactTerms } from '../terms.ts'
import type { Pact } from '../words.ts'

export interface Named {
  readonly id: number
  readonly name: string
}

const named = async (db: Database, wanted: ReturnType<typeof sql<Named>>): Promise<readonly Named[]> =>
  (await wanted.execute(db)).rows

export async function findLifeChoices(
  db: Database,
  pact: Pick<Pact, 'id' | 'bodyId' | 'startsOn' | 'endsOn'>,
) {
  const { id, bodyId } = pact
  return {
    reports: reportsDue(pact, await findPactTerms(db, bodyId)),
    groups: await named(
      db,
      sql`select id, name from groups g where not exists (select from pact_parties y
        where y.pact_id = ${id} and y.group_id = g.id and y.left_at is null) order by name limit 500`,
    ),
    bodies: await named(
      db,
      sql`select id, name from bodies b where not exists (select from pact_parties y
        where y.pact_id = ${id} and y.body_id = b.id and y.left_at is null) order by name limit 500`,
    ),
    commons: await named(
      db,
      sql`select c.id, c.name from commons c join bodies b on b.id = ${bodyId} and c.body_id in (b.id, b.parent_id)
        where c.state in ('nominated', 'registered') order by c.name limit 300`,
    ),
    models: await named(
      db,
      sql`select p.id, p.title || ', ' || b.name as name from pacts p join bodies b on b.id = p.body_id
        where p.public_since is not null and p.id <> ${id} and exists (select from pact_texts t
          where t.pact_id = p.id and t.frozen_at is not null and t.withdrawn_at is null) order by p.id desc limit 200`,
    ),
  }
}
