/** Reads of the agenda; one query gives a whole page. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { AgendaScope } from './rules.ts'
import type { ActionState, Chapter, Indicator, StrategicLine } from './words.ts'

export interface AgendaAction {
  readonly id: number
  readonly lineId: number
  readonly linePosition: number
  readonly lineTitle: string
  readonly position: number
  /** "A2.1": line and place in it. */
  readonly code: string
  readonly title: string
  readonly summary: string
  readonly ownerOffice: string
  readonly partners: string
  readonly budgetCents: number
  readonly funding: string
  readonly startsOn: string
  readonly endsOn: string
  readonly state: ActionState
  readonly stateNote: string
  readonly progress: number
  readonly chapters: readonly Chapter[]
  readonly municipalities: readonly { readonly id: number; readonly name: string }[]
  readonly proposals: readonly { readonly id: number; readonly label: string }[]
  readonly indicators: readonly Indicator[]
}

export interface Agenda extends AgendaScope {
  readonly id: number
  readonly bodyId: number
  readonly bodyName: string
  readonly bodySlug: string
  readonly title: string
  readonly summary: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lines: readonly (StrategicLine & {
    readonly summary: string
    readonly actions: readonly AgendaAction[]
  })[]
  readonly versions: readonly {
    readonly number: number
    readonly note: string
    readonly publishedAt: string
  }[]
}

const indicatorsJson = sql`(
  select coalesce(json_agg(json_build_object('id', i.id, 'actionId', i.action_id, 'title', i.title, 'unit', i.unit,
    'baseline', i.baseline, 'baselineOn', i.baseline_on, 'target', i.target, 'targetOn', i.target_on, 'source', i.source,
    'latest', (select json_build_object('value', m.value, 'measuredOn', m.measured_on, 'source', m.source)
      from measurements m where m.indicator_id = i.id order by m.measured_on desc limit 1)) order by i.id), '[]')
  from indicators i where i.action_id = a.id)`

const actionJson = sql`json_build_object('id', a.id, 'lineId', l.id, 'linePosition', l.position, 'lineTitle', l.title,
  'position', a.position, 'code', 'A' || l.position || '.' || a.position, 'title', a.title, 'summary', a.summary,
  'ownerOffice', a.owner_office, 'partners', a.partners, 'budgetCents', a.budget_cents, 'funding', a.funding,
  'startsOn', a.starts_on, 'endsOn', a.ends_on, 'state', a.state, 'stateNote', a.state_note, 'progress', a.progress,
  'chapters', (select coalesce(json_agg(c.chapter order by c.chapter), '[]') from action_chapters c where c.action_id = a.id),
  'municipalities', (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name), '[]')
    from action_municipalities m join bodies b on b.id = m.body_id where m.action_id = a.id),
  'proposals', (select coalesce(json_agg(json_build_object('id', p.id, 'label', proposal_code(p.number)) order by p.number), '[]')
    from links k join proposals p on p.id = k.from_id
    where k.from_kind = 'proposal' and k.relation = 'became' and k.to_kind = 'action' and k.to_id = a.id),
  'indicators', ${indicatorsJson})`

/** The agenda of a body with lines, actions, indicators and versions; undefined where there is none. */
export async function findAgenda(db: Database | Tx, bodySlug: string): Promise<Agenda | undefined> {
  const answer = await sql<Agenda>`
    select g.id, g.body_id as "bodyId", b.name as "bodyName", b.slug as "bodySlug", g.title, g.summary,
      g.starts_on as "startsOn", g.ends_on as "endsOn",
      to_json(array_remove(array[b.id, b.parent_id], null)) as "bodyIds",
      (select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'title', l.title, 'summary', l.summary,
        'actions', (select coalesce(json_agg(${actionJson} order by a.position), '[]') from agenda_actions a where a.line_id = l.id)
        ) order by l.position), '[]') from strategic_lines l where l.agenda_id = g.id) as lines,
      (select coalesce(json_agg(json_build_object('number', v.number, 'note', v.note, 'publishedAt', v.published_at)
        order by v.number desc), '[]') from agenda_versions v where v.agenda_id = g.id) as versions
    from agendas g join bodies b on b.id = g.body_id
    where b.slug = ${bodySlug}`.execute(db)
  return answer.rows[0]
}

export interface ActionPage extends AgendaScope {
  readonly action: AgendaAction
  readonly agendaId: number
  readonly agendaTitle: string
  readonly bodyId: number
  readonly bodySlug: string
  readonly measurements: readonly {
    readonly indicatorId: number
    readonly value: number
    readonly measuredOn: string
    readonly source: string
    readonly note: string
  }[]
}

/** One action with all its measurements. */
export async function findAction(db: Database | Tx, id: number): Promise<ActionPage | undefined> {
  const answer = await sql<ActionPage>`
    select ${actionJson} as action, g.id as "agendaId", g.title as "agendaTitle", b.id as "bodyId", b.slug as "bodySlug",
      to_json(array_remove(array[b.id, b.parent_id], null)) as "bodyIds",
      (select coalesce(json_agg(json_build_object('indicatorId', m.indicator_id, 'value', m.value, 'measuredOn', m.measured_on,
        'source', m.source, 'note', m.note) order by m.measured_on desc, m.id desc), '[]')
        from measurements m join indicators i on i.id = m.indicator_id where i.action_id = a.id) as measurements
    from agenda_actions a join strategic_lines l on l.id = a.line_id join agendas g on g.id = l.agenda_id
    join bodies b on b.id = g.body_id where a.id = ${id}`.execute(db)
  return answer.rows[0]
}

/** The same, held until the transaction ends: an action takes one step at a time. */
export async function holdAction(tx: Tx, id: number): Promise<ActionPage | undefined> {
  await tx.selectFrom('agenda_actions').select('id').where('id', '=', id).forUpdate().execute()
  return await findAction(tx, id)
}

export interface AgendaInList {
  readonly title: string
  readonly slug: string
  readonly body: string
  readonly lines: number
  readonly actions: number
}

/** Every agenda, for the list. */
export async function listAgendas(db: Database): Promise<AgendaInList[]> {
  const answer = await sql<AgendaInList>`
    select g.title, b.slug, b.name as body, count(distinct l.id)::int as lines, count(a.id)::int as actions
    from agendas g join bodies b on b.id = g.body_id left join strategic_lines l on l.agenda_id = g.id
    left join agenda_actions a on a.line_id = l.id group by g.id, b.id order by b.name`.execute(db)
  return answer.rows
}

/** The strategic lines a proposal to this body may choose from; empty where the body has no agenda. */
export async function linesOfBody(db: Database | Tx, bodyId: number): Promise<StrategicLine[]> {
  return await db
    .selectFrom('strategic_lines')
    .innerJoin('agendas', 'agendas.id', 'strategic_lines.agenda_id')
    .select(['strategic_lines.id', 'strategic_lines.position', 'strategic_lines.title'])
    .where('agendas.body_id', '=', bodyId)
    .orderBy('strategic_lines.position')
    .execute()
}

export interface AcceptedProposal {
  readonly id: number
  readonly label: string
  readonly title: string
  readonly summary: string
  readonly lineId: number | null
  readonly costCents: number | null
  readonly answerId: number
}

/** Accepted proposals of the body's processes that no action carries out yet. */
export async function proposalsToCarryOut(db: Database | Tx, bodyId: number): Promise<AcceptedProposal[]> {
  const answer = await sql<AcceptedProposal>`
    select p.id, proposal_code(p.number) as label, p.title, p.summary, p.line_id as "lineId",
      coalesce(w.cost_cents, p.cost_cents) as "costCents", w.id as "answerId"
    from proposals p join answers w on w.proposal_id = p.id join processes s on s.id = p.process_id
    where s.decision_body_id = ${bodyId} and w.outcome in ('accepted', 'partly_accepted')
      and not exists (select from links k where k.from_kind = 'proposal' and k.from_id = p.id and k.relation = 'became')
    order by s.id, p.number`.execute(db)
  return answer.rows
}

/** The agenda's body and those above it, by any of its parts. */
export async function findAgendaScope(
  tx: Tx,
  part: { readonly agendaId: number } | { readonly lineId: number } | { readonly indicatorId: number },
): Promise<(AgendaScope & { readonly agendaId: number; readonly bodyId: number }) | undefined> {
  const which =
    'agendaId' in part
      ? sql`g.id = ${part.agendaId}`
      : 'lineId' in part
        ? sql`g.id = (select agenda_id from strategic_lines where id = ${part.lineId})`
        : sql`g.id = (select l.agenda_id from indicators i join agenda_actions a on a.id = i.action_id
            join strategic_lines l on l.id = a.line_id where i.id = ${part.indicatorId})`
  const answer = await sql<{ agendaId: number; bodyId: number; bodyIds: number[] }>`
    select g.id as "agendaId", g.body_id as "bodyId", to_json(array_remove(array[b.id, b.parent_id], null)) as "bodyIds"
    from agendas g join bodies b on b.id = g.body_id where ${which}`.execute(tx)
  return answer.rows[0]
}

export interface AgendaVersion {
  readonly number: number
  readonly title: string
  readonly bodySlug: string
  readonly note: string
  readonly publishedAt: Date
  readonly lines: Agenda['lines']
}

/** A published version, as it was on its day. */
export async function findVersion(
  db: Database,
  bodySlug: string,
  number: number,
): Promise<AgendaVersion | undefined> {
  const row = await db
    .selectFrom('agenda_versions')
    .innerJoin('agendas', 'agendas.id', 'agenda_versions.agenda_id')
    .innerJoin('bodies', 'bodies.id', 'agendas.body_id')
    .select([
      'agenda_versions.number',
      'agendas.title',
      'agenda_versions.note',
      'agenda_versions.published_at',
      'content',
    ])
    .where('bodies.slug', '=', bodySlug)
    .where('agenda_versions.number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const { lines } = row.content as unknown as { lines: Agenda['lines'] }
  return {
    number: row.number,
    title: row.title,
    bodySlug,
    note: row.note,
    publishedAt: row.published_at,
    lines,
  }
}

/** The municipalities of a union; a body without any serves itself. */
export const municipalitiesOf = (db: Database, bodyId: number): Promise<{ id: number; name: string }[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('parent_id', '=', bodyId)
    .where('kind', '=', 'municipality')
    .orderBy('name')
    .execute()

/** Bodies that could open an agenda. */
export const bodiesWithoutAgenda = (
  db: Database,
): Promise<{ id: number; name: string; parent_id: number | null }[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'name', 'parent_id'])
    .where('kind', 'in', ['union', 'urban_authority', 'municipality'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('agendas').select('agendas.id').whereRef('agendas.body_id', '=', 'bodies.id'))),
    )
    .orderBy('name')
    .execute()
