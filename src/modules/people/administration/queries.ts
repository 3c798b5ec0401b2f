/** What those who administer read: who has what, and what happened. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Role } from '#platform/actor.ts'
import type { Subject, SubjectKind } from '#platform/subject.ts'
import type { RoleScope } from '../rules.ts'

export interface GrantRow {
  readonly id: number
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly scopeKind: RoleScope['kind']
  readonly scopeId: number | null
  readonly grantedAt: Date
}

/** Every role in force, by place and name. */
export async function listGrants(db: Database): Promise<GrantRow[]> {
  return await db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .select([
      'g.id',
      'g.person_id as personId',
      'p.name',
      'p.email',
      'g.role',
      'g.scope_kind as scopeKind',
      'g.scope_id as scopeId',
      'g.granted_at as grantedAt',
    ])
    .where('g.ended_at', 'is', null)
    .where('p.closed_at', 'is', null)
    .orderBy('g.scope_kind')
    .orderBy('g.scope_id')
    .orderBy('p.name')
    .execute()
}

export interface JournalRow {
  readonly number: number | null
  readonly what: string
  readonly subject: Subject
  /** The pseudonym, shortened: enough to follow one hand, not a name. */
  readonly actor: string | null
  readonly at: Date
  readonly detail: unknown
}

/** One page of the entries, the newest first, of one kind only where asked. */
export async function listJournal(
  db: Database,
  what: string | undefined,
  page: { readonly limit: number; readonly offset: number },
): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['number', 'what', 'subject_kind', 'subject_id', 'actor', 'at', 'detail'])
    .$if(what !== undefined, (query) => query.where('what', '=', what ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    what: row.what,
    subject: { kind: row.subject_kind as SubjectKind, id: row.subject_id },
    actor: row.actor?.slice(0, 9) ?? null,
    at: row.at,
    detail: row.detail,
  }))
}

export interface JournalKind {
  readonly what: string
  readonly count: number
}

/** Which things have happened, and how often. */
export async function listJournalKinds(db: Database): Promise<JournalKind[]> {
  const answer = await sql<JournalKind>`
    select what, count(*)::int as count from journal group by what order by what`.execute(db)
  return answer.rows
}

export interface SealState {
  /** The number of the last sealed entry; 0 where there is none. */
  readonly sealed: number
  readonly unsealed: number
}

/** How far the chain goes and how many entries wait, without walking it. */
export async function findSealState(db: Database): Promise<SealState> {
  const answer = await sql<SealState>`
    select coalesce((select max(number) from journal), 0)::int as sealed,
      (select count(*) from journal where number is null)::int as unsealed`.execute(db)
  return answer.rows[0] ?? { sealed: 0, unsealed: 0 }
}
