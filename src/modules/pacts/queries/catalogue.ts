/** The public catalogue: pacts anybody may read, narrowed, counted, a page at a time, and what they make together. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { type CatalogueWanted, type Stage, stageStates } from '../catalogueWanted.ts'
import type { CareLevel, PactKind, PactState, PactTheme } from '../words.ts'
import { stateToday } from './stateToday.ts'

export const pactsOnAPage = 20

export interface CataloguePact {
  readonly id: number
  readonly title: string
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

export interface Catalogue {
  readonly pacts: readonly CataloguePact[]
  readonly found: number
  readonly totals: NetworkTotals
  /** Bodies that have pacts. */
  readonly bodies: readonly { readonly id: number; readonly name: string; readonly pacts: number }[]
}

const anyOf = (stages: readonly Stage[]): string[] => stages.flatMap((stage) => [...stageStates[stage]])

function conditionOf(wanted: CatalogueWanted, today: Day) {
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

export async function listCatalogue(db: Database, wanted: CatalogueWanted, today: Day): Promise<Catalogue> {
  const where = conditionOf(wanted, today)
  const [counted, listed, sums] = await Promise.all([
    sql<{ found: number }>`select count(*)::int as found from pacts p where ${where}`.execute(db),
    sql<CataloguePact>`
      select p.id, p.title, p.summary, p.kind, p.care_level as "careLevel", p.theme, ${stateToday(today)} as state,
        b.name as body, p.starts_on as "startsOn", p.ends_on as "endsOn", p.call_closes as "callCloses",
        p.commitments_made as "commitmentsMade", p.commitments_kept as "commitmentsKept",
        p.hours_done::float8 as "hoursDone", p.people_reached as "peopleReached",
        (select coalesce(json_agg(distinct c.place_label), '[]') from pact_commons pc
          join commons c on c.id = pc.commons_id where pc.pact_id = p.id and c.place_label <> '') as places
      from (select p.* from pacts p where ${where} order by p.id desc
        limit ${pactsOnAPage} offset ${(wanted.page - 1) * pactsOnAPage}) p
      join bodies b on b.id = p.body_id order by p.id desc`.execute(db),
    sumsOfBodies(db),
  ])
  return { pacts: listed.rows, found: counted.rows[0]?.found ?? 0, totals: totalsOf(sums), bodies: sums }
}

interface BodySums extends NetworkTotals {
  readonly id: number
  readonly name: string
}

/** Pacts, people reached, hours and value of support of each body: what is public only. */
async function sumsOfBodies(db: Database): Promise<readonly BodySums[]> {
  const answer = await sql<BodySums>`
    select b.id, b.name, x.* from (
      select body_id, count(*)::int as pacts, sum(people_reached)::int as people, sum(hours_done)::float8 as hours,
        sum(support_cents)::float8 as "supportCents"
      from pacts where public_since is not null group by body_id
    ) x join bodies b on b.id = x.body_id order by b.name, b.id`.execute(db)
  return answer.rows
}

function totalsOf(bodies: readonly BodySums[]): NetworkTotals {
  const sum = (of: (body: BodySums) => number) => bodies.reduce((all, body) => all + of(body), 0)
  return {
    pacts: sum(({ pacts }) => pacts),
    people: sum(({ people }) => people),
    hours: sum(({ hours }) => hours),
    supportCents: sum(({ supportCents }) => supportCents),
  }
}
