/** Checks in person at the counter of a body: the code somebody holds, and whose it is. */
import type { Database, Tx } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'

/** Whose code this is, for the officer who has it before them. */
export const findCounterRequest = (db: Database | Tx, body: number, code: string, today: Day) =>
  db
    .selectFrom('counter_requests as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id as person', 'p.name', 'r.code'])
    .where('r.body_id', '=', body)
    .where('r.code', '=', code)
    .where('r.expires_on', '>=', today)
    .where('p.closed_at', 'is', null)
    .executeTakeFirst()

/** The code somebody has asked for and may still show. */
export const ownCounterCode = (db: Database, person: string, body: number, today: Day) =>
  db
    .selectFrom('counter_requests')
    .select(['code', 'expires_on as expiresOn'])
    .where('person_id', '=', person)
    .where('body_id', '=', body)
    .where('expires_on', '>=', today)
    .executeTakeFirst()

export const findCounterBody = (db: Database, body: number) =>
  db.selectFrom('bodies').select(['id', 'name', 'slug', 'email']).where('id', '=', body).executeTakeFirst()
