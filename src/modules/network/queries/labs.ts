/** The open labs along the road, and one of them whole. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type Day, dayOf } from '#ui/dates.ts'
import type { Lab, LabLine } from '../words.ts'

const lineColumns = sql`l.id, l.slug, l.name, l.site, l.theme, l.drawing, l.position,
  replace(b.name, 'Comune di ', '') as city`

/** All labs along the road, from west to east. */
export async function listLabs(db: Database | Tx): Promise<LabLine[]> {
  const answer = await sql<LabLine>`
    select ${lineColumns} from labs l join bodies b on b.id = l.body_id order by l.position, l.id`.execute(db)
  return answer.rows
}

export interface LabPageContent extends Lab {
  /** The urban authority and the body above it: where a role counts. */
  readonly bodyIds: readonly number[]
  readonly services: readonly { readonly name: string; readonly detail: string }[]
  readonly strategyId: number | null
  readonly processes: readonly ProcessLine[]
  readonly meetings: readonly MeetingLine[]
  readonly before: { readonly slug: string; readonly city: string; readonly site: string } | null
  readonly after: { readonly slug: string; readonly city: string; readonly site: string } | null
}

export interface ProcessLine {
  readonly id: number
  readonly title: string
  readonly lead: string
  readonly state: 'published' | 'concluded'
  readonly phase: string | null
  readonly phaseEndsOn: string | null
}

export interface MeetingLine {
  readonly id: number
  readonly title: string
  readonly startsAt: Date
  readonly place: string
  readonly mode: string
}

/** The public processes of the bodies that a select names. */
export const processLinesOf = (bodies: ReturnType<typeof sql>, today: Day) => sql`(
  select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'lead', p.lead, 'state', p.state,
      'phase', f.title, 'phaseEndsOn', f.ends_on) order by p.state desc, p.published_at desc), '[]')
  from processes p
  left join lateral (select title, ends_on from phases where process_id = p.id and starts_on <= ${today}::date
    and (ends_on is null or ends_on >= ${today}::date) order by position limit 1) f on true
  where p.state <> 'draft' and (p.body_id in (${bodies}) or p.decision_body_id in (${bodies})))`

/** The public meetings of the bodies that a select names: their own, those of their labs and of their processes. */
export const isMeetingOf = (bodies: ReturnType<typeof sql>) => sql`m.state = 'scheduled'
  and (p.id is null or p.state <> 'draft')
  and (m.body_id in (${bodies}) or p.decision_body_id in (${bodies})
    or m.lab_id in (select id from labs where body_id in (${bodies})))`

type Row = Omit<LabPageContent, 'meetings'> & {
  readonly meetings: readonly (Omit<MeetingLine, 'startsAt'> & { readonly startsAt: string })[]
}

/** A lab with what it offers, what is on there, and its neighbours on the road. */
export async function findLabPage(
  db: Database,
  slug: string,
  now: Date,
): Promise<LabPageContent | undefined> {
  const answer = await sql<Row>`
    select ${lineColumns}, l.body_id as "bodyId", b.slug as "bodySlug", l.site_story as "siteStory", l.operator,
      array_remove(array[b.id, b.parent_id], null) as "bodyIds", l.address, l.address_to_check as "isAddressToCheck", l.opened, l.website,
      (select coalesce(json_agg(json_build_object('name', s.name, 'detail', s.detail) order by s.position), '[]')
        from lab_services s where s.lab_id = l.id) as services,
      (select id from strategies where body_id = l.body_id) as "strategyId",
      ${processLinesOf(sql`l.body_id`, dayOf(now))} as processes,
      (select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at,
          'place', m.place, 'mode', m.mode) order by m.starts_at), '[]')
        from (select m.* from meetings m left join processes p on p.id = m.process_id
          where ${isMeetingOf(sql`l.body_id`)} and m.ends_at > ${now}
          order by m.starts_at limit 10) m) as meetings,
      (select json_build_object('slug', n.slug, 'site', n.site, 'city', replace(c.name, 'Comune di ', ''))
        from labs n join bodies c on c.id = n.body_id where n.position < l.position order by n.position desc limit 1) as before,
      (select json_build_object('slug', n.slug, 'site', n.site, 'city', replace(c.name, 'Comune di ', ''))
        from labs n join bodies c on c.id = n.body_id where n.position > l.position order by n.position limit 1) as after
    from labs l join bodies b on b.id = l.body_id where l.slug = ${slug}`.execute(db)
  const row = answer.rows[0]
  return (
    row && {
      ...row,
      meetings: row.meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt) })),
    }
  )
}

/** What a command needs of a lab. */
export async function findLab(
  tx: Tx,
  slug: string,
): Promise<{ id: number; bodyId: number; bodyIds: readonly number[] } | undefined> {
  const row = await tx
    .selectFrom('labs')
    .innerJoin('bodies', 'bodies.id', 'labs.body_id')
    .select(['labs.id', 'labs.body_id', 'bodies.parent_id'])
    .where('labs.slug', '=', slug)
    .executeTakeFirst()
  return row && { id: row.id, bodyId: row.body_id, bodyIds: withParent(row.body_id, row.parent_id) }
}

/** A body and the one above it: where a role counts. */
export const withParent = (id: number, parentId: number | null): readonly number[] =>
  parentId === null ? [id] : [id, parentId]
