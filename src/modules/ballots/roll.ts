/** The roll (elenco degli aventi diritto): who may vote, fixed at the opening. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { Electorate } from './words.ts'

/** Everybody with an account at this moment; someone whose profile is closed is nobody. */
const everybody = sql`select p.id as person_id, null::int as member_id from people p where p.closed_at is null`

const whoIsEntitled = {
  registered: () => everybody,
  /** Declared residents of the municipalities under the body of the process, or of the body itself. */
  residents: (ballot: number) => sql`
    with recursive area(id) as (
      select c.body_id from ballots b join processes c on c.id = b.process_id where b.id = ${ballot}
      union select x.id from bodies x join area on x.parent_id = area.id)
    ${everybody} and p.connection = 'resident' and p.municipality_id in (select id from area)`,
  /** Organisations and citizens with a seat and a say: observers listen. */
  table_members: (ballot: number) => sql`
    select null::text as person_id, m.id as member_id from table_members m join ballots b on b.table_id = m.table_id
    where b.id = ${ballot} and m.state = 'admitted' and m.kind = 'member'`,
  list: (ballot: number) => sql`
    ${everybody} and p.email_verified and exists (select from ballot_list l where l.ballot_id = ${ballot}
      and l.email_hash = ballot_address_hash(${ballot}::int, p.email))`,
} as const

/** Writes the roll and fixes it. The caller holds the ballot alone and has seen that no roll is there. */
export async function freezeRoll(
  tx: Tx,
  ballot: { readonly id: number; readonly electorate: Electorate },
  now: Date,
): Promise<number> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
  const answer = await sql<{ count: number }>`
    with entitled as (${whoIsEntitled[ballot.electorate](ballot.id)}), written as (
      insert into ballot_electors (ballot_id, person_id, member_id)
      select ${ballot.id}::int, person_id, member_id from entitled order by person_id, member_id returning 1)
    select count(*)::int as count from written`.execute(tx)
  await tx
    .updateTable('ballots')
    .set({ roll_frozen_at: now, state: 'open' })
    .where('id', '=', ballot.id)
    .execute()
  await tx.deleteFrom('ballot_list').where('ballot_id', '=', ballot.id).execute()
  // Until it is counted, a roll that was just written is planned as if it were empty, and read whole at each vote.
  await sql`analyze ballot_electors`.execute(tx)
  return answer.rows[0]?.count ?? 0
}
