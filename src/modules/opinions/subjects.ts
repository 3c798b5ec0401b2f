/** How conversations and their statements are named and found by thread, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { say } from '#ui/words.ts'
import { conversationAddress, statementAddress } from './appearance.ts'
import type { ConversationMoment } from './words.ts'

/** Where the conversation stands by the database's clock, as `conversationMoment` says it. */
const momentOfDatabase = sql`case when c.state <> 'open' then c.state when clock_timestamp() < c.opens_at then 'announced'
  when clock_timestamp() >= c.closes_at then 'closed' else 'open' end`

interface ConversationNote {
  readonly moment: ConversationMoment
  readonly people: number
}

interface StatementNote {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

export const subjects: readonly SubjectSource[] = [
  {
    kind: 'conversation',
    label: 'opinions.subjects.conversation',
    address: (id) => conversationAddress(id),
    note: (note, language) => {
      const { moment, people } = note as ConversationNote
      return say(language)(`opinions.subjects.note.${moment}`, { count: people })
    },
    select: (ids) => sql`
      select c.id, c.question as title, '' as reference, jsonb_build_object('moment', ${momentOfDatabase},
          'people', coalesce((m.map->>'people')::int, 0)) as note,
        coalesce(c.opens_at, c.created_at) as at, c.state <> 'draft' and p.state <> 'draft' as is_public, c.process_id
      from opinion_conversations c join processes p on p.id = c.process_id
      left join opinion_maps m on m.conversation_id = c.id where c.id = any(${[...ids]}::int[])`,
  },
  {
    kind: 'opinion_statement',
    label: 'opinions.subjects.statement',
    address: (_, reference) => {
      const [conversation = 0, number = 0] = reference.split('/').map(Number)
      return statementAddress(conversation, number)
    },
    note: (note, language) => {
      const { agree, disagree, pass } = note as StatementNote
      return say(language)('opinions.subjects.note.statement', { agree, disagree, pass })
    },
    select: (ids) => sql`
      select s.id, s.text as title, s.conversation_id || '/' || s.number as reference,
        jsonb_build_object('agree', count(*) filter (where v.vote = 1), 'disagree', count(*) filter (where v.vote = -1),
          'pass', count(*) filter (where v.vote = 0)) as note,
        s.created_at as at, s.state = 'approved' and c.state <> 'draft' and p.state <> 'draft' as is_public, c.process_id
      from opinion_statements s join opinion_conversations c on c.id = s.conversation_id
      join processes p on p.id = c.process_id left join opinion_votes v on v.statement_id = s.id
      where s.id = any(${[...ids]}::int[]) group by s.id, c.id, p.id`,
  },
]
