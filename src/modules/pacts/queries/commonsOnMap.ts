/** Commons as a map needs them. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { BodyOnMap } from '../map/places.ts'
import type { CommonsState } from '../words.ts'

/** A map with more dots than this says nothing; the rest is found in the list. */
export const mostOnMap = 20

export interface CommonsOnMap {
  readonly id: number
  readonly name: string
  readonly place: string
  readonly state: CommonsState
  readonly latitude: number | null
  readonly longitude: number | null
  /** Its public pacts; in the catalogue, those that answer the filters. */
  readonly pacts: number
}

const columns = sql`c.id, c.name, c.place_label as place, c.state, c.latitude, c.longitude`

/** Up to here the pacts found are read to see what they care for; beyond, the commons are, until there are enough. */
const fewPacts = 200

interface PactsFound {
  /** A condition on `p`. */
  readonly where: RawBuilder<unknown>
  readonly found: number
  /** The bodies asked for: a pact cares for commons of its own body. */
  readonly bodies: readonly number[]
}

/** What the pacts found care for: with a place first, then by name. */
export async function commonsOfPacts(db: Database, pacts: PactsFound): Promise<readonly CommonsOnMap[]> {
  const answer = await (pacts.found > fewPacts ? fromCommons(pacts) : fromPacts(pacts)).execute(db)
  return answer.rows
}

const inOrder = sql`c.latitude is null, c.name, c.id`

const fromPacts = ({ where }: PactsFound) => sql<CommonsOnMap>`
  select ${columns}, x.pacts from (
    select pc.commons_id, count(*)::int as pacts from pacts p join pact_commons pc on pc.pact_id = p.id
    where ${where} group by pc.commons_id
  ) x join commons c on c.id = x.commons_id
  order by ${inOrder} limit ${sql.lit(mostOnMap)}`

/** The order is that of the inner rows, by the same columns: PostgreSQL stops as soon as there are enough. */
const fromCommons = ({ where, bodies }: PactsFound) => sql<CommonsOnMap>`
  select ${columns}, x.pacts from (
    select c.*, c.latitude is null as is_nowhere from commons c where c.body_id = any(${bodies}::int[])
    order by is_nowhere, c.name, c.id
  ) c cross join lateral (
    select count(*)::int as pacts from pact_commons pc join pacts p on p.id = pc.pact_id
    where pc.commons_id = c.id and ${where}
  ) x where x.pacts > 0 order by c.is_nowhere, c.name, c.id limit ${sql.lit(mostOnMap)}`

/** The commons of a condition on `c`: with a place first, then by name. */
export async function commonsOf(db: Database, where: RawBuilder<unknown>): Promise<readonly CommonsOnMap[]> {
  const answer = await sql<CommonsOnMap>`
    select ${columns}, (select count(*)::int from pact_commons pc join pacts p on p.id = pc.pact_id
      where pc.commons_id = c.id and p.public_since is not null) as pacts
    from commons c where ${where}
    order by ${inOrder} limit ${sql.lit(mostOnMap)}`.execute(db)
  return answer.rows
}

/** Every body with a place on the map. */
export async function bodiesOnMap(db: Database): Promise<readonly BodyOnMap[]> {
  const answer = await sql<BodyOnMap>`
    select id, name, kind, parent_id as "parentId", latitude, longitude from bodies
    where latitude is not null order by name, id`.execute(db)
  return answer.rows
}
