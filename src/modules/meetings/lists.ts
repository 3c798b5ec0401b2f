/** Lists of meetings: for the calendar, a process, a table, a lab, a body. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { CalendarMeeting, ListedMeeting, MeetingKind, MeetingMode, MeetingState } from './words.ts'

export interface MeetingFilter {
  readonly id?: number | undefined
  readonly processId?: number | undefined
  readonly tableId?: number | undefined
  readonly labId?: number | undefined
  /** The body and those below it. */
  readonly bodyId?: number | undefined
  readonly processIds?: readonly number[] | undefined
  readonly labIds?: readonly number[] | undefined
  readonly bodyIds?: readonly number[] | undefined
  readonly kinds?: readonly MeetingKind[] | undefined
  /** Months in Rome, `2026-11`. */
  readonly months?: readonly string[] | undefined
  /** Meetings that end after this moment. */
  readonly from?: Date | undefined
  /** Meetings that end at this moment or before. */
  readonly until?: Date | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
  readonly newestFirst?: boolean | undefined
}

interface Row {
  id: number
  title: string
  kind: MeetingKind
  mode: MeetingMode
  place: string
  starts_at: Date
  ends_at: Date
  state: MeetingState
  has_minutes: boolean
  capacity: number | null
  registered: number
  body_name: string
  lab_name: string | null
  process_id: number | null
  process_title: string | null
}

const columns = sql`m.id, m.title, m.kind, m.mode, m.place, m.starts_at, m.ends_at, m.state,
  m.minutes is not null as has_minutes, m.capacity,
  (select count(*)::int from registrations r where r.meeting_id = m.id and r.state = 'confirmed') as registered,
  b.name as body_name, l.name as lab_name, m.process_id, p.short_title as process_title`

const source = sql`meetings m join bodies b on b.id = m.body_id
  left join labs l on l.id = m.lab_id left join processes p on p.id = m.process_id`

/** Meetings by date, oldest first unless said otherwise; those of a process still in draft are nobody's. One query. */
export async function listMeetings(
  db: Database | Tx,
  filter: MeetingFilter = {},
): Promise<readonly ListedMeeting[]> {
  const answer = await sql<Row>`
    select ${columns} from ${source} where ${conditions(filter)}
    order by m.starts_at ${order(filter)}, m.id ${order(filter)}
    limit ${filter.limit ?? null} offset ${filter.offset ?? 0}`.execute(db)
  return answer.rows.map(asListed)
}

/** The meetings that come next, cancelled ones left out. */
export async function nextMeetings(
  db: Database | Tx,
  now: Date,
  filter: MeetingFilter = {},
): Promise<readonly ListedMeeting[]> {
  const found = await listMeetings(db, { ...filter, from: now })
  return found.filter((meeting) => meeting.state === 'scheduled')
}

/** How many meetings a filter finds. */
export async function countMeetings(db: Database, filter: MeetingFilter): Promise<number> {
  const answer = await sql<{
    count: number
  }>`select count(*)::int as count from ${source} where ${conditions(filter)}`.execute(db)
  return answer.rows[0]?.count ?? 0
}

type CalendarRow = Row & {
  summary: string
  order_of_day: string
  address: string
  access_notes: string
  sequence: number
  created_at: Date
  updated_at: Date
}

/** Meetings with what a calendar file says of them. The link to the room is left out: a calendar has no reader's name. */
export async function listForCalendar(db: Database, filter: MeetingFilter): Promise<CalendarMeeting[]> {
  const answer = await sql<CalendarRow>`
    select ${columns}, m.summary, m.order_of_day, m.address, m.access_notes, m.sequence, m.created_at, m.updated_at
    from ${source} where ${conditions(filter)} order by m.starts_at, m.id limit ${filter.limit ?? null}`.execute(
    db,
  )
  return answer.rows.map((row) => ({
    ...asListed(row),
    summary: row.summary,
    orderOfDay: row.order_of_day,
    address: row.address,
    accessNotes: row.access_notes,
    sequence: row.sequence,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

const order = (filter: MeetingFilter): RawBuilder<unknown> => (filter.newestFirst ? sql`desc` : sql`asc`)

function conditions(filter: MeetingFilter): RawBuilder<unknown> {
  const all = [sql`coalesce(p.state <> 'draft', true)`]
  const among = (
    column: RawBuilder<unknown>,
    ids: readonly (number | string)[] | undefined,
    type: string,
  ) => {
    if (ids && ids.length > 0) all.push(sql`${column} = any(${ids}::${sql.raw(type)}[])`)
  }
  if (filter.id !== undefined) all.push(sql`m.id = ${filter.id}`)
  if (filter.processId !== undefined) all.push(sql`m.process_id = ${filter.processId}`)
  if (filter.tableId !== undefined) all.push(sql`m.table_id = ${filter.tableId}`)
  if (filter.labId !== undefined) all.push(sql`m.lab_id = ${filter.labId}`)
  if (filter.bodyId !== undefined) {
    all.push(
      sql`m.body_id in (select id from bodies where id = ${filter.bodyId} or parent_id = ${filter.bodyId})`,
    )
  }
  among(sql`m.process_id`, filter.processIds, 'int')
  among(sql`m.lab_id`, filter.labIds, 'int')
  among(sql`m.body_id`, filter.bodyIds, 'int')
  among(sql`m.kind`, filter.kinds, 'text')
  among(sql`to_char(m.starts_at at time zone 'Europe/Rome', 'YYYY-MM')`, filter.months, 'text')
  if (filter.from) all.push(sql`m.ends_at > ${filter.from}`)
  if (filter.until) all.push(sql`m.ends_at <= ${filter.until}`)
  return sql.join(all, sql` and `)
}

const asListed = (row: Row): ListedMeeting => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  mode: row.mode,
  place: row.place,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state,
  hasMinutes: row.has_minutes,
  capacity: row.capacity,
  registered: row.registered,
  bodyName: row.body_name,
  labName: row.lab_name,
  processId: row.process_id,
  processTitle: row.process_title,
})
