/** Around a form of several pages: which question this is, the answers to check, the receipt. */
import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import type { View } from './view.ts'

interface StepsProps {
  readonly view: View
  readonly step: number
  readonly of: number
  /** When what was written was last kept: "10.42". */
  readonly savedAt?: string | undefined
}

/** "Domanda 2 di 5. Salvato alle 10.42". */
export const Steps = ({ view, step, of, savedAt }: StepsProps) => (
  <p class="pz-steps">
    {view.t('ui.steps.question', { step, of })}
    {savedAt !== undefined && ` ${view.t('ui.steps.saved', { time: savedAt })}`}
  </p>
)

interface Answer {
  readonly question: string
  readonly answer: Child
  /** Where to change it; absent: it cannot be changed. */
  readonly change?: string | undefined
}

interface SummaryListProps {
  readonly view: View
  readonly answers: readonly Answer[]
}

/** Everything written so far, each with "Cambia". */
export const SummaryList = ({ view, answers }: SummaryListProps) => (
  <dl class="pz-summary">
    {answers.map(({ question, answer, change }) => (
      <div>
        <dt>{question}</dt>
        <dd>{answer || <span class="pz-quiet">{view.t('ui.steps.noAnswer')}</span>}</dd>
        {change !== undefined && (
          <dd class="pz-summary-change">
            <a href={change}>
              {view.t('ui.steps.change')}
              <span class="visually-hidden">: {question}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)

interface ReceiptProps {
  readonly view: View
  /** What has happened: "Proposta inviata". */
  readonly state: string
  /** "La tua ricevuta", unless said otherwise. */
  readonly title?: string | undefined
  /** "GUA-0342". */
  readonly code: string
  /** What happens now, who does it, by when. */
  readonly next: string
  readonly link?: { readonly href: string; readonly label: string } | undefined
}

export const Receipt = ({ view, state, title, code, next, link }: ReceiptProps) => (
  <div class="pz-receipt" role="status">
    <p class="pz-tag pz-tag-poplar">
      <Icon name="tick" />
      {state}
    </p>
    <p class="pz-receipt-title">{title ?? view.t('ui.steps.receipt')}</p>
    <p class="pz-receipt-code">{code}</p>
    <p>{next}</p>
    {link && (
      <a class="pz-go" href={link.href}>
        {link.label}
        <Icon name="arrow-right" />
      </a>
    )}
  </div>
)
