/** What pages read about groups and mandates. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import type { GroupCategory, MandateState } from './words.ts'

export interface GroupRow {
  readonly id: number
  readonly name: string
  readonly category: GroupCategory
  readonly isInformal: boolean
}

/** Every group, by category and name. */
export async function listGroups(db: Database): Promise<GroupRow[]> {
  return await db
    .selectFrom('groups')
    .select(['id', 'name', 'category', 'is_informal as isInformal'])
    .orderBy('name')
    .execute()
}

export interface GroupPageData extends GroupRow {
  readonly description: string
  readonly website: string | null
  readonly proposals: readonly { readonly id: number; readonly title: string }[]
  /** Whether the reader has asked, or holds, a mandate. */
  readonly ownMandate: { readonly id: number; readonly state: MandateState } | null
}

/** A group with what it has proposed, and the reader's own mandate. */
export async function findGroup(
  db: Database,
  id: number,
  readerId: string | null,
): Promise<GroupPageData | undefined> {
  const answer = await sql<GroupPageData>`
    select g.id, g.name, g.category, g.is_informal as "isInformal", g.description, g.website,
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title) order by p.id desc), '[]')
        from (select id, title from proposals where author_group_id = g.id and state <> 'hidden' order by id desc limit 50) p) as proposals,
      (select json_build_object('id', m.id, 'state', m.state) from mandates m
        where m.group_id = g.id and m.person_id = ${readerId} and m.state <> 'ended') as "ownMandate"
    from groups g where g.id = ${id}`.execute(db)
  return answer.rows[0]
}

export interface MandateRow {
  readonly id: number
  readonly name: string
  readonly state: MandateState
  readonly statement: string
  readonly requestedAt: Date
}

/** Who acts for a group or asks to: only for those who give mandates. */
export async function listMandates(db: Database, groupId: number): Promise<MandateRow[]> {
  return await db
    .selectFrom('mandates as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['m.id', 'p.name', 'm.state', 'm.statement', 'm.requested_at as requestedAt'])
    .where('m.group_id', '=', groupId)
    .where('m.state', '<>', 'ended')
    .orderBy('m.state', 'desc')
    .orderBy('m.id')
    .execute()
}

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'group',
    label: 'people.group.label',
    address: (id) => `${addresses.groups}/${id}`,
    select: (ids) => sql`
      select id, name as title, '' as reference, '{}'::jsonb as note, created_at as at, true as is_public,
        null::int as process_id
      from groups where id = any(${ids as number[]}::int[])`,
  },
]
