/** Draws the map of one conversation anew and keeps it: what is kept is what pages show, until the next. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { keepVotesFile } from '../queries/votesFile.ts'
import { drawAside } from './drawAside.ts'
import { newsChannel } from './newsChannel.ts'
import { readAnswers } from './readAnswers.ts'
import { recipe } from './storedMap.ts'

/** True where a newer map was kept. Several at once do no harm: the one that has seen most stays. */
export async function refreshMap(db: Database, conversation: number): Promise<boolean> {
  const before = await db
    .selectFrom('opinion_maps')
    .select(['votes_changed', 'computed_of'])
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  if (!before || before.computed_of >= before.votes_changed) return false
  const version = before.votes_changed
  const map = await drawAside(await readAnswers(db, conversation))
  const isKept = await db.transaction().execute(async (tx) => {
    const kept = await sql`update opinion_maps
      set map = ${map}::jsonb, computed_of = ${version}, computed_at = clock_timestamp()
      where conversation_id = ${conversation} and computed_of < ${version} returning 1`.execute(tx)
    if (kept.rows.length === 0) return false
    await sql`select pg_notify(${newsChannel}, ${`${conversation} ${version}`})`.execute(tx)
    return true
  })
  if (isKept) await keepVotesFile(db, conversation)
  return isKept
}

/** Maps that an earlier version of the program drew otherwise are marked: they are drawn anew. */
export async function markOutdatedMaps(db: Database): Promise<void> {
  await sql`update opinion_maps set votes_changed = votes_changed + 1
    where map is not null and (map->>'recipe')::int is distinct from ${recipe}`.execute(db)
}

/** Conversations whose answers have changed since their map was drawn. */
export async function conversationsToRefresh(db: Database): Promise<number[]> {
  const answer = await sql<{ id: number }>`select conversation_id as id from opinion_maps
    where votes_changed > computed_of order by conversation_id`.execute(db)
  return answer.rows.map(({ id }) => id)
}

/** Draws all maps that are not up to date: what the demo does at its end. */
export async function refreshMaps(db: Database): Promise<void> {
  for (const conversation of await conversationsToRefresh(db)) await refreshMap(db, conversation)
}
