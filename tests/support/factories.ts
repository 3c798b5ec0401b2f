/** Things for tests, as short as the test needs them: `await aProposal(db, { process })`. */

import type { Database } from '#database/types.ts'
import type { Actor, Role, RoleGrant } from '#platform/actor.ts'
import type { Scene } from '#platform/command.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import {
  type Activity,
  activities,
  type Permission,
  type PhaseKind,
} from '../../src/modules/processes/words.ts'

let count = 0
/** A number no other thing of this run has. */
export const nextNumber = (): number => {
  count += 1
  return count
}

/** The scene of a command in tests; `at` sets its clock. */
export const sceneOf = (db: Database, actor: Actor | null, at?: Date): Scene => ({ db, actor, at })

/** A person with an account, and with the roles given: `aPerson(db, { name: 'Anna', roles: [...] })`. */
export async function aPerson(
  db: Database,
  wanted: { name?: string; email?: string; roles?: readonly RoleGrant[]; groupId?: number } = {},
): Promise<Actor> {
  const number = nextNumber()
  const name = wanted.name ?? `Persona ${number}`
  const row = await db
    .insertInto('people')
    .values({
      id: `person-${process.pid}-${number}`,
      name,
      email: wanted.email ?? `persona-${process.pid}-${number}@example.org`,
      email_verified: true,
    })
    .returning(['id', 'pseudonym'])
    .executeTakeFirstOrThrow()
  for (const grant of wanted.roles ?? []) {
    await db
      .insertInto('role_grants')
      .values({ person_id: row.id, role: grant.role, scope_kind: grant.scopeKind, scope_id: grant.scopeId })
      .execute()
  }
  const mandates = []
  if (wanted.groupId) {
    await db
      .insertInto('mandates')
      .values({ group_id: wanted.groupId, person_id: row.id, state: 'active', decided_at: new Date() })
      .execute()
    const group = await db
      .selectFrom('groups')
      .select('name')
      .where('id', '=', wanted.groupId)
      .executeTakeFirstOrThrow()
    mandates.push({ groupId: wanted.groupId, groupName: group.name })
  }
  return { id: row.id, pseudonym: row.pseudonym, name, grants: wanted.roles ?? [], mandates }
}

/** A role on a process, a body or the platform. */
export const onProcess = (role: Role, scopeId: number): RoleGrant => ({ role, scopeKind: 'process', scopeId })
export const onBody = (role: Role, scopeId: number): RoleGrant => ({ role, scopeKind: 'body', scopeId })
export const onPlatform = (role: Role): RoleGrant => ({ role, scopeKind: 'platform', scopeId: null })

export async function aGroup(
  db: Database,
  wanted: { name?: string; category?: 'association' | 'school' | 'enterprise' } = {},
): Promise<number> {
  const row = await db
    .insertInto('groups')
    .values({ name: wanted.name ?? `Gruppo ${nextNumber()}`, category: wanted.category ?? 'association' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A union of municipalities with the 30 days of LR 15/2018 art. 19 among its terms. */
export async function aUnion(
  db: Database,
  wanted: { name?: string; parentId?: number } = {},
): Promise<number> {
  const number = nextNumber()
  const row = await db
    .insertInto('bodies')
    .values({
      slug: `unione-${process.pid}-${number}`,
      kind: 'union',
      name: wanted.name ?? `Unione ${number}`,
      parent_id: wanted.parentId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('body_terms')
    .values([
      {
        body_id: row.id,
        term: 'answer_days',
        amount: 30,
        unit: 'days',
        source: 'L.R. 15/2018, art. 19',
        is_verified: true,
      },
      {
        body_id: row.id,
        term: 'final_report_days',
        amount: 30,
        unit: 'days',
        source: 'Bando regionale',
        is_verified: true,
      },
      {
        body_id: row.id,
        term: 'process_months',
        amount: 6,
        unit: 'months',
        source: 'L.R. 15/2018, art. 15',
        is_verified: false,
      },
      {
        body_id: row.id,
        term: 'extension_days',
        amount: 60,
        unit: 'days',
        source: 'L.R. 15/2018, art. 15',
        is_verified: false,
      },
    ])
    .execute()
  return row.id
}

export async function aMunicipality(db: Database, unionId: number, name = 'Guastalla'): Promise<number> {
  const row = await db
    .insertInto('bodies')
    .values({ slug: `comune-${process.pid}-${nextNumber()}`, kind: 'municipality', name, parent_id: unionId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const all = (setting: Permission): Partial<Record<Activity, Permission>> =>
  Object.fromEntries(activities.map((activity) => [activity, setting]))

/**
 * A published process whose four phases surround `today`: by default it is in its opening phase with everything
 * on, and `inPhase` puts today into another. `matrix` changes single permissions of the current phase.
 */
export async function aProcess(
  db: Database,
  wanted: {
    bodyId?: number
    today?: string
    inPhase?: PhaseKind
    matrix?: Partial<Record<Activity, Permission>>
    state?: 'draft' | 'published'
    title?: string
  } = {},
): Promise<{ id: number; bodyId: number }> {
  const bodyId = wanted.bodyId ?? (await aUnion(db))
  const today = wanted.today ?? dayOf(new Date())
  const kinds = ['sharing', 'opening', 'closing', 'impact'] as const
  const here = kinds.indexOf(wanted.inPhase ?? 'opening')
  const title = wanted.title ?? `Percorso di prova ${nextNumber()}`
  const row = await db
    .insertInto('processes')
    .values({
      body_id: bodyId,
      decision_body_id: bodyId,
      title,
      short_title: 'Prova',
      lead: 'Un percorso per le prove.',
      template: 'lr_15_2018',
      state: wanted.state ?? 'published',
      published_at: wanted.state === 'draft' ? null : new Date(),
      subject: 'Servizi digitali',
      manager_office: 'Servizio Informatico Associato',
      table_rules: 'Metodo del consenso.',
      use_of_contributions: 'Il Tavolo le legge tutte, l’Unione risponde a ciascuna.',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [position, kind] of kinds.entries()) {
    const startsOn = addDays(today, (position - here) * 30 - 15)
    const phase = await db
      .insertInto('phases')
      .values({
        process_id: row.id,
        kind,
        title: { sharing: 'Condivisione', opening: 'Apertura', closing: 'Chiusura', impact: 'Impatto' }[kind],
        position: position + 1,
        starts_on: startsOn,
        ends_on: kind === 'impact' ? null : addDays(startsOn, 29),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const matrix = position === here ? { ...all('on'), ...wanted.matrix } : all('blocked')
    await db
      .insertInto('phase_permissions')
      .values(
        Object.entries(matrix).map(([activity, setting]) => ({
          phase_id: phase.id,
          activity: activity as Activity,
          setting,
        })),
      )
      .execute()
  }
  return { id: row.id, bodyId }
}

/** A published proposal, straight into the table: what happens before it is not the test's matter. */
export async function aProposal(
  db: Database,
  wanted: { processId: number; number?: number; title?: string; author?: Actor; body?: string },
): Promise<number> {
  const number = wanted.number ?? nextNumber()
  const row = await db
    .insertInto('proposals')
    .values({
      process_id: wanted.processId,
      number,
      title: wanted.title ?? `Sportello digitale ${number}`,
      summary: 'Una mezza giornata fissa a settimana in ogni comune.',
      body: wanted.body ?? 'Chi non sa usare lo SPID chiede al nipote. Chi non ha nessuno rinuncia.',
      category: 'skills',
      author_label: wanted.author?.name ?? 'Una persona',
      author_person_id: wanted.author?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
