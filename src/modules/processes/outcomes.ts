/** Esiti: the four documents a process owes, each with its date even while it is empty. */
import { addresses } from '#ui/addresses.ts'
import { addDays, type Day, dayOf } from '#ui/dates.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { Message, MessageKey } from '#ui/words.ts'
import { documentAddress } from './places.ts'
import type { ProcessDocument, ProposalDocumentState } from './queries/findProcessPage.ts'
import { addMonths } from './terms.ts'
import { lastWorkingDay } from './timetable.ts'
import type { Process, Terms } from './words.ts'

export interface Owed {
  readonly title: MessageKey
  readonly href?: string | undefined
  readonly state: Status
  readonly stateLabel: MessageKey
  readonly note: Message
}

interface Owing {
  readonly process: Process
  readonly terms: Terms
  readonly documents: readonly ProcessDocument[]
  readonly proposalDocument: ProposalDocumentState | null
}

/** Proposal document, final report, act of the decision body, monitoring: always four. */
export const owedDocuments = (owing: Owing, today: Day): Owed[] => [
  proposalDocument(owing),
  promised(owing, 'final_report', expectedEnd(owing, owing.terms.final_report_days.amount), today),
  promised(owing, 'body_act', expectedEnd(owing, owing.terms.answer_days.amount), today),
  promised(owing, 'monitoring', expectedMonitoring(owing), today),
]

/** The day by which the decision body answers: set by the conclusion, until then counted from the timetable. */
export const answerExpectedBy = (process: Process, terms: Terms): Day | null =>
  process.answerDue ?? expectedEnd({ process }, terms.answer_days.amount)

// Half a year after the answer, then again: the rhythm of the certified processes, no term of law.
export const monitoringMonths = [6, 12] as const

function expectedEnd({ process }: Pick<Owing, 'process'>, days: number): Day | null {
  const end = process.concludedAt ? dayOf(process.concludedAt) : lastWorkingDay(process.phases)
  return end === null ? null : addDays(end, days)
}

function expectedMonitoring({ process, terms }: Owing): Day | null {
  const answer = answerExpectedBy(process, terms)
  return answer === null ? null : addMonths(answer, monitoringMonths[0])
}

const documentStates: Record<ProposalDocumentState['state'], { state: Status; label: MessageKey }> = {
  draft: { state: 'in_progress', label: 'processes.outcomes.docpp.draft' },
  table_approved: { state: 'in_progress', label: 'processes.outcomes.docpp.approved' },
  sent_to_guarantor: { state: 'under_review', label: 'processes.outcomes.docpp.withGuarantor' },
  validated: { state: 'accepted', label: 'processes.outcomes.docpp.validated' },
  not_validated: { state: 'rejected', label: 'processes.outcomes.docpp.notValidated' },
  sent_to_body: { state: 'done', label: 'processes.outcomes.docpp.sent' },
}

function proposalDocument({ process, proposalDocument: document }: Owing): Owed {
  const title = 'processes.outcomes.docpp.title'
  const end = lastWorkingDay(process.phases)
  const note: Message = process.concludedAt
    ? { key: 'processes.outcomes.docpp.sentOn', values: { date: dayOf(process.concludedAt) } }
    : end === null
      ? { key: 'processes.outcomes.docpp.noDate' }
      : { key: 'processes.outcomes.docpp.by', values: { date: end } }
  if (!document) return { title, state: 'not_due', stateLabel: 'processes.outcomes.notYet', note }
  const { state, label } = documentStates[document.state]
  return { title, href: `${addresses.documents}/${document.id}`, state, stateLabel: label, note }
}

const promisedTitles = {
  final_report: 'processes.kind.final_report',
  body_act: 'processes.kind.body_act',
  monitoring: 'processes.kind.monitoring',
} as const

function promised(
  { process, documents }: Owing,
  kind: keyof typeof promisedTitles,
  expected: Day | null,
  today: Day,
): Owed {
  const title = promisedTitles[kind]
  const all = documents.filter((document) => document.kind === kind)
  const missing = all.find((document) => document.publishedAt === null)
  const published = all.findLast((document) => document.publishedAt !== null)
  const href = published && documentAddress(process.id, published.id)
  const due = missing?.dueOn ?? (published ? null : expected)
  if (published && (!due || due >= today)) {
    return {
      title,
      href,
      state: 'done',
      stateLabel: 'processes.outcomes.published',
      note: due
        ? { key: 'processes.outcomes.nextBy', values: { date: due } }
        : {
            key: 'processes.outcomes.publishedOn',
            values: { date: dayOf(published.publishedAt ?? new Date(0)) },
          },
    }
  }
  if (missing?.dueOn && missing.dueOn < today) {
    return {
      title,
      href,
      state: 'late',
      stateLabel: 'processes.outcomes.late',
      note: { key: 'processes.outcomes.wasDue', values: { date: missing.dueOn } },
    }
  }
  return {
    title,
    state: 'not_due',
    stateLabel: 'processes.outcomes.notDue',
    note: due
      ? { key: 'processes.outcomes.by', values: { date: due } }
      : { key: 'processes.outcomes.noDate' },
  }
}
