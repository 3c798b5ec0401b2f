/** Rows for open data: public pacts, commons, commitments; nobody's name. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { stateToday } from './pactList.ts'

export interface OpenPactRow {
  readonly id: number
  readonly body: string
  readonly kind: string
  readonly careLevel: string
  readonly theme: string
  readonly title: string
  readonly summary: string
  readonly state: string
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly groups: string
  readonly commons: string
  readonly hours: number
  readonly people: number
  readonly supportEuros: number
  readonly commitmentsMade: number
  readonly commitmentsKept: number
}

export async function openPactRows(db: Database, today: Day): Promise<OpenPactRow[]> {
  const answer = await sql<OpenPactRow>`
    select p.id, b.name as body, p.kind, p.care_level as "careLevel", p.theme, p.title, p.summary,
      ${stateToday(today)} as state, p.starts_on as "startsOn", p.ends_on as "endsOn",
      coalesce((select string_agg(y.label, '; ' order by y.id) from pact_parties y
        where y.pact_id = p.id and y.state = 'agreed' and y.label <> '' and y.person_id is null), '') as groups,
      coalesce((select string_agg(c.name, '; ' order by c.name) from pact_commons pc join commons c on c.id = pc.commons_id
        where pc.pact_id = p.id), '') as commons,
      p.hours_done::float8 as hours, p.people_reached as people, p.support_cents / 100.0::float8 as "supportEuros",
      p.commitments_made as "commitmentsMade", p.commitments_kept as "commitmentsKept"
    from pacts p join bodies b on b.id = p.body_id where p.public_since is not null order by p.id`.execute(db)
  return answer.rows
}

export interface OpenCommonsRow {
  readonly id: number
  readonly body: string
  readonly kind: string
  readonly category: string
  readonly name: string
  readonly summary: string
  readonly place: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly state: string
}

export async function openCommonsRows(db: Database): Promise<OpenCommonsRow[]> {
  const answer = await sql<OpenCommonsRow>`
    select c.id, b.name as body, c.kind, c.category, c.name, c.summary, c.place_label as place, c.latitude, c.longitude, c.state
    from commons c join bodies b on b.id = c.body_id where c.state in ('nominated', 'registered') order by c.id`.execute(
    db,
  )
  return answer.rows
}
