/** How processes are named and found by threads, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { say } from '#ui/words.ts'
import { processAddress } from './places.ts'

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'process',
    label: 'processes.subject',
    address: (id) => processAddress(id),
    note: (note, language) => say(language)(`processes.state.${isState(note) ? note : 'published'}`),
    select: (ids) => sql`
      select id, title, '' as reference, to_jsonb(state) as note,
        coalesce(formal_start::timestamptz, published_at, created_at) as at, state <> 'draft' as is_public, id as process_id
      from processes where id = any(${[...ids]})`,
  },
]

const isState = (note: unknown): note is 'published' | 'concluded' =>
  note === 'published' || note === 'concluded'
