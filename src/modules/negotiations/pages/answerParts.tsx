/** The public clock, the table of answers given and missing, and each answer in full. */
import type { Child } from 'hono/jsx'
import type { Verdict } from '#platform/verdict.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { AnswerPanel, Callout } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { money } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { answerTone, documentAddress } from '../appearance.ts'
import { clockMessage, clockOf, isLate } from '../clock.ts'
import type { ClauseText } from '../documentText.ts'
import type { AnswerRow, DocumentPage as Found } from '../queries/documentPage.ts'

interface AnswerSectionProps {
  readonly view: View
  readonly found: Found
  readonly mayAnswer: Verdict
}

/** Nothing until the document has been delivered. */
export const AnswerSection = ({ view, found, mayAnswer }: AnswerSectionProps) => {
  const { t } = view
  const { clauses } = found.text
  const due = found.document.answerDue
  if (due === null) return null
  const given = found.answers.length
  const clock = clockOf(due, clauses.length - given, view.now)
  return (
    <>
      <Section
        id="risposte"
        title={t('negotiations.document.answers')}
        intro={t('negotiations.document.answersIntro')}
      >
        <Callout title={t('negotiations.document.given', { given, of: clauses.length })}>
          {sayMessage(t, clockMessage(clock))}.
        </Callout>
        <DataTable
          caption={t('negotiations.document.answers')}
          columns={[
            { label: t('negotiations.document.answersColumns.clause') },
            { label: t('negotiations.document.answersColumns.outcome') },
            { label: t('negotiations.document.answersColumns.office') },
            { label: t('negotiations.document.answersColumns.act') },
            { label: t('negotiations.document.answersColumns.cost'), isNumber: true },
          ]}
          rows={clauses.map((clause) =>
            row(
              view,
              clause,
              found.answers.find((answer) => answer.proposal === clause.proposal),
              due,
            ),
          )}
        />
        {mayAnswer.allowed && <AnswerLinks view={view} found={found} />}
      </Section>
      {clauses.map((clause) => {
        const answer = found.answers.find(({ proposal }) => proposal === clause.proposal)
        return answer && <OneAnswer view={view} clause={clause} answer={answer} due={due} />
      })}
    </>
  )
}

function row(view: View, clause: ClauseText, answer: AnswerRow | undefined, due: string): Child[] {
  const { t, language } = view
  const name = `${clause.code}, ${clause.title}`
  if (!answer) {
    const isOverdue = isLate(view.now, due)
    const label = t(isOverdue ? 'negotiations.document.answerLate' : 'negotiations.document.answerMissing')
    return [
      name,
      <StatusTag view={view} state={isOverdue ? 'late' : 'not_due'} label={label} />,
      '–',
      '–',
      '–',
    ]
  }
  return [
    <a href={`#risposta-${clause.proposal}`}>{name}</a>,
    <>
      <StatusTag view={view} state={answer.outcome} label={t(`negotiations.answer.${answer.outcome}`)} />
      {isLate(answer.answeredAt, due) && (
        <>
          {' '}
          <StatusTag view={view} state="late" label={t('negotiations.document.answerLate')} />
        </>
      )}
    </>,
    answer.office,
    `${answer.actTitle}, ${shortDate(language, answer.actDate)}`,
    answer.costCents === null ? '–' : money(language, answer.costCents),
  ]
}

interface OneAnswerProps {
  readonly view: View
  readonly clause: ClauseText
  readonly answer: AnswerRow
  readonly due: string
}

const OneAnswer = ({ view, clause, answer, due }: OneAnswerProps) => (
  <div id={`risposta-${clause.proposal}`}>
    <AnswerPanel
      title={view.t('negotiations.document.answerTitle', {
        proposal: `${clause.code}, ${clause.title}`,
        outcome: view.t(`negotiations.answerTitle.${answer.outcome}`),
      })}
      reason={answer.reasons}
      tone={answerTone[answer.outcome]}
      facts={answerFacts(view, answer, due)}
    />
  </div>
)

/** What an answer must show: who, with which act, when, whether in time, at what cost. */
function answerFacts(view: View, answer: AnswerRow, due: string) {
  const { t, language } = view
  const term = isLate(answer.answeredAt, due)
    ? 'negotiations.document.termMissed'
    : 'negotiations.document.termKept'
  return [
    { label: t('negotiations.document.answerOffice'), value: answer.office },
    { label: t('negotiations.document.answerAct'), value: answer.actTitle },
    { label: t('negotiations.document.answerDate'), value: shortDate(language, answer.actDate) },
    { label: t('negotiations.document.answerTerm'), value: t(term, { date: shortDate(language, due) }) },
    ...(answer.deferredUntil
      ? [{ label: t('negotiations.document.answerUntil'), value: shortDate(language, answer.deferredUntil) }]
      : []),
    ...(answer.costCents !== null
      ? [{ label: t('negotiations.document.answerCost'), value: money(language, answer.costCents) }]
      : []),
  ]
}

const AnswerLinks = ({ view, found }: { readonly view: View; readonly found: Found }) => (
  <p class="pz-actions">
    {found.text.clauses
      .filter((clause) => !found.answers.some(({ proposal }) => proposal === clause.proposal))
      .map((clause) => (
        <LinkButton
          kind="secondary"
          href={`${documentAddress(found.document.id)}/risposte/${clause.proposal}`}
          label={view.t('negotiations.document.give', { code: clause.code })}
        />
      ))}
  </p>
)
