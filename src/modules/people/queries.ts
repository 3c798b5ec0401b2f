/** What pages read about people, groups and roles. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type Connection, type DemoPersona, demoPersonas } from './words.ts'

export interface Municipality {
  readonly id: number
  readonly name: string
}

/** The municipalities a person may say they belong to. */
export async function listMunicipalities(db: Database | Tx): Promise<Municipality[]> {
  return await db
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('kind', '=', 'municipality')
    .orderBy('name')
    .execute()
}

export interface DemoIdentity {
  readonly id: string
  readonly name: string
  readonly persona: DemoPersona
}

/** The identities of the demonstration: who lives here first, who administers last. */
export async function listDemoIdentities(db: Database): Promise<DemoIdentity[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'demo_persona as persona'])
    .where('is_demo', '=', true)
    .where('demo_persona', 'is not', null)
    .where('closed_at', 'is', null)
    .execute()
  return (rows as DemoIdentity[]).sort(
    (a, b) =>
      demoPersonas.indexOf(a.persona) - demoPersonas.indexOf(b.persona) || a.name.localeCompare(b.name),
  )
}

/** A demo identity by its number; nobody else can be found this way. */
export async function findDemoIdentity(
  db: Database,
  id: string,
): Promise<{ readonly id: string } | undefined> {
  return await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .where('is_demo', '=', true)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export interface Profile {
  readonly name: string
  readonly email: string
  readonly language: 'it' | 'en'
  readonly municipalityId: number | null
  readonly connection: Connection | null
}

/** What a person has told about themselves. */
export async function findProfile(db: Database | Tx, personId: string): Promise<Profile | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['name', 'email', 'language', 'municipality_id as municipalityId', 'connection'])
    .where('id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row as Profile | undefined
}

/** Whether anybody is administrator of the whole platform. */
export async function hasAdministrator(db: Database | Tx): Promise<boolean> {
  const answer = await sql<{ found: boolean }>`
    select exists (select from role_grants g join people p on p.id = g.person_id
      where g.role = 'administrator' and g.scope_kind = 'platform' and g.ended_at is null
        and p.closed_at is null) as found`.execute(db)
  return answer.rows[0]?.found ?? false
}
