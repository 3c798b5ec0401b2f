/** What one can choose from while writing: processes, lines, places, objectives, proposals, meetings. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { ProcessRules } from '#modules/processes/index.ts'
import { proposalNumber } from '../words.ts'

export interface OpenProcess {
  readonly id: number
  readonly title: string
  readonly shortTitle: string
  /** The last day on which proposals are taken. */
  readonly until: string | null
}

/** Processes that take proposals today, or something else a phase may open. */
export async function processesOpenFor(
  db: Database,
  activity: 'propose' | 'record_in_person',
  today: string,
): Promise<OpenProcess[]> {
  const answer = await sql<OpenProcess>`
    select p.id, p.title, p.short_title as "shortTitle", f.ends_on as until
    from processes p
    join phases f on f.process_id = p.id and f.starts_on <= ${today}::date and (f.ends_on is null or f.ends_on >= ${today}::date)
    join phase_permissions m on m.phase_id = f.id and m.activity = ${activity} and m.setting = 'on'
    where p.state <> 'draft' order by p.id`.execute(db)
  return answer.rows
}

export interface Choice {
  readonly id: number
  readonly label: string
}

export interface Choices {
  /** The process's own body first, then the municipalities in it. */
  readonly places: readonly Choice[]
  readonly lines: readonly Choice[]
  readonly objectives: readonly Choice[]
}

/** Places, agenda lines and strategy objectives of a process's body, in one query. */
export async function choicesOf(db: Database, process: ProcessRules): Promise<Choices> {
  const answer = await sql<Choice & { kind: keyof Choices }>`
    (select 'places' as kind, b.id, b.name as label, (b.id <> ${process.bodyId})::int as rank, b.position from bodies b
      where b.id = ${process.bodyId} or (b.parent_id = ${process.bodyId} and b.kind = 'municipality'))
    union all
    (select 'lines', l.id, l.position || '. ' || l.title, 0, l.position from strategic_lines l
      join agendas a on a.id = l.agenda_id where a.body_id = ${process.bodyId})
    union all
    (select 'objectives', o.id, o.code || ', ' || o.title, 0, o.id from strategy_objectives o
      join strategies s on s.id = o.strategy_id
      where s.body_id = ${process.bodyId} or o.id in (select objective_id from process_objectives where process_id = ${process.id}))
    order by kind, rank, position, label`.execute(db)
  const of = (kind: keyof Choices): Choice[] =>
    answer.rows.filter((row) => row.kind === kind).map(({ id, label }) => ({ id, label }))
  return { places: of('places'), lines: of('lines'), objectives: of('objectives') }
}

/** The public proposals of a process by number, to choose one. */
export async function proposalsToChoose(db: Database, processId: number): Promise<Choice[]> {
  const rows = await db
    .selectFrom('proposals')
    .select(['id', 'number', 'title'])
    .where('process_id', '=', processId)
    .where('state', '=', 'published')
    .orderBy('number')
    .limit(500)
    .execute()
  return rows.map((row) => ({ id: row.id, label: `${proposalNumber(row.number)}, ${row.title}` }))
}

export interface MeetingChoice extends Choice {
  readonly startsAt: Date
}

/** Meetings of a process that have begun, the newest first: where something may have been given. */
export async function meetingsToChoose(db: Database, processId: number, now: Date): Promise<MeetingChoice[]> {
  const rows = await db
    .selectFrom('meetings')
    .select(['id', 'title', 'starts_at'])
    .where('process_id', '=', processId)
    .where('state', '=', 'scheduled')
    .where('starts_at', '<', now)
    .orderBy('starts_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ id: row.id, label: row.title, startsAt: row.starts_at }))
}
