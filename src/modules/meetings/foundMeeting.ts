/** One meeting with its process and the scope of its staff, as commands and form pages need it. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules, type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import type { Scope } from '#platform/actor.ts'
import type { JudgedMeeting } from './rules.ts'
import type { MeetingKind, MeetingMode, MeetingState } from './words.ts'

export interface FoundMeeting extends JudgedMeeting {
  readonly id: number
  readonly bodyId: number
  readonly processId: number | null
  readonly labId: number | null
  readonly tableId: number | null
  readonly kind: MeetingKind
  readonly title: string
  readonly summary: string
  readonly orderOfDay: string
  readonly mode: MeetingMode
  readonly place: string
  readonly address: string
  readonly onlineLink: string | null
  readonly accessNotes: string
  readonly capacity: number | null
  readonly sequence: number
  readonly minutes: string | null
  readonly attendance: number | null
  readonly process: ProcessRules | undefined
  /** Where the roles of its staff count: its process alone, or its body and the one above. */
  readonly scope: Scope
}

interface Row {
  id: number
  body_id: number
  parent_id: number | null
  process_id: number | null
  lab_id: number | null
  table_id: number | null
  kind: MeetingKind
  title: string
  summary: string
  order_of_day: string
  mode: MeetingMode
  place: string
  address: string
  online_link: string | null
  access_notes: string
  starts_at: Date
  ends_at: Date
  capacity: number | null
  state: MeetingState
  sequence: number
  minutes: string | null
  attendance: number | null
}

/** The meeting, for reading. */
export const findMeeting = (db: Database | Tx, id: number): Promise<FoundMeeting | undefined> =>
  find(db, id, false)

/** The meeting with its row locked until the command ends: places are counted one request at a time. */
export const findMeetingLocked = (tx: Tx, id: number): Promise<FoundMeeting | undefined> => find(tx, id, true)

async function find(db: Database | Tx, id: number, isLocked: boolean): Promise<FoundMeeting | undefined> {
  const answer = await sql<Row>`
    select m.*, (select parent_id from bodies b where b.id = m.body_id) as parent_id
    from meetings m where m.id = ${id} ${isLocked ? sql`for update of m` : sql``}`.execute(db)
  const row = answer.rows[0]
  if (!row) return undefined
  const process = row.process_id === null ? undefined : await findProcessRules(db, row.process_id)
  return {
    id: row.id,
    bodyId: row.body_id,
    processId: row.process_id,
    labId: row.lab_id,
    tableId: row.table_id,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    orderOfDay: row.order_of_day,
    mode: row.mode,
    place: row.place,
    address: row.address,
    onlineLink: row.online_link,
    accessNotes: row.access_notes,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity,
    state: row.state,
    sequence: row.sequence,
    minutes: row.minutes,
    attendance: row.attendance,
    process,
    scope: process ? scopeOf(process) : { bodyIds: bodiesOf(row.body_id, row.parent_id) },
  }
}

/** A body and the one above it. */
export const bodiesOf = (bodyId: number, parentId: number | null): number[] =>
  parentId === null ? [bodyId] : [bodyId, parentId]
