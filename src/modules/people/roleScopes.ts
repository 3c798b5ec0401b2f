/** The places where roles hold, as forms name them: `platform`, `body:3`, `process:12`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Tx } from '#database/types.ts'
import { type Subject, subject } from '#platform/subject.ts'
import type { RoleScope } from './rules.ts'

/** A place in a form, read. */
export const scopeText = z
  .string('people.errors.scope')
  .trim()
  .regex(/^(platform|(body|process):\d{1,9})$/, 'people.errors.scope')
  .transform((text) => {
    const [kind = 'platform', id] = text.split(':') as ['platform' | 'body' | 'process', string?]
    return { kind, id: id === undefined ? null : Number(id) }
  })

export const textOfScope = (scope: Pick<RoleScope, 'kind' | 'id'>): string =>
  scope.id === null ? scope.kind : `${scope.kind}:${scope.id}`

/** The place with the bodies above it; undefined where there is none. */
export async function findScope(
  db: Database | Tx,
  place: Pick<RoleScope, 'kind' | 'id'>,
): Promise<RoleScope | undefined> {
  if (place.id === null) return { kind: 'platform', id: null, bodyIds: [] }
  const found = await listScopes(db, place)
  return found[0]
}

export interface NamedScope extends RoleScope {
  readonly name: string
}

/** Bodies and processes by name, each with the bodies above; one of them only, where asked. */
export async function listScopes(
  db: Database | Tx,
  only?: Pick<RoleScope, 'kind' | 'id'>,
): Promise<NamedScope[]> {
  const chosen = only
    ? sql`where place.kind = ${only.kind} and place.id = ${only.id}`
    : sql`order by place.kind, place.name`
  const answer = await sql<{ kind: 'body' | 'process'; id: number; name: string; body_ids: number[] }>`
    select * from (
      select 'body' as kind, b.id, b.name, array_remove(array[b.id, b.parent_id], null) as body_ids from bodies b
      union all
      select 'process', p.id, p.short_title, array_remove(array[p.body_id, b.parent_id], null)
      from processes p join bodies b on b.id = p.body_id
    ) place ${chosen}`.execute(db)
  return answer.rows.map(({ kind, id, name, body_ids }) => ({ kind, id, name, bodyIds: body_ids }))
}

/** What a journal entry about a role speaks of. */
export const subjectOfScope = (scope: Pick<RoleScope, 'kind' | 'id'>): Subject =>
  scope.kind === 'platform' || scope.id === null ? subject('site', 0) : subject(scope.kind, scope.id)
