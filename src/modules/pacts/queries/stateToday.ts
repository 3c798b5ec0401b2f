/** The rule of `effectiveState`, said to the database. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#ui/dates.ts'
import type { PactState } from '../words.ts'

/** Today in Italy by the database's clock, for what nobody tells the day. */
export const dayOfDatabase = sql<Day>`(clock_timestamp() at time zone 'Europe/Rome')`

/** What a pact, of a table called `p` unless another name is given, is on a day: active and expired are told by the calendar. */
export function stateToday(today: Day | RawBuilder<Day>, pact = 'p'): RawBuilder<PactState> {
  const [state, startsOn, endsOn] = ['state', 'starts_on', 'ends_on'].map((name) =>
    sql.ref(`${pact}.${name}`),
  )
  const day = sql`${today}::date`
  return sql`
  case when ${state} = 'signed' and ${startsOn} <= ${day} then case when ${endsOn} < ${day} then 'expired' else 'active' end
    when ${state} in ('active', 'suspended') and ${endsOn} < ${day} then 'expired'
    when ${state} = 'renewed' and ${endsOn} >= ${day} then 'active' else ${state} end`
}
