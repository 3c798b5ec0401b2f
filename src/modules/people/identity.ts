/** Who somebody is, with roles and mandates as they are at this moment. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { ActiveMandate, Actor, RoleGrant } from '#platform/actor.ts'
import { namelessName } from './words.ts'

interface Row {
  id: string
  pseudonym: string
  name: string
  grants: RoleGrant[]
  mandates: ActiveMandate[]
}

interface SessionRow extends Row {
  unread: number
  is_stale: boolean
  now: Date
}

const actorColumns: RawBuilder<unknown> = sql`
  p.id, p.pseudonym, p.name,
  (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) order by g.id), '[]')
    from role_grants g where g.person_id = p.id and g.ended_at is null) as grants,
  (select coalesce(json_agg(json_build_object('groupId', m.group_id, 'groupName', x.name) order by x.name), '[]')
    from mandates m join groups x on x.id = m.group_id
    where m.person_id = p.id and m.state = 'active'
      and (m.ends_on is null or m.ends_on >= (clock_timestamp() at time zone 'Europe/Rome')::date)) as mandates`

/** The person as somebody who acts; null where there is no such person, or they have closed their profile. */
export async function findActor(db: Database | Tx, personId: string): Promise<Actor | null> {
  const answer = await sql<Row>`
    select ${actorColumns} from people p where p.id = ${personId} and p.closed_at is null`.execute(db)
  const row = answer.rows[0]
  return row ? asActor(row) : null
}

/** Whose session a token is: one query, with notices not yet read; a second one once a day moves the end forward. */
export async function findActorOfSession(
  db: Database,
  token: string,
): Promise<{ readonly actor: Actor; readonly unread: number; readonly now: Date } | null> {
  const answer = await sql<SessionRow>`
    select ${actorColumns},
      (select count(*)::int from notices n where n.person_id = p.id and n.read_at is null) as unread,
      s.updated_at < clock_timestamp() - interval '1 day' as is_stale, clock_timestamp() as now
    from sessions s join people p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > clock_timestamp() and p.closed_at is null`.execute(db)
  const row = answer.rows[0]
  if (!row) return null
  if (row.is_stale) {
    await sql`update sessions set updated_at = clock_timestamp(),
      expires_at = clock_timestamp() + interval '30 days' where token = ${token}`.execute(db)
  }
  return { actor: asActor(row), unread: row.unread, now: row.now }
}

/** The person whom a pseudonym of the journal stands for, while their profile is open. */
export async function findPersonByPseudonym(
  db: Database | Tx,
  pseudonym: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('pseudonym', '=', pseudonym)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

const asActor = (row: Row): Actor => ({
  id: row.id,
  pseudonym: row.pseudonym,
  name: row.name || namelessName,
  grants: row.grants,
  mandates: row.mandates,
})
