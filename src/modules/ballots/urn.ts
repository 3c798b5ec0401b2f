/**
 * The mover: what is in the urn changes places, so that nothing of a row (its id, its place on the disk, the number
 * of the transaction that wrote it) tells when its vote came. All of it happens in one statement inside the
 * database, which checks that the same votes are there after as before.
 */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'

/** Fewer votes than this are not moved among each other: there would be too few to hide among. */
export const leastToMove = 20

const moverLock = 7_410_031

/**
 * Gives each row the content of another, drawn by random numbers made for keys, and a new id. `fresh`: the votes
 * that have not been moved yet; `all`: the whole urn, at the closing.
 */
export async function moveUrn(tx: Tx, ballot: number, which: 'fresh' | 'all'): Promise<number> {
  // A large urn takes its time, and two movers at once would wait for one another's rows.
  await sql`select set_config('statement_timeout', '0', true), pg_advisory_xact_lock(${moverLock}, ${ballot})`.execute(
    tx,
  )
  const answer = await sql<{ moved: number }>`
    with wanted as materialized (
      select id, channel, content from ballot_urn
      where ballot_id = ${ballot} and (${which === 'all'} or (is_fresh and channel in (
        select channel from ballot_urn where ballot_id = ${ballot} and is_fresh
        group by channel having count(*) >= ${leastToMove}))) for update),
    places as materialized (
      select id, channel, row_number() over (partition by channel order by gen_random_uuid()) as place from wanted),
    contents as materialized (
      select content, channel, row_number() over (partition by channel order by gen_random_uuid()) as place from wanted),
    moved as (
      update ballot_urn u set id = gen_random_uuid(), content = c.content, is_fresh = false
      from places p join contents c on c.place = p.place and c.channel = p.channel
      where u.id = p.id returning 1)
    select count(*)::int as moved from moved`.execute(tx)
  return answer.rows[0]?.moved ?? 0
}

/** What the urn held before it was moved lies about in the files until it is swept away: not inside a transaction. */
export async function sweepUrn(db: Database): Promise<void> {
  await sql`vacuum ballot_urn`.execute(db)
}
