/** The rule of `effectiveState`, said to the database. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#ui/dates.ts'
import type { PactState } from '../words.ts'

/** What a pact `p` is on a day: active and expired are told by the calendar. */
export const stateToday = (today: Day): RawBuilder<PactState> => sql`
  case when p.state = 'signed' and p.starts_on <= ${today}::date then case when p.ends_on < ${today}::date then 'expired' else 'active' end
    when p.state in ('active', 'suspended') and p.ends_on < ${today}::date then 'expired'
    when p.state = 'renewed' and p.ends_on >= ${today}::date then 'active' else p.state end`
