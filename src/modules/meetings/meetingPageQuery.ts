/** Everything a meeting's page shows, in one query; what is one's own or the staff's comes only to them. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { ListedMeeting, RegistrationState } from './words.ts'

/** Something said or handed in at the meeting, as the facilitator recorded it. */
export interface RoomContribution {
  readonly id: number
  readonly kind: 'proposal' | 'comment' | 'voice' | 'support' | 'tally'
  readonly channel: 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'
  readonly author: string
  readonly body: string
  readonly proposal: { readonly id: number; readonly title: string } | null
}

export interface MeetingPage extends ListedMeeting {
  readonly summary: string
  readonly orderOfDay: string
  readonly address: string
  readonly accessNotes: string
  readonly stateReason: string | null
  readonly minutes: string | null
  readonly minutesPublishedAt: Date | null
  readonly attendance: number | null
  readonly bodyId: number
  readonly bodySlug: string
  readonly parentId: number | null
  readonly labSlug: string | null
  readonly tableId: number | null
  readonly own: RegistrationState | null
  /** From 1, in the waiting list. */
  readonly ownPlace: number | null
  /** Only for those registered. */
  readonly onlineLink: string | null
  readonly waiting: number
  readonly contributionCount: number
  /** The first of them. */
  readonly contributions: readonly RoomContribution[]
}

/** Contributions shown on the page of a meeting. */
export const contributionsShown = 30

interface Row extends MeetingPage {
  readonly [column: string]: unknown
}

/** What has been hidden, or taken back as a comment, is not read in the room either. */
const isReadable = sql`not exists (select from proposals h where h.contribution_id = c.id and h.state = 'hidden')
  and not exists (select from comments h where h.contribution_id = c.id and h.state <> 'visible')`

/** The page of a meeting, as one reader may see it. */
export async function findMeetingPage(
  db: Database,
  id: number,
  personId: string | null,
): Promise<MeetingPage | undefined> {
  const answer = await sql<Row>`
    select m.id, m.title, m.kind, m.mode, m.place, m.starts_at as "startsAt", m.ends_at as "endsAt", m.state,
      m.minutes is not null as "hasMinutes", m.capacity, m.summary, m.order_of_day as "orderOfDay", m.address,
      m.access_notes as "accessNotes", m.state_reason as "stateReason", m.minutes,
      m.minutes_published_at as "minutesPublishedAt", m.attendance, m.body_id as "bodyId", m.table_id as "tableId",
      b.name as "bodyName", b.slug as "bodySlug", b.parent_id as "parentId", l.name as "labName", l.slug as "labSlug",
      m.process_id as "processId", p.short_title as "processTitle",
      (select count(*)::int from registrations r where r.meeting_id = m.id and r.state = 'confirmed') as registered,
      (select count(*)::int from registrations r where r.meeting_id = m.id and r.state = 'waiting') as waiting,
      own.state as own,
      case when own.state = 'waiting' then (select count(*)::int from registrations r where r.meeting_id = m.id
        and r.state = 'waiting' and (r.registered_at, r.id) <= (own.registered_at, own.id)) end as "ownPlace",
      case when own.state = 'confirmed' then m.online_link end as "onlineLink",
      (select count(*)::int from contributions c where c.meeting_id = m.id and ${isReadable}) as "contributionCount",
      coalesce((select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'channel', c.channel,
          'author', c.author_label, 'body', c.body,
          'proposal', (select json_build_object('id', t.id, 'title', t.title) from proposals t
            where t.contribution_id = c.id and t.state in ('published', 'merged') limit 1)) order by c.id)
        from (select * from contributions c where c.meeting_id = m.id and c.kind <> 'support' and ${isReadable}
          order by c.id limit ${contributionsShown}) c), '[]') as contributions
    from meetings m join bodies b on b.id = m.body_id
      left join labs l on l.id = m.lab_id left join processes p on p.id = m.process_id
      left join registrations own on own.meeting_id = m.id and own.person_id = ${personId}
    where m.id = ${id} and coalesce(p.state <> 'draft', true)`.execute(db)
  return answer.rows[0]
}

/** A name on the list: for the staff only, and never kept by a browser. */
export interface Registered {
  readonly name: string
  readonly state: RegistrationState
  readonly accessNeeds: string
  readonly registeredAt: Date
}

/** Who comes and who waits, with what they need. */
export async function listRegistered(db: Database, meetingId: number): Promise<Registered[]> {
  const answer = await sql<Registered>`
    select p.name, r.state, r.access_needs as "accessNeeds", r.registered_at as "registeredAt"
    from registrations r join people p on p.id = r.person_id
    where r.meeting_id = ${meetingId} and r.state <> 'cancelled'
    order by r.state, r.registered_at, r.id`.execute(db)
  return answer.rows
}
