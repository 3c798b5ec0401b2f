/** The title page of the document in plain words: the page adds links to some of them, the PDF prints them. */
import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { DocumentPage } from './queries/documentPage.ts'

export interface PlainFact {
  readonly label: string
  readonly value: string
}

/** In the order of the documents published by the Region: process, offices, decision, dates, members, validation. */
export function plainFactsOf(view: View, found: DocumentPage): PlainFact[] {
  const { t } = view
  const { document, text, facts } = found
  const none = t('negotiations.document.notYet')
  const date = (on: string | null) => (on === null ? none : shortDate(view.language, on))
  return [
    { label: t('negotiations.document.process'), value: text.processTitle },
    { label: t('negotiations.document.manager'), value: text.managerOffice || none },
    {
      label: t('negotiations.document.decides'),
      value: [text.decisionBody, text.furtherBodies].filter(Boolean).join('. '),
    },
    { label: t('negotiations.document.curator'), value: text.curator || none },
    { label: t('negotiations.document.facilitator'), value: text.facilitatorOffice },
    { label: t('negotiations.document.draftedOn'), value: date(text.draftedOn) },
    { label: t('negotiations.document.approvedOn'), value: approval(view, found) },
    {
      label: t('negotiations.document.members'),
      value: new Intl.ListFormat(view.language).format(text.members),
    },
    { label: t('negotiations.document.sentOn'), value: date(facts.sentToGuarantorOn) },
    { label: t('negotiations.document.validation'), value: validation(view, found) },
    {
      label: t('negotiations.document.sentToBodyOn'),
      value: facts.sentToBodyOn === null ? '' : date(facts.sentToBodyOn),
    },
    {
      label: t('negotiations.document.answerDue'),
      value: document.answerDue === null ? '' : date(document.answerDue),
    },
  ].filter(({ value }) => value !== '')
}

function approval(view: View, { text }: DocumentPage): string {
  if (!text.approval) return view.t('negotiations.document.notYet')
  const words = view.t('negotiations.document.inSitting', { sitting: text.approval.sitting })
  return `${shortDate(view.language, text.approval.on)}, ${words}`
}

function validation(view: View, { facts }: DocumentPage): string {
  const { t, language } = view
  if (facts.guarantorDecidedOn === null) return t('negotiations.document.notYet')
  const date = shortDate(language, facts.guarantorDecidedOn)
  const said =
    facts.guarantorDecision === 'validated'
      ? t('negotiations.document.validatedOn', { date })
      : t('negotiations.document.notValidatedOn', { date })
  return facts.guarantorReasons
    ? `${said}. ${t('negotiations.document.guarantorSays')}: ${facts.guarantorReasons}`
    : said
}
