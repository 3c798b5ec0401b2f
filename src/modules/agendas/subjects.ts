/** How agendas, actions and measurements are named and found. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { number } from '#ui/numbers.ts'
import { type Language, say } from '#ui/words.ts'
import type { ActionState } from './words.ts'

interface ActionNote {
  readonly line: number
  readonly state: ActionState
  readonly measured: {
    readonly title: string
    readonly unit: string
    readonly value: number
    readonly target: number
  } | null
}

function actionNote(note: unknown, language: Language): string {
  const { line, state, measured } = note as ActionNote
  const t = say(language)
  if (!measured) return t('agendas.note.action', { line, state: t(`agendas.state.${state}`) })
  return t('agendas.note.actionMeasured', {
    line,
    indicator: measured.title,
    value: number(language, measured.value),
    unit: measured.unit,
    target: number(language, measured.target),
  })
}

function measurementNote(note: unknown, language: Language): string {
  const { unit, target } = note as { unit: string; target: number }
  return say(language)('agendas.note.measurement', { unit, target: number(language, target) })
}

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'agenda',
    label: 'agendas.subject.agenda',
    address: (_id, reference) => `${addresses.agendas}/${reference}`,
    note: (note, language) =>
      say(language)('agendas.note.agenda', { count: (note as { actions: number }).actions }),
    select: (ids) => sql`
      select g.id, g.title, b.slug as reference,
        json_build_object('actions', (select count(*) from agenda_actions a join strategic_lines l on l.id = a.line_id
          where l.agenda_id = g.id))::jsonb as note,
        coalesce((select max(v.published_at) from agenda_versions v where v.agenda_id = g.id), g.starts_on::timestamptz) as at,
        true as is_public, null::int as process_id
      from agendas g join bodies b on b.id = g.body_id where g.id = any(${ids}::int[])`,
  },
  {
    kind: 'action',
    label: 'agendas.subject.action',
    address: (id) => `${addresses.agendas}/azioni/${id}`,
    note: actionNote,
    select: (ids) => sql`
      select a.id, 'A' || l.position || '.' || a.position || ', ' || a.title as title, '' as reference,
        jsonb_build_object('line', l.position, 'state', a.state, 'measured', (
          select jsonb_build_object('title', i.title, 'unit', i.unit, 'value', m.value, 'target', i.target)
          from indicators i join measurements m on m.indicator_id = i.id where i.action_id = a.id
          order by m.measured_on desc, m.id desc limit 1)) as note,
        a.starts_on::timestamptz as at, true as is_public, null::int as process_id
      from agenda_actions a join strategic_lines l on l.id = a.line_id where a.id = any(${ids}::int[])`,
  },
  {
    kind: 'measurement',
    label: 'agendas.subject.measurement',
    address: (_id, reference) => `${addresses.agendas}/azioni/${reference}#indicatori`,
    note: measurementNote,
    select: (ids) => sql`
      select m.id, i.title || ': ' || replace(trim_scale(m.value)::text, '.', ',') as title, i.action_id::text as reference,
        jsonb_build_object('unit', i.unit, 'target', i.target) as note,
        m.measured_on::timestamptz as at, true as is_public, null::int as process_id
      from measurements m join indicators i on i.id = m.indicator_id where m.id = any(${ids}::int[])`,
  },
]
