/** What commands look up before they act. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Day } from '#ui/dates.ts'
import { maySee } from '../rules/who.ts'
import type { Pact } from '../words.ts'

/** The columns of a pact as rules need it, of a table called `p`. */
export const pactColumns = sql`
  p.id, p.body_id as "bodyId", p.kind, p.state, p.proposer_person_id as "proposerPersonId",
  p.proposer_group_id as "proposerGroupId", p.competes_with as "competesWith", p.renews,
  p.starts_on as "startsOn", p.ends_on as "endsOn", p.call_opens as "callOpens", p.call_closes as "callCloses",
  p.board_assessed_on as "boardAssessedOn", p.comments_close as "commentsClose",
  p.public_since is not null as "isPublic",
  (select coalesce(json_agg(json_build_object('id', y.id, 'side', y.side, 'groupId', y.group_id,
      'personId', y.person_id, 'bodyId', y.body_id, 'state', y.state) order by y.id), '[]')
    from pact_parties y where y.pact_id = p.id) as parties`

/** The day the committee of an open conciliation has to propose by, of a pact called `p`. */
export const openConciliationDue = sql<Day | null>`
  (select n.due_on from conciliations n where n.pact_id = p.id and n.proposal is null)`

export async function findPact(db: Database | Tx, id: number): Promise<Pact | undefined> {
  const answer = await sql<Pact>`select ${pactColumns} from pacts p where p.id = ${id}`.execute(db)
  return answer.rows[0]
}

/**
 * The same, held until the transaction ends, so that two people cannot take two steps at once. For whoever may not
 * see the pact there is none.
 */
export async function holdPact(tx: Tx, id: number, actor: Actor | null): Promise<Pact | undefined> {
  await tx.selectFrom('pacts').select('id').where('id', '=', id).forUpdate().execute()
  const pact = await findPact(tx, id)
  return pact && maySee(actor, pact) ? pact : undefined
}
