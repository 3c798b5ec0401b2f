/** The public catalogue: pacts anybody may read, narrowed, counted, a page at a time, and what they make together. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { type CatalogueWanted, isNarrowedWithin, type Stage, stageStates } from '../catalogueWanted.ts'
import { areaAsked, areasOf, type BodyOnMap } from '../map/places.ts'
import type { CareLevel, PactKind, PactState, PactTheme } from '../words.ts'
import { type CommonsOnMap, commonsOfPacts } from './commonsOnMap.ts'
import { stateToday } from './stateToday.ts'

export const pactsOnAPage = 20

export interface CataloguePact {
  readonly id: number
  readonly title: string
  /** Until the parties have written it, what the proposal wants. */
  readonly summary: string
  readonly kind: PactKind
  readonly careLevel: CareLevel
  readonly theme: PactTheme
  readonly state: PactState
  readonly body: string
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly callCloses: Day | null
  readonly places: readonly string[]
  readonly commitmentsMade: number
  readonly commitmentsKept: number
  readonly hoursDone: number
  readonly peopleReached: number
}

export interface NetworkTotals {
  readonly pacts: number
  readonly people: number
  readonly hours: number
  readonly supportCents: number
}

export interface CatalogueBody extends BodyOnMap, NetworkTotals {
  /** Its pacts that answer the filters. */
  readonly found: number
}

export interface Catalogue {
  readonly pacts: readonly CataloguePact[]
  readonly found: number
  readonly totals: NetworkTotals
  /** Bodies that have pacts or a place on the map, by name. */
  readonly bodies: readonly CatalogueBody[]
  /** What the pacts found care for, where one area alone is asked for: it has a map of its own. */
  readonly commons: readonly CommonsOnMap[]
}

const anyOf = (stages: readonly Stage[]): string[] => stages.flatMap((stage) => [...stageStates[stage]])

/** The public pacts `p` that a reader asks for: the catalogue lists them, the open data hand them out. */
export function publicPactsWanted(wanted: CatalogueWanted, today: Day) {
  const parts = [sql<boolean>`p.public_since is not null`]
  if (wanted.kinds.length > 0) parts.push(sql`p.kind = any(${wanted.kinds}::text[])`)
  if (wanted.careLevels.length > 0) parts.push(sql`p.care_level = any(${wanted.careLevels}::text[])`)
  if (wanted.themes.length > 0) parts.push(sql`p.theme = any(${wanted.themes}::text[])`)
  if (wanted.bodies.length > 0) parts.push(sql`p.body_id = any(${wanted.bodies}::int[])`)
  if (wanted.stages.length > 0) parts.push(sql`${stateToday(today)} = any(${anyOf(wanted.stages)}::text[])`)
  if (wanted.search !== '') {
    parts.push(sql`p.search @@ websearch_to_tsquery('italian_plain', ${wanted.search})`)
  }
  return sql.join(parts, sql` and `)
}

type Condition = ReturnType<typeof publicPactsWanted>

export async function listCatalogue(db: Database, wanted: CatalogueWanted, today: Day): Promise<Catalogue> {
  const where = publicPactsWanted(wanted, today)
  const [totalled, counted, pacts] = await Promise.all([
    bodiesWithTotals(db),
    isNarrowedWithin(wanted) ? foundByBody(db, where) : undefined,
    listPacts(db, wanted, where, today),
  ])
  const isAsked = (id: number) => wanted.bodies.length === 0 || wanted.bodies.includes(id)
  const bodies = totalled.map((body) => ({
    ...body,
    found: counted ? (counted.get(body.id) ?? 0) : isAsked(body.id) ? body.pacts : 0,
  }))
  const hasOwnMap = areaAsked(areasOf(bodies), wanted.bodies) !== undefined
  const found = bodies.reduce((sum, body) => sum + body.found, 0)
  return {
    pacts,
    found,
    totals: totalsOf(bodies),
    bodies,
    commons: hasOwnMap ? await commonsOfPacts(db, { where, found, bodies: wanted.bodies }) : [],
  }
}

/** The ids come from the index alone; only a page of pacts is read. The limit stands in the text, for a plan that is kept. */
async function listPacts(
  db: Database,
  { page }: CatalogueWanted,
  where: Condition,
  today: Day,
): Promise<readonly CataloguePact[]> {
  const answer = await sql<CataloguePact>`
    select p.id, p.title, coalesce(nullif(p.summary, ''), left(p.objectives, 300)) as summary, p.kind, p.care_level as "careLevel", p.theme, ${stateToday(today)} as state,
      b.name as body, p.starts_on as "startsOn", p.ends_on as "endsOn", p.call_closes as "callCloses",
      case when p.signed_at is null then 0 else p.commitments_made end as "commitmentsMade",
      p.commitments_kept as "commitmentsKept", p.hours_done::float8 as "hoursDone", p.people_reached as "peopleReached",
      (select coalesce(json_agg(distinct c.place_label), '[]') from pact_commons pc
        join commons c on c.id = pc.commons_id where pc.pact_id = p.id and c.place_label <> '') as places
    from (select p.id from pacts p where ${where} order by p.id desc
      limit ${sql.lit(pactsOnAPage)} offset ${sql.lit((page - 1) * pactsOnAPage)}) x
    join pacts p on p.id = x.id join bodies b on b.id = p.body_id order by p.id desc`.execute(db)
  return answer.rows
}

/** How many pacts of each body answer the filters. */
async function foundByBody(db: Database, where: Condition): Promise<ReadonlyMap<number, number>> {
  const answer = await sql<{ body: number; found: number }>`
    select p.body_id as body, count(*)::int as found from pacts p where ${where} group by p.body_id`.execute(
    db,
  )
  return new Map(answer.rows.map(({ body, found }) => [body, found]))
}

/** Pacts, people reached, hours and value of support of each body, of what is public; triggers add them up. */
async function bodiesWithTotals(db: Database): Promise<readonly Omit<CatalogueBody, 'found'>[]> {
  const answer = await sql<Omit<CatalogueBody, 'found'>>`
    select b.id, b.name, b.kind, b.parent_id as "parentId", b.latitude, b.longitude, coalesce(t.pacts, 0) as pacts,
      coalesce(t.people_reached, 0)::float8 as people, coalesce(t.hours_done, 0)::float8 as hours,
      coalesce(t.support_cents, 0)::float8 as "supportCents"
    from bodies b left join pact_totals t on t.body_id = b.id
    where t.pacts > 0 or b.latitude is not null order by b.name, b.id`.execute(db)
  return answer.rows
}

function totalsOf(bodies: readonly NetworkTotals[]): NetworkTotals {
  const sum = (of: (body: NetworkTotals) => number) => bodies.reduce((all, body) => all + of(body), 0)
  return {
    pacts: sum(({ pacts }) => pacts),
    people: sum(({ people }) => people),
    hours: sum(({ hours }) => hours),
    supportCents: sum(({ supportCents }) => supportCents),
  }
}
