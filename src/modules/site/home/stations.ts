/** The stations of the road: the labs and the union, each with how many things are open there. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { dayOf } from '#ui/dates.ts'

export interface StationRow {
  readonly kind: 'lab' | 'union'
  readonly slug: string
  readonly name: string
  readonly building: string
  readonly open: number
  /** How many of these are meetings. */
  readonly meetings: number
}

/** Labs with a drawing, and the first union with what its municipalities have open. One query. */
export async function listStations(db: Database, now: Date): Promise<StationRow[]> {
  const today = dayOf(now)
  const answer = await sql<StationRow>`
    with stations as (
      select 'lab' as kind, l.drawing as slug, replace(b.name, 'Comune di ', '') as name, l.site as building,
        b.id as body_id, l.id as lab_id
      from labs l join bodies b on b.id = l.body_id
      union all
      (select 'union', slug, name, '', id, null from bodies where kind = 'union' order by position, id limit 1)
    ), open_processes as (
      select p.body_id, p.decision_body_id from processes p
      where p.state = 'published' and exists (
        select from phases f join phase_permissions m on m.phase_id = f.id
        where f.process_id = p.id and f.starts_on <= ${today}::date
          and (f.ends_on is null or f.ends_on >= ${today}::date)
          and m.setting = 'on' and m.activity in ('propose', 'support', 'comment', 'ask_seat'))
    ), next_meetings as (
      select m.body_id, m.lab_id, p.decision_body_id from meetings m left join processes p on p.id = m.process_id
      where m.state = 'scheduled' and m.ends_at > ${now} and (p.id is null or p.state <> 'draft')
    )
    select s.kind, s.slug, s.name, s.building, y.meetings,
      y.meetings + (select count(*)::int from open_processes o
        where o.body_id = any(x.ids) or o.decision_body_id = any(x.ids)) as open
    from stations s cross join lateral (
      select array(select b.id from bodies b where b.id = s.body_id or (s.kind = 'union' and b.parent_id = s.body_id)) as ids
    ) x cross join lateral (
      select count(*)::int as meetings from next_meetings m
      where m.body_id = any(x.ids) or m.decision_body_id = any(x.ids) or m.lab_id = s.lab_id
    ) y`.execute(db)
  return answer.rows
}
