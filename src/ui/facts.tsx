/** Facts and figures: rows, not cards. */
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import { type Status, StatusTag } from './statusTag.tsx'
import type { View } from './view.ts'

interface Fact {
  readonly label: string
  readonly value: Child
}

interface FactListProps {
  readonly facts: readonly Fact[]
  /** Side by side instead of one below the other. */
  readonly isRow?: boolean | undefined
}

/** Who decides, who answers, by when: a `<dl>`. */
export const FactList = ({ facts, isRow }: FactListProps) => (
  <dl class={isRow ? 'pz-facts pz-facts-row' : 'pz-facts'}>
    {facts.map((fact) => (
      <div>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)

interface FiguresProps {
  /** The number already said ("1.208", "24.000 €") and what it counts. */
  readonly figures: readonly { readonly number: string; readonly label: string }[]
}

/** Big numbers with their words: only numbers one needs to decide, never decoration. */
export const Figures = ({ figures }: FiguresProps) => (
  <dl class="pz-figures">
    {figures.map((figure) => (
      <div>
        <dt>{figure.label}</dt>
        <dd>{figure.number}</dd>
      </div>
    ))}
  </dl>
)

interface CalloutProps {
  /** Bold opening words: "Come si decide." */
  readonly title?: string | undefined
  readonly children?: Child
}

/** A rule or a warning one must not miss, beside the text. */
export const Callout = ({ title, children }: CalloutProps) => (
  <div class="callout pz-callout">
    <p>
      {title && <strong>{/\p{P}$/u.test(title) ? title : `${title}.`}</strong>} {children}
    </p>
  </div>
)

interface NoticeProps {
  readonly icon?: IconName | undefined
  readonly children?: Child
}

/** A quiet box: what is missing, what has changed, what will happen. */
export const Notice = ({ icon, children }: NoticeProps) => (
  <div class="pz-notice">
    <Icon name={icon ?? 'flag'} />
    <div>{children}</div>
  </div>
)

interface OutcomeBox {
  readonly title: string
  readonly href?: string | undefined
  readonly state: Status
  readonly stateLabel?: string | undefined
  /** Due date or what is still missing, even when there is no document. */
  readonly note: string
}

interface OutcomeBoxesProps {
  readonly view: View
  readonly boxes: readonly OutcomeBox[]
}

/** Esiti: the documents a process owes, each with its due date even when empty. */
export const OutcomeBoxes = ({ view, boxes }: OutcomeBoxesProps) => (
  <ul class="pz-outcomes">
    {boxes.map((box) => (
      <li>
        <h3>{box.href ? <a href={box.href}>{box.title}</a> : box.title}</h3>
        <p>
          <StatusTag view={view} state={box.state} label={box.stateLabel} />
        </p>
        <p class="pz-quiet">{box.note}</p>
      </li>
    ))}
  </ul>
)

interface AnswerPanelProps {
  /** "La risposta dell'Unione: accolta per intero". */
  readonly title: string
  /** The reason in full sentences, in Lora: needs `<Page reading>`. */
  readonly reason: string
  /** Office, act, date, legal term, cost. */
  readonly facts: readonly Fact[]
  /** Green only for a yes; a "no" with reasons is neutral, because it is not a fault. */
  readonly tone: 'yes' | 'partly' | 'later' | 'neutral'
  readonly children?: Child
}

const tones = {
  yes: 'pz-answer pz-answer-yes',
  partly: 'pz-answer pz-answer-partly',
  later: 'pz-answer pz-answer-later',
  neutral: 'pz-answer',
} as const

/** The formal answer: it comes before the proposal it answers. */
export const AnswerPanel = ({ title, reason, facts, tone, children }: AnswerPanelProps) => (
  <section class="pz-wrap pz-block">
    <div class={tones[tone]}>
      <h2>{title}</h2>
      <div class="pz-reading">
        {reason.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {children}
      <FactList facts={facts} isRow />
    </div>
  </section>
)
