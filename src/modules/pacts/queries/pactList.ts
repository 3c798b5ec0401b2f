/** The catalogue of pacts: filters, a page of twenty, totals. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import type { CareLevel, CommonsKind, PactKind, PactState, PactTheme } from '../words.ts'

export interface PactFilters {
  readonly kind?: PactKind | undefined
  readonly careLevel?: CareLevel | undefined
  readonly theme?: PactTheme | undefined
  readonly body?: number | undefined
  /** As it holds today: active and expired are told by the calendar. */
  readonly state?: PactState | undefined
  readonly commonsKind?: CommonsKind | undefined
  readonly text?: string | undefined
}

export interface PactCard {
  readonly id: number
  readonly title: string
  readonly summary: string
  readonly kind: PactKind
  readonly careLevel: CareLevel
  readonly theme: PactTheme
  readonly state: PactState
  readonly bodyName: string
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly callCloses: Day | null
  readonly hoursDone: number
  readonly peopleReached: number
  readonly supportCents: number
  readonly commitmentsMade: number
  readonly commitmentsKept: number
}

export interface PactTotals {
  readonly pacts: number
  readonly people: number
  readonly hours: number
  readonly supportCents: number
}

export const pactsPerPage = 20

/** The rule of `effectiveState`, said to the database. */
export const stateToday = (today: Day): RawBuilder<PactState> => sql`
  case when p.state = 'signed' and p.starts_on <= ${today}::date then case when p.ends_on < ${today}::date then 'expired' else 'active' end
    when p.state in ('active', 'suspended') and p.ends_on < ${today}::date then 'expired'
    when p.state = 'renewed' and p.ends_on >= ${today}::date then 'active' else p.state end`

const conditionOf = (filters: PactFilters, today: Day): RawBuilder<unknown> => {
  const { kind, careLevel, theme, body, state, commonsKind, text } = filters
  const parts = [
    sql`p.public_since is not null`,
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(careLevel ? [sql`p.care_level = ${careLevel}`] : []),
    ...(theme ? [sql`p.theme = ${theme}`] : []),
    ...(body ? [sql`p.body_id = ${body}`] : []),
    ...(state ? [sql`${stateToday(today)} = ${state}`] : []),
    ...(commonsKind
      ? [
          sql`exists (select from pact_commons pc join commons c on c.id = pc.commons_id where pc.pact_id = p.id and c.kind = ${commonsKind})`,
        ]
      : []),
    ...(text?.trim()
      ? [sql`p.search @@ plainto_tsquery('italian_plain', ${text.trim().slice(0, 200)})`]
      : []),
  ]
  return sql.join(parts, sql` and `)
}

/** One page of cards, newest first, and the totals of all that the filters let through. */
export async function listPacts(
  db: Database,
  filters: PactFilters,
  page: number,
  today: Day,
): Promise<{ readonly rows: readonly PactCard[]; readonly totals: PactTotals }> {
  const where = conditionOf(filters, today)
  const [cards, totals] = await Promise.all([
    sql<PactCard>`
      select p.id, p.title, p.summary, p.kind, p.care_level as "careLevel", p.theme, ${stateToday(today)} as state,
        b.name as "bodyName", p.starts_on as "startsOn", p.ends_on as "endsOn", p.call_closes as "callCloses",
        p.hours_done::float8 as "hoursDone", p.people_reached as "peopleReached", p.support_cents as "supportCents",
        p.commitments_made as "commitmentsMade", p.commitments_kept as "commitmentsKept"
      from pacts p join bodies b on b.id = p.body_id where ${where}
      order by p.id desc limit ${pactsPerPage} offset ${(Math.max(1, page) - 1) * pactsPerPage}`.execute(db),
    sql<PactTotals>`
      select count(*)::int as pacts, coalesce(sum(p.people_reached), 0)::int as people,
        coalesce(sum(p.hours_done), 0)::float8 as hours, coalesce(sum(p.support_cents), 0)::float8 as "supportCents"
      from pacts p where ${where}`.execute(db),
  ])
  return {
    rows: cards.rows,
    totals: totals.rows[0] ?? { pacts: 0, people: 0, hours: 0, supportCents: 0 },
  }
}
