import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { PhaseRules, ProcessState } from '../words.ts'

/** A process in a list: enough to say where it stands today. */
export interface ListedProcess {
  readonly id: number
  readonly title: string
  readonly shortTitle: string
  readonly lead: string
  readonly state: ProcessState
  readonly bodyName: string
  readonly bodySlug: string
  readonly phases: readonly PhaseRules[]
  readonly answerDue: string | null
  readonly proposals: number
}

/** Public processes, the last begun first; of some bodies, where they are named. */
export async function listProcesses(
  db: Database,
  wanted: {
    readonly bodySlugs?: readonly string[] | undefined
    readonly ids?: readonly number[] | undefined
  } = {},
): Promise<ListedProcess[]> {
  const answer = await sql<ListedProcess>`
    select p.id, p.title, p.short_title as "shortTitle", p.lead, p.state, b.name as "bodyName", b.slug as "bodySlug",
      p.answer_due as "answerDue",
      (select count(*)::int from proposals where process_id = p.id and state = 'published') as proposals,
      (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'title', f.title,
          'startsOn', f.starts_on, 'endsOn', f.ends_on, 'permissions', '{}'::json) order by f.position), '[]')
        from phases f where f.process_id = p.id) as phases
    from processes p join bodies b on b.id = p.body_id
    where p.state <> 'draft'
      ${wanted.bodySlugs === undefined ? sql`` : sql`and b.slug = any(${[...wanted.bodySlugs]})`}
      ${wanted.ids === undefined ? sql`` : sql`and p.id = any(${[...wanted.ids]})`}
    order by coalesce(p.formal_start, (select min(starts_on) from phases where process_id = p.id)) desc, p.id desc
    limit 200`.execute(db)
  return answer.rows
}

/** Bodies that run at least one public process, for the filter. */
export async function listRunningBodies(
  db: Database,
): Promise<{ slug: string; name: string; processes: number }[]> {
  const answer = await sql<{ slug: string; name: string; processes: number }>`
    select b.slug, b.name, count(*)::int as processes
    from processes p join bodies b on b.id = p.body_id where p.state <> 'draft'
    group by b.id order by b.position, b.name`.execute(db)
  return answer.rows
}

/** Drafts whose bodies or selves are among these: the manager's own, not yet public. */
export async function listDrafts(
  db: Database,
  of: {
    readonly everywhere: boolean
    readonly bodyIds: readonly number[]
    readonly processIds: readonly number[]
  },
): Promise<{ id: number; title: string; bodyName: string }[]> {
  const answer = await sql<{ id: number; title: string; bodyName: string }>`
    select p.id, p.title, b.name as "bodyName" from processes p join bodies b on b.id = p.body_id
    where p.state = 'draft' and (${of.everywhere} or p.id = any(${[...of.processIds]})
      or p.body_id = any(${[...of.bodyIds]}) or b.parent_id = any(${[...of.bodyIds]})
      or p.decision_body_id = any(${[...of.bodyIds]}))
    order by p.id desc limit 50`.execute(db)
  return answer.rows
}
