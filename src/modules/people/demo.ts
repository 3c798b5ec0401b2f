/** Identities of the demonstration: the demo loader makes them, the sign-in page offers them. */
import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '#database/types.ts'
import type { Actor, RoleGrant } from '#platform/actor.ts'
import { findActor } from './identity.ts'
import type { Connection, DemoPersona } from './words.ts'

export interface DemoPerson {
  readonly name: string
  /** None: an address under `demo.invalid` (RFC 2606), where no letter ever arrives. */
  readonly email?: string | undefined
  /** Shows the person in the list of the sign-in page, with this sentence. */
  readonly persona?: DemoPersona | undefined
  readonly municipalityId?: number | undefined
  readonly connection?: Connection | undefined
  readonly roles?: readonly RoleGrant[] | undefined
  /** Groups the person may act for. */
  readonly groups?: readonly number[] | undefined
  readonly at?: Date | undefined
}

/** Makes a demo person with roles and mandates; gives back who they are for the commands that replay the story. */
export async function createDemoPerson(db: Database, person: DemoPerson): Promise<Actor> {
  const id = randomUUID()
  const at = person.at ?? new Date()
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('people')
      .values({
        id,
        name: person.name,
        email: person.email ?? (await freeAddress(tx, person.name)),
        email_verified: true,
        municipality_id: person.municipalityId ?? null,
        connection: person.connection ?? null,
        is_demo: true,
        demo_persona: person.persona ?? null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    for (const { role, scopeKind, scopeId } of person.roles ?? []) {
      await tx
        .insertInto('role_grants')
        .values({ person_id: id, role, scope_kind: scopeKind, scope_id: scopeId, granted_at: at })
        .execute()
    }
    for (const groupId of person.groups ?? []) {
      await tx
        .insertInto('mandates')
        .values({ group_id: groupId, person_id: id, state: 'active', requested_at: at, decided_at: at })
        .execute()
    }
  })
  const actor = await findActor(db, id)
  if (!actor) throw new Error('The demo person just made is not there')
  return actor
}

/** `anna.ferrari@demo.invalid`, with a number where two have the same name. */
async function freeAddress(tx: Tx, name: string): Promise<string> {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
  const start = plain.trim().replaceAll(/ +/g, '.') || 'persona'
  const taken = await tx
    .selectFrom('people')
    .select('id')
    .where('email', 'like', `${start}%@demo.invalid`)
    .execute()
  return taken.length === 0 ? `${start}@demo.invalid` : `${start}.${taken.length + 1}@demo.invalid`
}
