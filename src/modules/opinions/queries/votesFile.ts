/**
 * The answers in the columns of Polis: agree is 1, times are to the hour, nobody has a name. They are given out as they
 * were on a day, since whoever loads them before and after one answer would have found whose row it is.
 */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { log } from '#platform/log.ts'
import { newsChannel } from '../map/newsChannel.ts'
import { isMapShown, missingPeople } from '../rules/mapRules.ts'
import { findMap } from './findMap.ts'

/** Two numbers make the lock of one conversation's file. */
const fileLock = 7_410_034
/** Participants whose answers are new in a file: so many rows differ from the one before it. */
const leastChanged = 10
const leastHours = 24
const mostSeconds = 60

export interface KeptVotes {
  readonly csv: string
  readonly madeAt: Date
}

/** The kept file; where there is none yet, `missing` says how many people lack: none where it is about to be made. */
export async function votesFile(
  db: Database,
  conversation: number,
): Promise<KeptVotes | { readonly missing: number }> {
  const kept = await db
    .selectFrom('opinion_files')
    .select(['content as csv', 'made_at as madeAt'])
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  return kept ?? { missing: missingPeople(await findMap(db, conversation)) }
}

/** The files of all conversations for which it may be time: the work of every minute, off the way of the maps. */
export async function keepVotesFiles(db: Database): Promise<void> {
  const due = await sql<{ id: number }>`
    select c.id from opinion_conversations c join opinion_maps m on m.conversation_id = c.id
    left join opinion_files f on f.conversation_id = c.id
    where m.computed_of > 0 and (f.conversation_id is null or not f.is_last and (c.state = 'closed' or not f.is_whole
      or f.made_at < clock_timestamp() - make_interval(hours => ${leastHours}) and m.computed_at > f.made_at))
    order by c.id`.execute(db)
  for (const { id } of due.rows) {
    // One that takes too long holds up itself only.
    await keepVotesFile(db, id).catch((error: unknown) => {
      log.error({ error, conversation: id }, 'the file of the answers was not made')
    })
  }
}

/**
 * Makes the file where it is time for one: the first; the first of everybody, once there is a map; while it is open at
 * most one a day, and only where enough participants have answered since; the last one after the end. Voters are
 * numbered anew in each, in an order drawn by lot. True where one was made.
 */
export async function keepVotesFile(db: Database, conversation: number): Promise<boolean> {
  const isWhole = isMapShown(await findMap(db, conversation))
  if (!(await isDue(db, conversation, isWhole))) return false
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${fileLock}, ${conversation})`.execute(tx)
    // Another process may have made it while this one waited.
    if (!(await isDue(tx, conversation, isWhole))) return false
    await sql`select set_config('statement_timeout', ${`${mostSeconds}s`}, true)`.execute(tx)
    const made = await sql`
      insert into opinion_files (conversation_id, content, is_whole, is_last)
      select c.id, answers.csv, ${isWhole}::boolean, c.state = 'closed'
      from opinion_conversations c cross join (${answersAsCsv(conversation, isWhole)}) as answers
      where c.id = ${conversation} and (${isWhole}::boolean or answers.count > 0)
      on conflict (conversation_id) do update set content = excluded.content, made_at = excluded.made_at,
        is_whole = excluded.is_whole, is_last = excluded.is_last returning 1`.execute(tx)
    if (made.rows.length === 0) return false
    // Kept pages say of which moment the file is; the map is the same as before, and open pages are told nothing.
    await sql`select pg_notify(${newsChannel}, ${String(conversation)})`.execute(tx)
    return true
  })
}

interface Kept {
  readonly isClosed: boolean
  readonly isWhole: boolean | null
  readonly isLast: boolean | null
  readonly isOld: boolean
}

async function isDue(db: Database | Tx, conversation: number, isWhole: boolean): Promise<boolean> {
  const answer = await sql<Kept>`
    select c.state = 'closed' as "isClosed", f.is_whole as "isWhole", f.is_last as "isLast",
      coalesce(f.made_at < clock_timestamp() - make_interval(hours => ${leastHours}), false) as "isOld"
    from opinion_conversations c left join opinion_files f on f.conversation_id = c.id
    where c.id = ${conversation}`.execute(db)
  const [kept] = answer.rows
  if (!kept) return false
  if (kept.isWhole !== isWhole) return kept.isWhole === null || isWhole
  if (kept.isClosed) return kept.isLast !== true
  return kept.isOld && (await countChanged(db, conversation)) >= leastChanged
}

/** At most as many as are needed. Answers know the hour alone: of the hour in which the file was made none is counted, rather too few than too many. */
async function countChanged(db: Database | Tx, conversation: number): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from opinion_participants p, opinion_files f
      where p.conversation_id = ${conversation} and f.conversation_id = p.conversation_id and exists (
        select from opinion_votes v where v.participant_id = p.id
          and v.cast_at >= date_trunc('hour', f.made_at) + interval '1 hour')
      limit ${leastChanged}) as changed`.execute(db)
  return answer.rows[0]?.count ?? 0
}

const header = 'timestamp,datetime,comment-id,voter-id,vote,important'

const answersAsCsv = (conversation: number, isWhole: boolean) => sql`
  with voters as (select id, row_number() over (order by sha256(convert_to(salt || ' ' || id, 'UTF8'))) - 1 as number
    from opinion_participants, (select gen_random_uuid()::text as salt) one_salt
    where conversation_id = ${conversation} and (${isWhole}::boolean or channel = 'imported')
      and exists (select from opinion_votes v join opinion_statements s on s.id = v.statement_id
        where v.participant_id = opinion_participants.id and s.state in ('approved', 'rejected')))
  select ${`${header}\n`} || coalesce(string_agg((extract(epoch from v.cast_at) * 1000)::bigint || ','
      || to_char(v.cast_at at time zone 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY') || ',' || s.number || ','
      || voters.number || ',' || v.vote || ',' || v.is_important || E'\n', '' order by s.number, voters.number), '') as csv,
    count(*) as count
  from voters join opinion_votes v on v.participant_id = voters.id
  join opinion_statements s on s.id = v.statement_id and s.state in ('approved', 'rejected')`
