/** The document as a PDF, made once for each text, state, number of answers and language. */
import { makePdf, type PdfData } from '#platform/pdf.ts'
import { shortDate } from '#ui/dates.ts'
import { money } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { sha256Of } from './canonical.ts'
import { isLate } from './clock.ts'
import { plainFactsOf } from './plainFacts.ts'
import type { AnswerRow, DocumentPage } from './queries/documentPage.ts'

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
const mostKept = 50

/** Undefined where this machine has no typesetter. */
export async function documentPdf(
  found: DocumentPage,
  view: View,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const data = pdfData(found, view)
  const key = `${sha256Of(data.content)} ${data.title} ${view.language}`
  const known = kept.get(key)
  if (known) return await known
  const made = makePdf('document', data, view.language, madeAt(found))
  kept.set(key, made)
  // What has failed is tried again by the next reader.
  made.catch(() => kept.delete(key))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
  return await made
}

/** A moment of the document's own, so that the same document gives the same bytes. */
const madeAt = ({ facts, text }: DocumentPage): Date =>
  new Date(`${facts.sentToBodyOn ?? facts.approvedOn ?? text.draftedOn}T12:00:00Z`)

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

function pdfData(found: DocumentPage, view: View): PdfData {
  const { t } = view
  const { text } = found
  const part = (name: 'needs' | 'path' | 'difficulties', written: string) => ({
    title: t(`negotiations.document.${name}`),
    paragraphs: paragraphs(written || t('negotiations.document.missing')),
  })
  return {
    title: text.title,
    replaced: (count) => t('negotiations.pdf.replaced', { count }),
    content: {
      author: text.managerOffice || text.decisionBody,
      owner: text.decisionBody,
      kind: t('negotiations.pdf.kind'),
      short: text.title,
      state: t(`negotiations.state.${found.document.state}`),
      pageLabel: t('negotiations.pdf.page'),
      contentsLabel: t('negotiations.pdf.contents'),
      factColumns: [t('negotiations.pdf.fact'), t('negotiations.pdf.value')],
      facts: plainFactsOf(view, found),
      parts: [
        part('needs', text.needs),
        part('path', text.pathFollowed),
        part('difficulties', text.difficulties),
        { title: t('negotiations.document.statement'), paragraphs: [statement(view, found)] },
      ],
      clausesTitle: t('negotiations.document.clauses'),
      reasonsLabel: t('negotiations.document.clauseReasons'),
      objectionsLabel: t('negotiations.document.objections'),
      clauses: text.clauses.map((clause) => ({
        title: `${t('negotiations.document.clause', { position: clause.position })}. ${clause.title}`,
        paragraphs: paragraphs(clause.text),
        reasons: clause.reasons,
        objections: clause.objections,
        note: `${t('negotiations.document.fromProposal', { code: clause.code, title: clause.title })}. ${t(`negotiations.method.${clause.method}`)}.`,
      })),
      othersTitle: t('negotiations.document.others'),
      others: text.others.map((other) => ({
        title: `${other.code}, ${other.title}`,
        outcome: t(`negotiations.outcome.${other.outcome}`),
        reasons: other.reasons,
      })),
      answers: answersOf(found, view),
      fingerprint: found.facts.sha256 && {
        title: t('negotiations.document.fingerprint'),
        value: found.facts.sha256.match(/.{8}/g)?.join(' ') ?? '',
        note: t('negotiations.document.frozen'),
      },
    },
  }
}

/** Whether the table has approved, in one sentence. */
export function statement(view: View, { text: { approval } }: DocumentPage): string {
  const { t, language } = view
  if (!approval) return t('negotiations.document.statementNo')
  return t('negotiations.document.statementYes', {
    date: shortDate(language, approval.on),
    method: t(`negotiations.document.methodInSentence.${approval.method}`),
    present: approval.present,
    of: approval.of,
  })
}

function answersOf(found: DocumentPage, view: View) {
  const { t, language } = view
  const due = found.document.answerDue
  if (due === null) return null
  const { clauses } = found.text
  const answerTo = (proposal: number) => found.answers.find((answer) => answer.proposal === proposal)
  const outcome = (answer: AnswerRow) =>
    isLate(answer.answeredAt, due)
      ? `${t(`negotiations.answer.${answer.outcome}`)}. ${t('negotiations.document.answerLate')}`
      : t(`negotiations.answer.${answer.outcome}`)
  return {
    title: t('negotiations.document.answers'),
    intro: t('negotiations.document.answersIntro'),
    // On paper days do not run: how many answers there are, and by when they were due.
    clock: `${t('negotiations.document.given', { given: found.answers.length, of: clauses.length })}. ${t('negotiations.document.answerDue')} ${shortDate(language, due)}.`,
    columns: (['clause', 'outcome', 'office', 'act', 'cost'] as const).map((column) =>
      t(`negotiations.document.answersColumns.${column}`),
    ),
    rows: clauses.map((clause) => {
      const answer = answerTo(clause.proposal)
      const name = `${clause.code}, ${clause.title}`
      return answer
        ? [
            name,
            outcome(answer),
            answer.office,
            `${answer.actTitle}, ${shortDate(language, answer.actDate)}`,
            answer.costCents === null ? '–' : money(language, answer.costCents),
          ]
        : [name, t('negotiations.document.answerMissing'), '–', '–', '–']
    }),
    given: clauses.flatMap((clause) => {
      const answer = answerTo(clause.proposal)
      if (!answer) return []
      const until = answer.deferredUntil
        ? `. ${t('negotiations.document.answerUntil')} ${shortDate(language, answer.deferredUntil)}`
        : ''
      return [
        {
          title: t('negotiations.document.answerTitle', {
            proposal: `${clause.code}, ${clause.title}`,
            outcome: t(`negotiations.answerTitle.${answer.outcome}`),
          }),
          paragraphs: paragraphs(answer.reasons),
          facts: `${answer.office}. ${answer.actTitle}, ${shortDate(language, answer.actDate)}${until}.`,
        },
      ]
    }),
  }
}
