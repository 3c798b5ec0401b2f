/** How bodies, labs and objectives are named and found by thread, search and notices. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'

/** Loaded before anything else happens: it stands first wherever things are ordered by date. */
const since = sql`timestamptz '2018-10-22'`

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'body',
    label: 'network.subject.body',
    address: (_id, slug) => `${addresses.bodies}/${slug}`,
    select: (ids) => sql`select id, name as title, slug as reference, null::jsonb as note, ${since} as at,
      true as is_public, null::int as process_id from bodies where id = any(${ids as number[]}::int[])`,
  },
  {
    kind: 'lab',
    label: 'network.subject.lab',
    address: (_id, slug) => `${addresses.labs}/${slug}`,
    note: (note) => (typeof note === 'string' ? note : ''),
    select: (ids) => sql`select id, name as title, slug as reference, to_jsonb(site) as note, ${since} as at,
      true as is_public, null::int as process_id from labs where id = any(${ids as number[]}::int[])`,
  },
  {
    kind: 'strategy_objective',
    label: 'network.subject.objective',
    address: (_id, reference) => `${addresses.strategies}/${reference}`,
    select: (
      ids,
    ) => sql`select id, title, strategy_id || '#' || lower(code) as reference, null::jsonb as note,
      ${since} as at, true as is_public, null::int as process_id
      from strategy_objectives where id = any(${ids as number[]}::int[])`,
  },
]
