/** How a comment is named and found: its first words in guillemets, at its own address. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'
import type { CommentChannel } from './words.ts'

const firstWords = 70

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'comment',
    label: 'discussions.subject',
    address: (id) => `${addresses.comments}/${id}`,
    note: (note, language) => say(language)(`discussions.channel.${note as CommentChannel}`),
    select: (ids) => sql`
      select c.id,
        '«' || case when c.state <> 'visible' then '…' when length(c.body) <= ${firstWords} then c.body
          else rtrim(regexp_replace(left(c.body, ${firstWords}), '\\s\\S*$', '')) || '…' end || '»' as title,
        '' as reference, to_jsonb(c.channel) as note,
        c.said_at as at, c.state = 'visible' and not (c.subject_kind = 'proposal'
          and exists (select from proposals p where p.id = c.subject_id and p.state = 'hidden')) as is_public,
        case c.subject_kind when 'process' then c.subject_id
          when 'proposal' then (select p.process_id from proposals p where p.id = c.subject_id)
          when 'meeting' then (select m.process_id from meetings m where m.id = c.subject_id)
          when 'document' then (select d.process_id from proposal_documents d where d.id = c.subject_id)
        end as process_id
      from comments c where c.id = any(${ids as number[]}::int[])`,
  },
]
