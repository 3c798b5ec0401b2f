/** All that a table's public page shows, in one query beside the process's own. No name of any person is in it. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { mayRecord } from '../rules.ts'
import type {
  DecisionMethod,
  DocumentState,
  MemberCategory,
  MemberKind,
  MemberState,
  NegotiationTable,
  TableOutcome,
} from '../words.ts'
import { findTable } from './found.ts'

export interface MemberRow {
  readonly id: number
  /** Empty for a single citizen: the page says "una persona". */
  readonly name: string
  readonly shortName: string
  readonly category: MemberCategory
  readonly kind: MemberKind
  readonly state: MemberState
  readonly isInformal: boolean
  readonly reasons: string
  readonly answer: string | null
  readonly requestedOn: string
  readonly decidedOn: string | null
  readonly groupId: number | null
}

export interface SittingRow {
  readonly id: number
  readonly title: string
  readonly startsAt: string
  readonly hasAgenda: boolean
  readonly hasMinutes: boolean
  readonly present: number
  readonly of: number
}

export interface DecisionRow {
  readonly id: number
  readonly proposal: number
  readonly number: number
  readonly title: string
  readonly outcome: TableOutcome | 'taken_up'
  readonly priority: number | null
  readonly reasons: string
  readonly objections: string
  readonly method: DecisionMethod | null
  readonly sitting: number | null
  readonly decidedOn: string
  readonly supports: number
}

export interface TablePage {
  readonly table: NegotiationTable
  readonly purpose: string
  readonly decisionRule: string
  readonly processTitle: string
  readonly members: readonly MemberRow[]
  readonly sittings: readonly SittingRow[]
  readonly decisions: readonly DecisionRow[]
  readonly document: { readonly id: number; readonly title: string; readonly state: DocumentState } | null
  /** Ballots of the table's members, newest first. */
  readonly ballots: readonly { readonly id: number; readonly question: string }[]
}

/** Undefined where there is no such table; before its process is public, only its staff find it. */
export async function findTablePage(
  db: Database,
  id: number,
  actor: Actor | null = null,
): Promise<TablePage | undefined> {
  const table = await findTable(db, id)
  if (!table || (table.process.state === 'draft' && !mayRecord(actor, table).allowed)) return undefined
  const answer = await sql<Omit<TablePage, 'table' | 'processTitle'>>`
    select t.purpose, t.decision_rule as "decisionRule",
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'shortName', m.short_name,
          'category', m.category, 'kind', m.kind, 'state', m.state, 'isInformal', coalesce(g.is_informal, false),
          'reasons', m.reasons, 'answer', m.answer, 'requestedOn', ${romeDay('m.requested_at')},
          'decidedOn', ${romeDay('m.decided_at')}, 'groupId', m.group_id) order by m.id), '[]')
        from table_members m left join groups g on g.id = m.group_id where m.table_id = t.id) as members,
      (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at,
          'hasAgenda', s.order_of_day <> '', 'hasMinutes', s.minutes_published_at is not null,
          'present', (select count(*) from sitting_attendance a where a.meeting_id = s.id and a.presence = 'present'),
          'of', (select count(*) from sitting_attendance a where a.meeting_id = s.id)) order by s.starts_at desc), '[]')
        from meetings s where s.table_id = t.id and s.state = 'scheduled') as sittings,
      (select coalesce(json_agg(json_build_object('id', d.id, 'proposal', p.id, 'number', p.number, 'title', p.title,
          'outcome', d.outcome, 'priority', d.priority, 'reasons', d.reasons, 'objections', d.objections,
          'method', d.method, 'sitting', d.meeting_id, 'decidedOn', ${romeDay('d.decided_at')},
          'supports', p.online_supports + p.in_person_supports) order by d.priority nulls last, p.number), '[]')
        from table_decisions d join proposals p on p.id = d.proposal_id
        where d.table_id = t.id and p.state in ('published', 'merged')) as decisions,
      (select json_build_object('id', o.id, 'title', o.title, 'state', o.state)
        from proposal_documents o where o.table_id = t.id) as document,
      (select coalesce(json_agg(json_build_object('id', b.id, 'question', b.question) order by b.id desc), '[]')
        from ballots b where b.table_id = t.id and b.announced_at is not null) as ballots
    from negotiation_tables t where t.id = ${id}`.execute(db)
  const row = answer.rows[0]
  return row && { table, processTitle: table.process.shortTitle, ...row }
}

/** The calendar day in Rome of a moment. */
const romeDay = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Europe/Rome', 'YYYY-MM-DD')`
