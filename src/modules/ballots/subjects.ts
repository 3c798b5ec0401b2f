/** How ballots are named and found by thread, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'
import type { BallotState } from './words.ts'

/** Where the ballot stands by the database's clock, as `ballotMoment` says it. */
const momentOfDatabase = sql`case when b.state in ('draft', 'published', 'cancelled') then b.state
  when clock_timestamp() < b.opens_at then 'announced' when clock_timestamp() < b.closes_at then 'open' else 'closed' end`

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'ballot',
    label: 'ballots.subject.ballot',
    address: (id) => `${addresses.ballots}/${id}`,
    note: (note, language) =>
      say(language)(`ballots.subject.note.${(note as { moment: BallotState }).moment}`),
    select: (ids) => sql`
      select b.id, b.question as title, '' as reference, jsonb_build_object('moment', ${momentOfDatabase}) as note,
        coalesce(b.announced_at, b.created_at) as at,
        b.announced_at is not null and p.state <> 'draft' as is_public, b.process_id
      from ballots b join processes p on p.id = b.process_id where b.id = any(${[...ids]}::int[])`,
  },
]
