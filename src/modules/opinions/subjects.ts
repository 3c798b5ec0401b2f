/** How conversations and their statements are named and found by thread, notices and search. */
import { sql } from 'kysely'
import type { SubjectSource } from '#platform/subjects.ts'
import { say } from '#ui/words.ts'
import { conversationAddress, moderationAddress, statementAddress } from './appearance.ts'
import type { OpinionCounts } from './map/storedMap.ts'
import type { ConversationMoment, StatementState } from './words.ts'

/** Where the conversation stands by the database's clock, as `conversationMoment` says it. */
const momentOfDatabase = sql`case when c.state <> 'open' then c.state when clock_timestamp() < c.opens_at then 'announced'
  when clock_timestamp() >= c.closes_at then 'closed' else 'open' end`

interface ConversationNote {
  readonly moment: ConversationMoment
  readonly people: number
}

/** Of the last map; how people answered is not said before there is one to look at. */
interface StatementNote extends OpinionCounts {
  readonly isShown: boolean
  readonly number: number
  readonly state: StatementState
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
      const [conversation = 0, number] = reference.split('/').map(Number)
      return number ? statementAddress(conversation, number) : moderationAddress(conversation)
    },
    title: (note, language) => {
      const { state, number } = note as StatementNote
      return state === 'rejected' ? say(language)('opinions.subjects.removed', { number }) : undefined
    },
    note: (note, language) => {
      const { state, isShown, agree, disagree, pass, seen } = note as StatementNote
      const t = say(language)
      if (state === 'rejected') return t('opinions.subjects.note.removed')
      if (state === 'merged') return t('opinions.subjects.note.merged')
      return isShown
        ? t('opinions.subjects.note.statement', { agree, disagree, pass })
        : t('opinions.subjects.note.answered', { count: seen })
    },
    // What went to the table stays in the thread when it is no longer asked: without its words where it was taken out.
    select: (ids) => sql`
      select s.id, case when s.state = 'rejected' then '' else s.text end as title,
        s.conversation_id || case when s.state = 'approved' then '/' || s.number
          when stays.state = 'approved' then '/' || stays.number else '' end as reference,
        '{"agree": 0, "disagree": 0, "pass": 0, "seen": 0}'::jsonb || coalesce(x.numbers, '{}')
          || jsonb_build_object('isShown', coalesce(jsonb_typeof(m.map->'drawn') = 'object', false),
            'number', s.number, 'state', s.state) as note,
        s.created_at as at, c.state <> 'draft' and p.state <> 'draft' and (s.state = 'approved'
          or exists (select from opinion_referrals r where r.statement_id = s.id)) as is_public, c.process_id
      from opinion_statements s join opinion_conversations c on c.id = s.conversation_id
      join processes p on p.id = c.process_id left join opinion_maps m on m.conversation_id = c.id
      left join opinion_statements stays on stays.id = s.merged_into
      cross join lateral (select jsonb_path_query_first(m.map, '$.statements[*] ? (@.id == $id)',
        jsonb_build_object('id', s.id)) as numbers) x
      where s.id = any(${[...ids]}::int[])`,
  },
]
