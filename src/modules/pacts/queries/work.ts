/** All of one pact that those who live it look at, in one query. No person's name leaves here: single people have no label. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { AmendmentChanges, FrozenAttachment } from '../frozenText.ts'
import type {
  Clauses,
  CommitmentState,
  Judgement,
  Pact,
  PartyState,
  RemarkState,
  ReportKind,
  Side,
  SupportForm,
  SupportState,
} from '../words.ts'
import type { PeriodFigures } from './figures.ts'
import { pactColumns } from './found.ts'

export interface WorkParty {
  readonly id: number
  readonly side: Side
  readonly label: string
  readonly office: string
  readonly state: PartyState
  readonly reason: string | null
}
export interface WorkCommitment {
  readonly id: number
  readonly party: number
  readonly side: Side
  readonly what: string
  readonly forWhom: string
  readonly dueOn: string
  readonly hours: number | null
  readonly goods: string
  readonly state: CommitmentState
  readonly evidence: string | null
  readonly keptOn: string | null
  /** Hours the diary counts for it. */
  readonly hoursDone: number
}
export interface WorkSupport {
  readonly id: number
  readonly form: SupportForm
  readonly detail: string
  readonly valueCents: number
  readonly state: SupportState
}
export interface WorkTask {
  readonly id: number
  readonly party: number
  readonly title: string
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly evidence: string | null
}
export interface WorkRemark {
  readonly id: number
  readonly clause: string
  readonly by: string
  readonly body: string
  readonly state: RemarkState
  readonly answer: string | null
  readonly madeOn: string
}
export interface WorkDiaryEntry {
  readonly id: number
  readonly party: number
  readonly happenedOn: string
  readonly title: string
  readonly body: string
  readonly hours: number
  readonly people: number
  readonly goods: string
  readonly photos: readonly WorkPhoto[]
}
export interface WorkPhoto {
  readonly name: string
  readonly alt: string
  readonly width: number
  readonly height: number
}
export interface WorkReport {
  readonly id: number
  readonly kind: ReportKind
  readonly coversFrom: string
  readonly coversUntil: string
  readonly dueOn: string
  readonly objectivesAndPriorities: string
  readonly actionsAndServices: string
  readonly results: string
  readonly resources: string
  readonly isPublished: boolean
  /** As they were when it was published; none before. */
  readonly figures: PeriodFigures | null
}
export interface WorkEvaluation {
  readonly id: number
  readonly report: number | null
  readonly side: Side
  readonly judgement: Judgement
  readonly reasons: string
}
export interface WorkConciliation {
  readonly id: number
  readonly matter: string
  readonly side: Side
  readonly members: readonly string[]
  readonly openedOn: string
  readonly dueOn: string
  readonly proposal: string | null
  readonly proposedOn: string | null
  readonly outcome: 'accepted' | 'not_accepted' | null
  /** Those of the committee who have an account. */
  readonly people: readonly string[]
}
export interface WorkText {
  readonly id: number
  readonly version: number
  readonly amendment: number
  readonly clauses: Clauses
  readonly changes: AmendmentChanges
  readonly note: string
  readonly sha256: string | null
  readonly isAgreed: boolean
  readonly isWithdrawn: boolean
  readonly savedOn: string
  /** The parties named in the frozen text, and what it encloses; none while it is written. */
  readonly signatories: readonly number[]
  readonly attachments: readonly FrozenAttachment[] | null
}
export interface WorkSignature {
  readonly id: number
  readonly text: number
  readonly party: number
  readonly method: 'identified_again' | 'uploaded_file'
  readonly signedOn: string
  readonly fileSha256: string | null
}

/** The pact it starts from, with what was promised there. */
export interface WorkModel {
  readonly id: number
  readonly title: string
  readonly commitments: readonly {
    readonly id: number
    readonly side: Side
    readonly what: string
    readonly forWhom: string
    readonly hours: number | null
    readonly goods: string
  }[]
}

export interface PactWork extends Pact {
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly hoursDone: number
  readonly peopleReached: number
  readonly supportCents: number
  readonly commons: readonly { readonly id: number; readonly name: string }[]
  readonly parts: readonly WorkParty[]
  readonly commitments: readonly WorkCommitment[]
  readonly supports: readonly WorkSupport[]
  readonly tasks: readonly WorkTask[]
  readonly remarks: readonly WorkRemark[]
  readonly diary: readonly WorkDiaryEntry[]
  readonly reports: readonly WorkReport[]
  readonly evaluations: readonly WorkEvaluation[]
  readonly conciliations: readonly WorkConciliation[]
  /** What the text that is being written encloses. */
  readonly attachments: readonly FrozenAttachment[]
  readonly texts: readonly WorkText[]
  readonly signatures: readonly WorkSignature[]
  readonly model: WorkModel | null
}

const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Europe/Rome', 'YYYY-MM-DD')`

export async function findPactWork(db: Database, id: number): Promise<PactWork | undefined> {
  const answer = await sql<PactWork>`
    select ${pactColumns}, p.title, p.summary, b.name as body, p.hours_done::float8 as "hoursDone",
      p.people_reached as "peopleReached", p.support_cents as "supportCents",
      ${list(sql`json_build_object('id', c.id, 'name', c.name) order by c.id`, sql`pact_commons pc join commons c on c.id = pc.commons_id where pc.pact_id = p.id`)} as commons,
      ${list(
        sql`json_build_object('id', y.id, 'side', y.side, 'label', y.label, 'office', y.office, 'state', y.state,
        'reason', y.state_reason) order by y.id`,
        sql`pact_parties y where y.pact_id = p.id`,
      )} as parts,
      ${list(
        sql`json_build_object('id', m.id, 'party', m.party_id, 'side', y.side, 'what', m.what, 'forWhom', m.for_whom,
        'dueOn', m.due_on, 'hours', m.hours, 'goods', m.goods, 'state', m.state, 'evidence', m.evidence,
        'keptOn', m.kept_on, 'hoursDone', (select coalesce(sum(e.hours), 0) from diary_entries e where e.pact_id = m.pact_id and e.commitment_id = m.id))
        order by m.due_on, m.id`,
        sql`commitments m join pact_parties y on y.id = m.party_id where m.pact_id = p.id`,
      )} as commitments,
      ${list(
        sql`json_build_object('id', s.id, 'form', s.form, 'detail', s.detail, 'valueCents', s.value_cents, 'state', s.state)
        order by s.id`,
        sql`pact_supports s where s.pact_id = p.id`,
      )} as supports,
      ${list(
        sql`json_build_object('id', k.id, 'party', k.party_id, 'title', k.title, 'dueOn', k.due_on, 'doneOn', k.done_on,
        'evidence', k.evidence) order by k.id`,
        sql`pact_tasks k where k.pact_id = p.id`,
      )} as tasks,
      ${list(
        sql`json_build_object('id', r.id, 'clause', r.clause, 'by', r.author_label, 'body', r.body, 'state', r.state,
        'answer', r.answer, 'madeOn', ${day('r.made_at')}) order by r.id`,
        sql`clause_remarks r where r.pact_id = p.id`,
      )} as remarks,
      ${list(
        sql`json_build_object('id', e.id, 'party', e.party_id, 'happenedOn', e.happened_on, 'title', e.title, 'body', e.body,
        'hours', e.hours, 'people', e.people_reached, 'goods', e.goods_used, 'photos', ${list(
          sql`json_build_object('name', f.file_name, 'alt', f.alt_text, 'width', f.width, 'height', f.height) order by f.id`,
          sql`diary_photos f where f.entry_id = e.id`,
        )}) order by e.happened_on desc, e.id desc`,
        sql`diary_entries e where e.pact_id = p.id`,
      )} as diary,
      ${list(
        sql`json_build_object('id', o.id, 'kind', o.kind, 'coversFrom', o.covers_from, 'coversUntil', o.covers_until,
        'dueOn', o.due_on, 'objectivesAndPriorities', o.objectives_and_priorities, 'actionsAndServices', o.actions_and_services,
        'results', o.results, 'resources', o.resources, 'isPublished', o.published_at is not null,
        'figures', case when o.published_at is not null then o.figures end) order by o.id`,
        sql`pact_reports o where o.pact_id = p.id`,
      )} as reports,
      ${list(
        sql`json_build_object('id', v.id, 'report', v.report_id, 'side', v.side, 'judgement', v.judgement,
        'reasons', v.reasons) order by v.id`,
        sql`pact_evaluations v where v.pact_id = p.id`,
      )} as evaluations,
      ${list(
        sql`json_build_object('id', n.id, 'matter', n.matter, 'side', n.asked_by_side, 'members',
        json_build_array(n.member_for_citizens, n.member_for_administration, n.member_agreed), 'openedOn', n.opened_on,
        'dueOn', n.due_on, 'proposal', n.proposal, 'proposedOn', n.proposed_on, 'outcome', n.outcome,
        'people', ${list(sql`k.person_id order by k.person_id`, sql`conciliation_members k where k.conciliation_id = n.id`)}) order by n.id`,
        sql`conciliations n where n.pact_id = p.id`,
      )} as conciliations,
      ${list(
        sql`json_build_object('id', t.id, 'version', t.version, 'amendment', t.amendment, 'clauses', t.clauses, 'changes', t.changes,
        'note', t.note, 'sha256', t.sha256, 'isAgreed', t.agreed_at is not null, 'isWithdrawn', t.withdrawn_at is not null,
        'attachments', case when t.frozen_at is not null then coalesce(t.frozen_text -> 'attachments', '[]') end,
        'signatories', (select coalesce(json_agg(y -> 'id'), '[]') from jsonb_array_elements(coalesce(t.frozen_text -> 'parties', '[]')) y),
        'savedOn', ${day('t.saved_at')}) order by t.version desc`,
        sql`pact_texts t where t.pact_id = p.id`,
      )} as texts,
      ${list(
        sql`json_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'fileName', a.file_name, 'sha256', a.sha256)
        order by a.id`,
        sql`pact_attachments a where a.pact_id = p.id and a.removed_at is null`,
      )} as attachments,
      ${list(
        sql`json_build_object('id', g.id, 'text', g.text_id, 'party', g.party_id, 'method', g.method,
        'signedOn', ${day('g.signed_at')}, 'fileSha256', g.file_sha256)
        order by g.id`,
        sql`pact_signatures g join pact_texts t on t.id = g.text_id where t.pact_id = p.id`,
      )} as signatures,
      (select json_build_object('id', o.id, 'title', o.title, 'commitments', ${list(
        sql`json_build_object('id', m.id, 'side', y.side, 'what', m.what, 'forWhom', m.for_whom, 'hours', m.hours,
        'goods', m.goods) order by m.id`,
        sql`commitments m join pact_parties y on y.id = m.party_id where m.pact_id = o.id`,
      )}) from pacts o where o.id = p.copied_from and o.public_since is not null and exists (select from pact_texts t
        where t.pact_id = o.id and t.agreed_at is not null)) as model
    from pacts p join bodies b on b.id = p.body_id where p.id = ${id}`.execute(db)
  return answer.rows[0]
}

const list = (row: ReturnType<typeof sql>, from: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(${row}), '[]') from ${from})`

/** The text signed by all, with its last amendment. */
export const textInForceOf = (texts: readonly WorkText[]): WorkText | undefined =>
  texts.filter(({ isAgreed }) => isAgreed).sort((a, b) => b.amendment - a.amendment)[0]
