/**
 * The mover: what is in the urn changes places, so that nothing of a row (its id, its place on the disk, the number
 * of the transaction that wrote it) tells when its vote came. All of it happens in one statement inside the
 * database, which checks that the same votes are there after as before.
 */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'

/** Fewer votes than this are not moved among each other: there would be too few to hide among. */
export const leastToMove = 20

const moverLock = 7_410_031

/**
 * Gives each row the content of another, drawn by random numbers made for keys, and a new id. `fresh`: the votes
 * that have not been moved yet; `all`: the whole urn, at its end, after which its files wait to be written anew;
 * `without_channel`: the whole urn, which also forgets by which channel each vote came.
 */
export async function moveUrn(
  tx: Tx,
  ballot: number,
  which: 'fresh' | 'all' | 'without_channel',
): Promise<number> {
  // A large urn takes its time, and two movers at once would wait for one another's rows.
  await sql`select set_config('statement_timeout', '0', true), pg_advisory_xact_lock(${moverLock}, ${ballot})`.execute(
    tx,
  )
  // Votes of different channels change places only where the channel goes.
  const lane = which === 'without_channel' ? sql`''` : sql`coalesce(channel, '')`
  const channel = which === 'without_channel' ? sql`null` : sql`u.channel`
  const answer = await sql<{ moved: number }>`
    with wanted as materialized (
      select id, ${lane} as lane, content from ballot_urn
      where ballot_id = ${ballot} and (${which !== 'fresh'} or (is_fresh and channel in (
        select channel from ballot_urn where ballot_id = ${ballot} and is_fresh
        group by channel having count(*) >= ${leastToMove}))) for update),
    places as materialized (
      select id, lane, row_number() over (partition by lane order by gen_random_uuid()) as place from wanted),
    contents as materialized (
      select content, lane, row_number() over (partition by lane order by gen_random_uuid()) as place from wanted),
    moved as (
      update ballot_urn u set id = gen_random_uuid(), content = c.content, is_fresh = false, channel = ${channel}
      from places p join contents c on c.place = p.place and c.lane = p.lane
      where u.id = p.id returning 1)
    select count(*)::int as moved from moved`.execute(tx)
  if (which !== 'fresh') await sweepLater(tx, ballot)
  return answer.rows[0]?.moved ?? 0
}

/** What the urn held before it was moved stands in its files until `sweepUrn` has written them anew. */
async function sweepLater(tx: Tx, ballot: number): Promise<void> {
  await sql`insert into ballot_sweeps (ballot_id) values (${ballot})
    on conflict (ballot_id) do update set moved_by = excluded.moved_by, since = excluded.since`.execute(tx)
}
