/** Chi decide e chi garantisce: the facts beside "In breve", each term with its source. */
import { addresses } from '#ui/addresses.ts'
import type { View } from '#ui/view.ts'
import { answerExpectedBy } from './outcomes.ts'
import type { ProcessPageContent } from './queries/findProcessPage.ts'
import type { Term } from './words.ts'

export function processFacts(
  view: View,
  content: ProcessPageContent,
): { readonly label: string; readonly value: string }[] {
  const { t } = view
  const { process, terms } = content
  const answerBy = answerExpectedBy(process, terms)
  const facts = [
    { label: t('processes.facts.decides'), value: process.decisionBodyName },
    { label: t('processes.facts.manager'), value: process.managerOffice },
    { label: t('processes.facts.guarantors'), value: process.guarantors },
    {
      label: t('processes.facts.answer'),
      value:
        answerBy === null
          ? `${t('processes.facts.answerDays', { count: terms.answer_days.amount })} ${sourceOf(view, terms.answer_days)}`
          : `${t('processes.facts.answerBy', { count: terms.answer_days.amount, date: answerBy })} ${sourceOf(view, terms.answer_days)}`,
    },
    { label: t('processes.facts.duration'), value: durationOf(view, content) },
    {
      label: t('processes.facts.extension'),
      value:
        process.extensionDays > 0
          ? t('processes.facts.extended', {
              count: process.extensionDays,
              reason: process.extensionReason ?? '',
            })
          : '',
    },
  ]
  return facts.filter((fact) => fact.value !== '')
}

function durationOf(view: View, { process, terms }: ProcessPageContent): string {
  const months = view.t('processes.facts.months', { count: terms.process_months.amount })
  const from =
    process.formalStart === null
      ? view.t('processes.facts.notStarted')
      : view.t('processes.facts.from', { date: process.formalStart })
  return `${months}, ${from} ${sourceOf(view, terms.process_months)}`
}

/** "(L.R. 15/2018, art. 15, da verificare)". */
export const sourceOf = (view: View, term: Term): string =>
  term.isVerified ? `(${term.source})` : `(${view.t('processes.facts.toCheck', { source: term.source })})`

/** Where the body that decides has its page. */
export const bodyAddress = (slug: string): string => `${addresses.bodies}/${slug}`
