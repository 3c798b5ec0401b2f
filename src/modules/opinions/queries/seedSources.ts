/** Where statements can come from: the process's proposals, and the published notes of its meetings. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface ProposalSource {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly summary: string
  /** The number of the statement it has given already. */
  readonly statement: number | null
}

export interface MeetingSource {
  readonly id: number
  readonly title: string
  readonly startsAt: Date
  /** How many statements it has given already. */
  readonly statements: number
}

export async function listProposalSources(
  db: Database,
  conversation: { readonly id: number; readonly process: { readonly id: number } },
): Promise<ProposalSource[]> {
  const answer = await sql<ProposalSource>`
    select p.id, p.number, p.title, p.summary, (select min(s.number) from opinion_statements s
      where s.conversation_id = ${conversation.id} and s.proposal_id = p.id) as statement
    from proposals p where p.process_id = ${conversation.process.id} and p.state = 'published'
    order by p.number limit 500`.execute(db)
  return answer.rows
}

export async function listMeetingSources(
  db: Database,
  conversation: { readonly id: number; readonly process: { readonly id: number } },
): Promise<MeetingSource[]> {
  const answer = await sql<MeetingSource>`
    select m.id, m.title, m.starts_at as "startsAt", (select count(*)::int from opinion_statements s
      where s.conversation_id = ${conversation.id} and s.meeting_id = m.id) as statements
    from meetings m where m.process_id = ${conversation.process.id} and m.minutes_published_at is not null
    order by m.starts_at desc limit 200`.execute(db)
  return answer.rows
}

/** The published notes of one meeting of the process. */
export async function findNotes(
  db: Database,
  process: number,
  meeting: number,
): Promise<{ readonly id: number; readonly title: string; readonly notes: string } | undefined> {
  const row = await db
    .selectFrom('meetings')
    .select(['id', 'title', 'minutes'])
    .where('id', '=', meeting)
    .where('process_id', '=', process)
    .where('minutes_published_at', 'is not', null)
    .executeTakeFirst()
  return row && { id: row.id, title: row.title, notes: row.minutes ?? '' }
}
