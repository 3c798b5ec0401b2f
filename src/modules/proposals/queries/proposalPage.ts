/** Everything the page of one proposal shows of it, in one query. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Category, Channel, ProposalOutcome, ProposalState } from '../words.ts'
import { isId } from './findProposal.ts'

export interface ShownAnswer {
  readonly outcome: 'accepted' | 'partly_accepted' | 'rejected' | 'deferred'
  readonly reasons: string
  readonly office: string
  readonly actTitle: string
  readonly actDate: string
  readonly deferredUntil: string | null
  readonly costCents: number | null
  /** The legal term, where the document has one. */
  readonly due: string | null
}

export interface ShownProposal {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly category: Category
  readonly state: ProposalState
  readonly stateReason: string | null
  readonly outcome: ProposalOutcome
  readonly channel: Channel
  readonly author: string
  readonly isGroup: boolean
  readonly authorPersonId: string | null
  readonly authorGroupId: number | null
  readonly place: string
  readonly isWhole: boolean
  readonly version: number
  readonly costCents: number | null
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly online: number
  readonly inPerson: number
  readonly comments: number
  readonly receiptCode: string | null
  readonly process: { readonly id: number; readonly shortTitle: string; readonly decisionBody: string }
  readonly line: { readonly position: number; readonly title: string } | null
  readonly objective: { readonly code: string; readonly title: string } | null
  readonly mergedInto: { readonly id: number; readonly number: number; readonly title: string } | null
  readonly gathers: readonly { readonly id: number; readonly number: number; readonly title: string }[]
  readonly byChannel: readonly { readonly channel: Channel; readonly count: number }[]
  readonly answer: ShownAnswer | null
  /** What is still to come, where a date is known. */
  readonly nextSitting: { readonly id: number; readonly title: string; readonly startsAt: string } | null
  readonly answerDue: string | null
  readonly isSupportedByMe: boolean
}

/** The proposal as its page shows it to this person; undefined where there is none. */
export async function findProposalPage(
  db: Database,
  id: number,
  personId: string | null,
  now: Date,
): Promise<ShownProposal | undefined> {
  if (!isId(id)) return undefined
  const answer = await sql<ShownProposal>`
    select p.id, p.number, p.title, p.summary, p.body, p.category, p.state, p.state_reason as "stateReason", p.outcome, p.channel,
      p.author_label as author, p.author_group_id is not null as "isGroup", p.author_person_id as "authorPersonId",
      p.author_group_id as "authorGroupId", p.version, p.cost_cents as "costCents",
      case when p.place_label <> '' then p.place_label else coalesce(b.name, '') end as place,
      p.place_label = '' and coalesce(b.kind = 'union', false) as "isWhole",
      p.published_at as "publishedAt", p.updated_at as "updatedAt",
      p.online_supports as online, p.in_person_supports as "inPerson", p.comment_count as comments,
      g.receipt_code as "receiptCode",
      json_build_object('id', r.id, 'shortTitle', r.short_title, 'decisionBody', d.name) as process,
      case when l.id is not null then json_build_object('position', l.position, 'title', l.title) end as line,
      case when o.id is not null then json_build_object('code', o.code, 'title', o.title) end as objective,
      case when m.id is not null then json_build_object('id', m.id, 'number', m.number,
        'title', case when m.state = 'hidden' then '…' else m.title end) end as "mergedInto",
      (select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title) order by x.number), '[]')
        from proposals x where x.merged_into = p.id and x.state = 'merged') as gathers,
      (select coalesce(json_agg(json_build_object('channel', s.channel, 'count', s.count)), '[]')
        from (select channel, count(*)::int as count from supports where proposal_id = p.id group by channel) s) as "byChannel",
      (select json_build_object('outcome', a.outcome, 'reasons', a.reasons, 'office', a.office, 'actTitle', a.act_title,
          'actDate', a.act_date, 'deferredUntil', a.deferred_until, 'costCents', a.cost_cents, 'due', t.answer_due)
        from answers a join proposal_documents t on t.id = a.document_id where a.proposal_id = p.id) as answer,
      (select json_build_object('id', n.id, 'title', n.title, 'startsAt', n.starts_at)
        from meetings n join negotiation_tables q on q.id = n.table_id
        where q.process_id = p.process_id and n.state = 'scheduled' and n.starts_at > ${now}::timestamptz
        order by n.starts_at limit 1) as "nextSitting",
      r.answer_due as "answerDue",
      exists (select from supports s where s.proposal_id = p.id and s.person_id = ${personId}) as "isSupportedByMe"
    from proposals p
    join processes r on r.id = p.process_id
    join bodies d on d.id = r.decision_body_id
    left join bodies b on b.id = p.place_id
    left join strategic_lines l on l.id = p.line_id
    left join strategy_objectives o on o.id = p.objective_id
    left join proposals m on m.id = p.merged_into
    left join contributions g on g.id = p.contribution_id
    where p.id = ${id}`.execute(db)
  return answer.rows[0]
}
