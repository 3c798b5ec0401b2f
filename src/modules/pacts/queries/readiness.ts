/** What the checklist looks at, in one query. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Readiness } from '../rules/checklist.ts'

export async function readinessOf(db: Database | Tx, pact: number): Promise<Readiness | undefined> {
  const answer = await sql<Readiness>`
    select p.title, p.summary, p.starts_on as "startsOn", p.ends_on as "endsOn",
      (select count(*)::int from pact_commons c where c.pact_id = p.id) as commons,
      coalesce((select t.clauses from pact_texts t where t.pact_id = p.id order by t.version desc limit 1), '{}') as clauses,
      ${parties('citizens', 'agreed')} as citizens, ${parties('administration', 'agreed')} as administration,
      (select count(*)::int from pact_parties y where y.pact_id = p.id and y.state = 'invited') as invited,
      ${promises('citizens')} as "citizensCommitments", ${promises('administration')} as "administrationCommitments",
      (select count(*)::int from commitments m join pact_parties y on y.id = m.party_id
        where m.pact_id = p.id and y.state <> 'agreed') as "commitmentsLeft"
    from pacts p where p.id = ${pact}`.execute(db)
  return answer.rows[0]
}

const parties = (side: string, state: string) =>
  sql`(select count(*)::int from pact_parties y where y.pact_id = p.id and y.side = ${side} and y.state = ${state})`

const promises = (side: string) =>
  sql`(select count(*)::int from commitments m join pact_parties y on y.id = m.party_id
    where m.pact_id = p.id and y.side = ${side} and y.state = 'agreed')`
