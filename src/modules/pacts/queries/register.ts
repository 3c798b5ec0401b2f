/** The register of the commons (beni comuni), as anybody reads it. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { areaAsked, areasOf, type BodyOnMap } from '../map/places.ts'
import type { CommonsCategory, CommonsKind, CommonsState, PactState } from '../words.ts'
import { type CommonsOnMap, commonsOf } from './commonsOnMap.ts'

export const commonsOnAPage = 20

export interface CommonsWanted {
  readonly search: string
  readonly kinds: readonly CommonsKind[]
  readonly states: readonly CommonsState[]
  readonly bodies: readonly number[]
  readonly page: number
}

export interface CommonsInList {
  readonly id: number
  readonly name: string
  readonly summary: string
  readonly kind: CommonsKind
  readonly category: CommonsCategory
  readonly state: CommonsState
  readonly place: string
  readonly body: string
  readonly pacts: number
}

export interface RegisterBody extends BodyOnMap {
  /** Its commons, and those of them that answer the filters. */
  readonly all: number
  readonly found: number
}

export interface CommonsList {
  readonly commons: readonly CommonsInList[]
  readonly found: number
  readonly all: number
  /** Bodies that have commons or a place on the map, by name. */
  readonly bodies: readonly RegisterBody[]
  /** Those found, where one area alone is asked for: it has a map of its own. */
  readonly onMap: readonly CommonsOnMap[]
}

export async function listRegister(db: Database, wanted: CommonsWanted): Promise<CommonsList> {
  const parts = [sql<boolean>`true`]
  if (wanted.kinds.length > 0) parts.push(sql`c.kind = any(${wanted.kinds}::text[])`)
  if (wanted.states.length > 0) parts.push(sql`c.state = any(${wanted.states}::text[])`)
  if (wanted.bodies.length > 0) parts.push(sql`c.body_id = any(${wanted.bodies}::int[])`)
  if (wanted.search !== '') {
    const words = `%${wanted.search.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`(c.name ilike ${words} or c.summary ilike ${words} or c.place_label ilike ${words})`)
  }
  const where = sql.join(parts, sql` and `)
  const [counted, listed] = await Promise.all([
    sql<RegisterBody>`
      select b.id, b.name, b.kind, b.parent_id as "parentId", b.latitude, b.longitude, count(c.id)::int as all,
        count(c.id) filter (where ${where})::int as found
      from bodies b left join commons c on c.body_id = b.id
      group by b.id having count(c.id) > 0 or b.latitude is not null order by b.name, b.id`.execute(db),
    sql<CommonsInList>`
      select c.id, c.name, c.summary, c.kind, c.category, c.state, c.place_label as place, b.name as body,
        (select count(*)::int from pact_commons pc join pacts p on p.id = pc.pact_id
          where pc.commons_id = c.id and p.public_since is not null) as pacts
      from commons c join bodies b on b.id = c.body_id where ${where}
      order by c.state = 'registered' desc, c.name, c.id
      limit ${commonsOnAPage} offset ${(wanted.page - 1) * commonsOnAPage}`.execute(db),
  ])
  const bodies = counted.rows
  const hasOwnMap = areaAsked(areasOf(bodies), wanted.bodies) !== undefined
  return {
    commons: listed.rows,
    found: bodies.reduce((sum, { found }) => sum + found, 0),
    all: bodies.reduce((sum, body) => sum + body.all, 0),
    bodies,
    onMap: hasOwnMap ? await commonsOf(db, where) : [],
  }
}

export interface CommonsPageData extends Omit<CommonsInList, 'pacts'> {
  readonly bodyId: number
  readonly bodySlug: string
  readonly reasons: string
  readonly stateReason: string | null
  readonly carer: string
  readonly nominator: string
  /** For the rule who may correct it; never shown. */
  readonly nominatedBy: string | null
  readonly nominatedOn: Day
  readonly decidedOn: Day | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly pacts: readonly {
    readonly id: number
    readonly title: string
    readonly state: PactState
    readonly startsOn: Day | null
    readonly endsOn: Day | null
    readonly hours: number
    readonly people: number
    readonly made: number
    readonly kept: number
  }[]
}

export async function findInRegister(db: Database, id: number): Promise<CommonsPageData | undefined> {
  const answer = await sql<CommonsPageData>`
    select c.id, c.name, c.summary, c.kind, c.category, c.state, c.place_label as place, b.name as body,
      c.body_id as "bodyId", b.slug as "bodySlug", c.reasons, c.state_reason as "stateReason", c.carer,
      c.nominator_label as nominator, c.nominated_by as "nominatedBy", (c.nominated_at at time zone 'Europe/Rome')::date as "nominatedOn",
      (c.decided_at at time zone 'Europe/Rome')::date as "decidedOn", c.latitude, c.longitude,
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'state', p.state,
          'startsOn', p.starts_on, 'endsOn', p.ends_on, 'hours', p.hours_done, 'people', p.people_reached,
          'made', case when p.signed_at is null then 0 else p.commitments_made end, 'kept', p.commitments_kept) order by p.id desc), '[]')
        from pact_commons pc join pacts p on p.id = pc.pact_id
        where pc.commons_id = c.id and p.public_since is not null) as pacts
    from commons c join bodies b on b.id = c.body_id where c.id = ${id}`.execute(db)
  return answer.rows[0]
}

/** Bodies a commons or a pact can be proposed to, by name. */
export const bodiesToChoose = (db: Database) =>
  db.selectFrom('bodies').select(['id', 'name']).orderBy('name').execute()
