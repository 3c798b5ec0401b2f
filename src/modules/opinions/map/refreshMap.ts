/** Draws the map of one conversation anew and keeps it: what is kept is what pages show, until the next. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { drawAside } from './drawAside.ts'
import { newsChannel } from './newsChannel.ts'
import { readAnswers } from './readAnswers.ts'
import { recipe } from './storedMap.ts'

/** A drawing that takes longer has failed, or its process ended: then another may try. */
const longestDrawing = 10_000

/**
 * Takes the drawing of this map for this process; false where nothing is to be drawn, or another process draws it, or
 * has a moment ago.
 */
export async function holdMap(db: Database, conversation: number): Promise<boolean> {
  const held =
    await sql`update opinion_maps set held_until = clock_timestamp() + ${longestDrawing} * interval '1 ms'
    where conversation_id = ${conversation} and computed_of < votes_changed and held_until <= clock_timestamp()
    returning 1`.execute(db)
  return held.rows.length > 0
}

/** Gives it back to whoever comes first, in so many milliseconds. */
export async function releaseMap(db: Database, conversation: number, pause: number): Promise<void> {
  await sql`update opinion_maps set held_until = clock_timestamp() + ${Math.ceil(pause)} * interval '1 ms'
    where conversation_id = ${conversation}`.execute(db)
}

/** True where a newer map was kept. Several at once do no harm: the one that has seen most stays. */
export async function refreshMap(db: Database, conversation: number): Promise<boolean> {
  const before = await db
    .selectFrom('opinion_maps')
    .select(['votes_changed', 'computed_of'])
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  if (!before || before.computed_of >= before.votes_changed) return false
  const map = await drawAside(await readAnswers(db, conversation))
  return await keepMap(db, conversation, { version: before.votes_changed, map })
}

/** `version` is what had changed when the answers were read. */
export async function keepMap(
  db: Database,
  conversation: number,
  { version, map }: { readonly version: number; readonly map: string },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const kept = await sql`update opinion_maps
      set map = ${map}::jsonb, computed_of = ${version}, computed_at = clock_timestamp()
      where conversation_id = ${conversation} and computed_of < ${version} returning 1`.execute(tx)
    if (kept.rows.length === 0) return false
    await sql`select pg_notify(${newsChannel}, ${`${conversation} ${version}`})`.execute(tx)
    return true
  })
}

/** Maps that an earlier version of the program drew otherwise are marked: they are drawn anew. */
export async function markOutdatedMaps(db: Database): Promise<void> {
  await sql`update opinion_maps set votes_changed = votes_changed + 1
    where map is not null and (map->>'recipe')::int is distinct from ${recipe}`.execute(db)
}

/** Conversations whose answers have changed since their map was drawn, and the milliseconds until one may draw it. */
export async function conversationsToRefresh(
  db: Database,
): Promise<readonly { readonly id: number; readonly wait: number }[]> {
  const answer = await sql<{ id: number; wait: number }>`select conversation_id as id,
      greatest(0, ceil(1000 * extract(epoch from held_until - clock_timestamp())))::int as wait from opinion_maps
    where votes_changed > computed_of order by conversation_id`.execute(db)
  return answer.rows
}

/** Draws all maps that are not up to date, whoever holds them: what the demo does at its end. */
export async function refreshMaps(db: Database): Promise<void> {
  for (const { id } of await conversationsToRefresh(db)) await refreshMap(db, id)
}
