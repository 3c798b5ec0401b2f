/** What has been proposed in answer to a public call. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import type { PactState } from '../words.ts'
import { stateToday } from './stateToday.ts'

export interface Competitor {
  readonly id: number
  readonly title: string
  /** As it stands today. */
  readonly state: PactState
}

/** For the office that decides: also those not public yet, but nobody's draft. */
export async function findCompetitors(db: Database, pact: number, today: Day): Promise<Competitor[]> {
  const answer = await sql<Competitor>`
    select o.id, o.title, ${stateToday(today, 'o')} as state from pacts o
    where o.competes_with = ${pact} and o.state <> 'draft' order by o.id`.execute(db)
  return answer.rows
}
