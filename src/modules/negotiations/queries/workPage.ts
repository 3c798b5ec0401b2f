/** What the working page shows beside the public one: who speaks for whom, and what still waits. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface DelegateRow {
  readonly id: number
  readonly member: number
  readonly name: string
}

export interface WaitingProposal {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly online: number
  readonly inPerson: number
  readonly comments: number
}

/** Proposals the table has not taken up, most supported first. */
export async function listWaitingProposals(db: Database, tableId: number): Promise<WaitingProposal[]> {
  const answer = await sql<WaitingProposal>`
    select p.id, p.number, p.title, p.online_supports as online, p.in_person_supports as "inPerson",
      p.comment_count as comments
    from negotiation_tables t join proposals p on p.process_id = t.process_id
    where t.id = ${tableId} and p.state = 'published'
      and not exists (select from table_decisions d where d.table_id = t.id and d.proposal_id = p.id)
    order by p.online_supports + p.in_person_supports desc, p.number limit 100`.execute(db)
  return answer.rows
}

/** Names of delegates: staff only. */
export async function listDelegates(db: Database, tableId: number): Promise<DelegateRow[]> {
  return await db
    .selectFrom('delegates as d')
    .innerJoin('table_members as m', 'm.id', 'd.member_id')
    .select(['d.id', 'd.member_id as member', 'd.name'])
    .where('m.table_id', '=', tableId)
    .where('d.ended_at', 'is', null)
    .orderBy('d.id')
    .execute()
}

/** Names of citizens who asked, by request: staff only. */
export async function listCitizens(
  db: Database,
  tableId: number,
): Promise<{ member: number; name: string }[]> {
  return await db
    .selectFrom('table_members as m')
    .innerJoin('people as p', 'p.id', 'm.requested_by')
    .select(['m.id as member', 'p.name'])
    .where('m.table_id', '=', tableId)
    .where('m.category', '=', 'citizen')
    .execute()
}

/** Whether the person sits at the table: delegate, mandate for a member, or observing citizen. */
export async function sitsAtTable(
  db: Database,
  tableId: number,
  personId: string,
  groupIds: readonly number[],
): Promise<boolean> {
  const answer = await sql<{ sits: boolean }>`
    select exists (select from table_members m where m.table_id = ${tableId} and m.state = 'admitted' and (
      exists (select from delegates d where d.member_id = m.id and d.person_id = ${personId} and d.ended_at is null)
      or m.group_id = any(${[...groupIds]}::int[])
      or (m.group_id is null and m.requested_by = ${personId}))) as sits`.execute(db)
  return answer.rows[0]?.sits ?? false
}

/** Presences already recorded for a sitting, by member. */
export async function listAttendance(
  db: Database,
  meetingId: number,
): Promise<{ member: number; presence: string }[]> {
  return await db
    .selectFrom('sitting_attendance')
    .select(['member_id as member', 'presence'])
    .where('meeting_id', '=', meetingId)
    .execute()
}
