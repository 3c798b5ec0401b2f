/** What is open now, until when: the first thing the home page says. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type Day, dayOf } from '#ui/dates.ts'

interface OpenPhase {
  readonly kind: 'propose' | 'support' | 'comment' | 'ask_seat'
  readonly processId: number
  readonly tableId: number | null
  readonly title: string
  readonly endsOn: Day | null
}

/** A public call, or the text of a pact before it is signed. */
interface OpenPact {
  readonly kind: 'pact_call' | 'pact_comments'
  readonly pactId: number
  readonly title: string
  readonly endsOn: Day | null
}

/** A conversation that takes answers. */
interface OpenConversation {
  readonly kind: 'opinion'
  readonly conversationId: number
  readonly title: string
  readonly endsOn: Day | null
}

interface OpenMeeting {
  readonly kind: 'meeting'
  readonly id: number
  readonly title: string
  readonly startsAt: Date
  readonly place: string
  readonly takesRegistrations: boolean
}

export type OpenThing = OpenPhase | OpenPact | OpenConversation | OpenMeeting

interface Row {
  kind: OpenThing['kind']
  id: number
  table_id: number | null
  title: string
  ends_on: Day | null
  starts_at: Date | null
  place: string
  takes_registrations: boolean
}

/** Shown at most: more would be a list, and lists have pages of their own. */
const most = 6

/**
 * The activities of the current phases (one for writing or supporting, one for asking a seat), the calls and texts
 * of pacts, conversations, and the next public meetings, nearest deadline first. One query.
 */
export async function listOpenThings(db: Database, now: Date): Promise<OpenThing[]> {
  const today = dayOf(now)
  const answer = await sql<Row>`
    with current as (
      select p.id, p.short_title, f.id as phase_id, f.ends_on, t.id as table_id
      from processes p join phases f on f.process_id = p.id
        and f.starts_on <= ${today}::date and (f.ends_on is null or f.ends_on >= ${today}::date)
      left join negotiation_tables t on t.process_id = p.id
      where p.state = 'published'
    ), writing as (
      select distinct on (c.id) m.activity as kind, c.*
      from current c join phase_permissions m on m.phase_id = c.phase_id and m.setting = 'on'
      where m.activity in ('propose', 'support', 'comment')
      order by c.id, array_position(array['propose', 'support', 'comment'], m.activity)
    )
    select * from (
    (select kind, id, table_id, short_title as title, ends_on, null::timestamptz as starts_at, '' as place,
        false as takes_registrations from writing)
    union all
    (select 'ask_seat', c.id, c.table_id, c.short_title, c.ends_on, null, '', false
      from current c join phase_permissions m on m.phase_id = c.phase_id and m.setting = 'on'
      where m.activity = 'ask_seat' and c.table_id is not null)
    union all
    (select case when p.state = 'public_call' then 'pact_call' else 'pact_comments' end, p.id, null, p.title,
        case when p.state = 'public_call' then p.call_closes else p.comments_close end, null, '', false
      from pacts p where p.state in ('public_call', 'text_published') and p.public_since is not null
        and case when p.state = 'public_call' then ${today}::date between p.call_opens and p.call_closes
          else p.comments_close >= ${today}::date end
      order by 5, 2 limit ${most})
    union all
    (select 'opinion', c.id, null, c.question, (c.closes_at at time zone 'Europe/Rome')::date, null, '', false
      from opinion_conversations c join processes p on p.id = c.process_id and p.state = 'published'
      where c.state = 'open' and c.opens_at <= ${now} and c.closes_at > ${now} order by c.closes_at, c.id limit ${most})
    union all
    (select 'meeting', m.id, null, m.title, null, m.starts_at, m.place, m.capacity is not null
      from meetings m left join processes p on p.id = m.process_id
      where m.state = 'scheduled' and m.starts_at > ${now} and (p.id is null or p.state <> 'draft')
      order by m.starts_at limit ${most})
    ) things
    order by coalesce(ends_on, (starts_at at time zone 'Europe/Rome')::date) nulls last, kind, id
    limit ${most * 2}`.execute(db)
  return keepSome(answer.rows.map(asThing))
}

/** Phases first in number: a full calendar must not push out what one can do. */
function keepSome(things: readonly OpenThing[]): OpenThing[] {
  const phases = things.filter((thing) => thing.kind !== 'meeting').slice(0, most - 1)
  const meetings = things.filter((thing) => thing.kind === 'meeting').slice(0, most - phases.length)
  const kept = new Set<OpenThing>([...phases, ...meetings])
  return things.filter((thing) => kept.has(thing))
}

function asThing(row: Row): OpenThing {
  if (row.kind === 'meeting')
    return {
      kind: 'meeting',
      id: row.id,
      title: row.title,
      startsAt: row.starts_at ?? new Date(0),
      place: row.place,
      takesRegistrations: row.takes_registrations,
    }
  if (row.kind === 'pact_call' || row.kind === 'pact_comments')
    return { kind: row.kind, pactId: row.id, title: row.title, endsOn: row.ends_on }
  if (row.kind === 'opinion')
    return { kind: row.kind, conversationId: row.id, title: row.title, endsOn: row.ends_on }
  return {
    kind: row.kind,
    processId: row.id,
    tableId: row.table_id,
    title: row.title,
    endsOn: row.ends_on,
  }
}
