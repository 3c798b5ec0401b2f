/** The register of the commons. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Day } from '#ui/dates.ts'
import { isOfficer } from '../rules/who.ts'
import type { CommonsCategory, CommonsKind, CommonsState } from '../words.ts'
import type { PactLine } from './pactContent.ts'
import { stateToday } from './stateToday.ts'

export interface CommonsRow {
  readonly id: number
  readonly bodyId: number
  readonly bodyName: string
  readonly kind: CommonsKind
  readonly category: CommonsCategory
  readonly name: string
  readonly summary: string
  readonly placeLabel: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly state: CommonsState
  readonly carer: string
  readonly pacts: number
}

export interface CommonsFilters {
  readonly kind?: CommonsKind | undefined
  readonly category?: CommonsCategory | undefined
  readonly body?: number | undefined
  readonly state?: CommonsState | undefined
  readonly text?: string | undefined
}

export const commonsPerPage = 20

const columns = sql`c.id, c.body_id as "bodyId", b.name as "bodyName", c.kind, c.category, c.name, c.summary,
  c.place_label as "placeLabel", c.latitude, c.longitude, c.state, c.carer,
  (select count(*)::int from pact_commons pc join pacts p on p.id = pc.pact_id
    where pc.commons_id = c.id and p.public_since is not null) as pacts`

/** Nominated and registered ones by name; those that were declined only where they are asked for. */
export async function listCommons(
  db: Database,
  filters: CommonsFilters,
  page: number,
): Promise<{ readonly rows: readonly CommonsRow[]; readonly total: number }> {
  const { kind, category, body, state, text } = filters
  const words = text?.trim().slice(0, 100) ?? ''
  const where = sql.join(
    [
      state ? sql`c.state = ${state}` : sql`c.state in ('nominated', 'registered')`,
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(category ? [sql`c.category = ${category}`] : []),
      ...(body ? [sql`c.body_id = ${body}`] : []),
      ...(words
        ? [
            sql`plain(c.name || ' ' || c.summary) like '%' || replace(replace(plain(${words}), '%', ''), '_', '') || '%'`,
          ]
        : []),
    ],
    sql` and `,
  )
  const answer = await sql<CommonsRow & { total: number }>`
    select ${columns}, c.total from (select c.*, count(*) over ()::int as total from commons c where ${where}
      order by c.name, c.id limit ${commonsPerPage} offset ${(Math.max(1, page) - 1) * commonsPerPage}) c
    join bodies b on b.id = c.body_id order by c.name, c.id`.execute(db)
  return { rows: answer.rows, total: answer.rows[0]?.total ?? 0 }
}

export interface CommonsPage extends CommonsRow {
  readonly reasons: string
  readonly stateReason: string | null
  readonly nominatedAt: Date
  readonly decidedAt: Date | null
  readonly pactLines: readonly (PactLine & { readonly hours: number; readonly people: number })[]
  /** Whether the reader keeps the register of this body. */
  readonly isCurator: boolean
}

export async function findCommons(
  db: Database,
  id: number,
  actor: Actor | null,
  today: Day,
): Promise<CommonsPage | undefined> {
  const answer = await sql<Omit<CommonsPage, 'isCurator'>>`
    select ${columns}, c.reasons, c.state_reason as "stateReason", c.nominated_at as "nominatedAt", c.decided_at as "decidedAt",
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'state', ${stateToday(today)},
          'hours', p.hours_done, 'people', p.people_reached) order by p.id desc), '[]')
        from pact_commons pc join pacts p on p.id = pc.pact_id
        where pc.commons_id = c.id and p.public_since is not null) as "pactLines"
    from commons c join bodies b on b.id = c.body_id where c.id = ${id}`.execute(db)
  const row = answer.rows[0]
  return row && { ...row, isCurator: isOfficer(actor, row.bodyId) }
}
