import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { DocumentKind, Process, Terms } from '../words.ts'
import { findProcess } from './findProcess.ts'
import { findProcessTerms } from './processTerms.ts'

export interface ListedMeeting {
  readonly id: number
  readonly title: string
  readonly isSitting: boolean
  readonly mode: 'in_person' | 'online' | 'hybrid'
  readonly place: string
  readonly startsAt: Date
  readonly hasMinutes: boolean
}

export interface ProcessDocument {
  readonly id: number
  readonly kind: DocumentKind
  readonly title: string
  readonly summary: string
  readonly dueOn: string | null
  readonly publishedAt: Date | null
}

/** Where the participatory proposal document (DocPP) stands. */
export interface ProposalDocumentState {
  readonly id: number
  readonly state:
    | 'draft'
    | 'table_approved'
    | 'sent_to_guarantor'
    | 'validated'
    | 'not_validated'
    | 'sent_to_body'
}

/** One public change of the process, with numbers and dates only. */
export interface Change {
  readonly what: string
  readonly at: Date
  readonly detail: Readonly<Record<string, unknown>>
}

export interface LinkedObjective {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly strategyId: number
}

/** A ballot in which one can vote now. */
export interface OpenBallot {
  readonly id: number
  readonly question: string
  readonly closesAt: Date
}

/** A conversation in which one can answer now. */
export interface OpenConversation {
  readonly id: number
  readonly question: string
  readonly closesAt: Date
}

export interface ProcessPageContent {
  readonly process: Process
  readonly terms: Terms
  readonly proposals: number
  readonly supports: { readonly online: number; readonly inPerson: number }
  readonly tableId: number | null
  /** The short name of the body whose agenda it is. */
  readonly agenda: string | null
  readonly proposalDocument: ProposalDocumentState | null
  /** How many ballots everybody may read of. */
  readonly ballots: number
  readonly openBallot: OpenBallot | null
  /** How many conversations everybody may read. */
  readonly conversations: number
  readonly openConversation: OpenConversation | null
  readonly meetings: readonly ListedMeeting[]
  readonly documents: readonly ProcessDocument[]
  readonly objectives: readonly LinkedObjective[]
  readonly changes: readonly Change[]
}

type Surroundings = Omit<ProcessPageContent, 'process' | 'terms'>
type Dated<T, Field extends keyof T> = Omit<T, Field> & { readonly [Name in Field]: string | null }

/** Everything the process's page shows; undefined where there is no such process. */
export async function findProcessPage(db: Database, id: number): Promise<ProcessPageContent | undefined> {
  const process = await findProcess(db, id)
  if (!process) return undefined
  return { process, terms: await findProcessTerms(db, process), ...(await findSurroundings(db, process)) }
}

/** Changes a reader should know of; everything before the publication is preparation. */
const toldChanges = [
  'process.published',
  'process.formally_started',
  'process.extended',
  'process.edited',
  'process.phase_moved',
  'process.permissions_set',
  'process.objectives_set',
  'process.document_published',
  'process.concluded',
]

async function findSurroundings(db: Database, process: Process): Promise<Surroundings> {
  const answer = await sql<
    Omit<Surroundings, 'meetings' | 'documents' | 'changes' | 'openBallot' | 'openConversation'> & {
      openBallot: Dated<OpenBallot, 'closesAt'> | null
      openConversation: Dated<OpenConversation, 'closesAt'> | null
      meetings: Dated<ListedMeeting, 'startsAt'>[]
      documents: Dated<ProcessDocument, 'publishedAt'>[]
      changes: Dated<Change, 'at'>[]
    }
  >`
    select
      (select count(*)::int from proposals where process_id = p.id and state = 'published') as proposals,
      (select json_build_object('online', coalesce(sum(online_supports), 0), 'inPerson', coalesce(sum(in_person_supports), 0))
        from proposals where process_id = p.id and state = 'published') as supports,
      (select id from negotiation_tables where process_id = p.id) as "tableId",
      (select b.slug from agendas g join bodies b on b.id = g.body_id
        where g.body_id in (p.decision_body_id, p.body_id) order by g.id desc limit 1) as agenda,
      (select count(*)::int from ballots where process_id = p.id and announced_at is not null) as ballots,
      (select json_build_object('id', id, 'question', question, 'closesAt', closes_at) from ballots
        where process_id = p.id and state in ('announced', 'open') and clock_timestamp() >= opens_at
          and clock_timestamp() < closes_at order by closes_at, id limit 1) as "openBallot",
      (select count(*)::int from opinion_conversations where process_id = p.id and state <> 'draft') as conversations,
      (select json_build_object('id', id, 'question', question, 'closesAt', closes_at) from opinion_conversations
        where process_id = p.id and state = 'open' and clock_timestamp() >= opens_at
          and clock_timestamp() < closes_at order by closes_at, id limit 1) as "openConversation",
      (select json_build_object('id', id, 'state', state) from proposal_documents where process_id = p.id) as "proposalDocument",
      (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'isSitting', table_id is not null,
          'mode', mode, 'place', place, 'startsAt', starts_at, 'hasMinutes', minutes_published_at is not null)
          order by starts_at, id), '[]') from meetings where process_id = p.id and state = 'scheduled') as meetings,
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'title', title, 'summary', summary,
          'dueOn', due_on, 'publishedAt', published_at) order by due_on nulls first, id), '[]')
        from process_documents where process_id = p.id) as documents,
      (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'strategyId', o.strategy_id)
          order by o.code), '[]') from process_objectives l join strategy_objectives o on o.id = l.objective_id
        where l.process_id = p.id) as objectives,
      (select coalesce(json_agg(json_build_object('what', what, 'at', at, 'detail', detail) order by id desc), '[]')
        from (select id, what, at, detail from journal where subject_kind = 'process' and subject_id = p.id
          and what = any(${toldChanges}) and at >= p.published_at order by id desc limit 12) j) as changes
    from processes p where p.id = ${process.id}`.execute(db)
  const row = answer.rows[0]
  if (!row) throw new Error(`Process ${process.id} vanished while it was read`)
  return {
    ...row,
    openBallot: row.openBallot && { ...row.openBallot, closesAt: new Date(row.openBallot.closesAt ?? 0) },
    openConversation: row.openConversation && {
      ...row.openConversation,
      closesAt: new Date(row.openConversation.closesAt ?? 0),
    },
    meetings: row.meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt ?? 0) })),
    documents: row.documents.map((document) => ({
      ...document,
      publishedAt: document.publishedAt === null ? null : new Date(document.publishedAt),
    })),
    changes: row.changes.map((change) => ({ ...change, at: new Date(change.at ?? 0) })),
  }
}
