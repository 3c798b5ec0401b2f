/** What the desk needs beside the ballot: proposals to choose from, tables, how long the list is. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface DeskFacts {
  readonly proposals: readonly { readonly id: number; readonly number: number; readonly title: string }[]
  /** Addresses on the list of voters. */
  readonly listed: number
  /** Sheets were printed or handed out, or a pile was begun: publishing waits until paper is closed. */
  readonly hasPaper: boolean
  /** Valid votes, by the figures of turnout and paper: those who voted, or once paper is closed its sheets, less the blank or void. */
  readonly votesToCount: number
  /** Whether the body has chosen otherwise already. */
  readonly isOverridden: boolean
}

export async function findDeskFacts(db: Database, ballot: number): Promise<DeskFacts> {
  const answer = await sql<DeskFacts>`select
      (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title) order by p.number), '[]')
        from proposals p where p.process_id = b.process_id and p.state = 'published'
          and not exists (select from ballot_options o where o.ballot_id = b.id and o.proposal_id = p.id)) as proposals,
      (select count(*)::int from ballot_list where ballot_id = b.id) as listed,
      (exists (select from ballot_papers where ballot_id = b.id)
        or exists (select from ballot_batches where ballot_id = b.id)
        or exists (select from ballot_turnout where ballot_id = b.id and channel = 'paper')) as "hasPaper",
      (select count(*)::int from ballot_turnout where ballot_id = b.id
          and (channel = 'online' or b.paper_closed_at is null))
        + (select coalesce(sum(case when b.paper_closed_at is null then 0 else sheets end - blank_sheets), 0)::int
          from ballot_batches where ballot_id = b.id) as "votesToCount",
      exists (select from ballot_results where ballot_id = b.id and override is not null) as "isOverridden"
    from ballots b where b.id = ${ballot}`.execute(db)
  return answer.rows[0] ?? { proposals: [], listed: 0, hasPaper: false, votesToCount: 0, isOverridden: false }
}

/** Every process that is not over, by its name: who may manage which, its rules say. */
export async function processesToVote(
  db: Database,
): Promise<readonly { readonly id: number; readonly title: string }[]> {
  return await db
    .selectFrom('processes')
    .select(['id', 'short_title as title'])
    .where('state', 'not in', ['concluded'])
    .orderBy('short_title')
    .execute()
}

export interface ProcessToVote {
  readonly title: string
  readonly tables: readonly { readonly id: number; readonly title: string }[]
}

/** The name of a process and its tables. */
export async function findProcessToVote(db: Database, process: number): Promise<ProcessToVote | undefined> {
  const answer = await sql<ProcessToVote>`select p.short_title as title,
      (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title) order by t.id), '[]')
        from negotiation_tables t where t.process_id = p.id) as tables
    from processes p where p.id = ${process}`.execute(db)
  return answer.rows[0]
}
