/** How pacts and commons are named and found by thread, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { number } from '#ui/numbers.ts'
import { say } from '#ui/words.ts'
import { dayOfDatabase, stateToday } from './queries/stateToday.ts'
import type { CommonsKind, CommonsState, PactKind, PactState, ReportKind } from './words.ts'

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'commons',
    label: 'pacts.subject.commons',
    address: (id) => `${addresses.commons}/${id}`,
    note: (note, language) => {
      const { kind, state } = note as { kind: CommonsKind; state: CommonsState }
      const t = say(language)
      return t('pacts.note.commons', {
        kind: t(`pacts.commonsKind.${kind}`),
        state: t(`pacts.commonsState.${state}`).toLowerCase(),
      })
    },
    select: (ids) => sql`
      select c.id, c.name as title, '' as reference, jsonb_build_object('kind', c.kind, 'state', c.state) as note,
        c.nominated_at as at, true as is_public, null::int as process_id
      from commons c where c.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'pact',
    label: 'pacts.subject.pact',
    address: (id) => `${addresses.pacts}/${id}`,
    note: (note, language) => {
      const { kind, state } = note as { kind: PactKind; state: PactState }
      const t = say(language)
      return t('pacts.note.pact', {
        kind: t(`pacts.kind.${kind}`),
        state: t(`pacts.state.${state}`).toLowerCase(),
      })
    },
    select: (ids) => sql`
      select p.id, p.title, '' as reference, jsonb_build_object('kind', p.kind, 'state',
          ${stateToday(dayOfDatabase)}) as note,
        coalesce(p.signed_at, p.submitted_at, p.created_at) as at, p.public_since is not null as is_public, null::int as process_id
      from pacts p where p.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'pact_report',
    label: 'pacts.subject.pactReport',
    address: (id, pact) => `${addresses.pacts}/${pact}/cura#rendiconto-${id}`,
    note: (note, language) =>
      say(language)('pacts.note.report', {
        kind: say(language)(`pacts.reportKind.${(note as { kind: ReportKind }).kind}`),
      }),
    select: (ids) => sql`
      select r.id, p.title, r.pact_id::text as reference, jsonb_build_object('kind', r.kind) as note,
        coalesce(r.published_at, p.updated_at) as at, r.published_at is not null as is_public, null::int as process_id
      from pact_reports r join pacts p on p.id = r.pact_id where r.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'diary_entry',
    label: 'pacts.subject.diaryEntry',
    address: (id, pact) => `${addresses.pacts}/${pact}#diario-${id}`,
    note: (note, language) => {
      const { hours, people } = note as { hours: number; people: number }
      return say(language)('pacts.note.diary', {
        hours: number(language, hours),
        people: number(language, people),
      })
    },
    select: (ids) => sql`
      select d.id, d.title, d.pact_id::text as reference,
        jsonb_build_object('hours', d.hours, 'people', d.people_reached) as note, d.written_at as at,
        p.public_since is not null as is_public, null::int as process_id
      from diary_entries d join pacts p on p.id = d.pact_id where d.id = any(${[...ids]}::int[])`,
  },
]
