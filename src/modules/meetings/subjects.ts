/** How a meeting is named and found. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'

interface Note {
  readonly place: string
  readonly attendance: number | null
}

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'meeting',
    label: 'meetings.subject',
    address: (id) => `${addresses.meetings}/${id}`,
    note: (note, language) => {
      const { place, attendance } = note as Note
      const came = attendance === null ? '' : say(language)('meetings.attendance', { count: attendance })
      return [place, came].filter(Boolean).join(', ')
    },
    select: (ids) => sql`
      select m.id, m.title, '' as reference,
        jsonb_build_object('place', m.place, 'attendance', m.attendance) as note,
        m.starts_at as at, coalesce(p.state <> 'draft', true) as is_public, m.process_id
      from meetings m left join processes p on p.id = m.process_id
      where m.id = any(${ids as number[]}::int[])`,
  },
]
