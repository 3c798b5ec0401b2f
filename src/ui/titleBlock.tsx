/** The head of a page: number and status, h1, lead, meta line with icons, jump to the thread. */
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import { ReceiptCodes } from './receiptCodes.tsx'
import { type Status, StatusTag } from './statusTag.tsx'
import { contentLanguage, type View } from './view.ts'

export interface MetaItem {
  readonly icon: IconName
  readonly text: string
  readonly href?: string | undefined
}

interface TitleBlockProps {
  readonly view: View
  readonly title: string
  /** Number or kind above the title: "P01", "Percorso partecipativo certificato, L.R. 15/2018". */
  readonly number?: string | undefined
  readonly state?: Status | undefined
  readonly stateLabel?: string | undefined
  /** One or two sentences. */
  readonly lead?: string | undefined
  /** The title is what somebody wrote, or title and lead are: in Italian, whatever the language of the page. */
  readonly written?: 'title' | 'titleAndLead' | undefined
  readonly meta?: readonly MetaItem[] | undefined
  /** How many knots the thread on this page has: adds the jump link "Filo rosso, 7 passaggi". */
  readonly threadSteps?: number | undefined
  /** Buttons under the meta line. */
  readonly children?: Child
}

export const TitleBlock = (props: TitleBlockProps) => (
  <div class="pz-wrap pz-title">
    {(props.number || props.state) && (
      <p class="pz-title-number">
        {props.number && <span>{props.number}</span>}
        {props.state && <StatusTag view={props.view} state={props.state} label={props.stateLabel} />}
      </p>
    )}
    <h1 lang={props.written && contentLanguage(props.view)}>
      <ReceiptCodes text={props.title} />
    </h1>
    {props.lead && (
      <p class="pz-lead" lang={props.written === 'titleAndLead' ? contentLanguage(props.view) : undefined}>
        {props.lead}
      </p>
    )}
    {(props.meta || props.threadSteps !== undefined) && (
      <ul class="pz-meta">
        {props.meta?.map((item) => (
          <li>
            <Icon name={item.icon} />
            {item.href ? <a href={item.href}>{item.text}</a> : <span>{item.text}</span>}
          </li>
        ))}
        {props.threadSteps !== undefined && (
          <li>
            <Icon name="thread" />
            <a class="pz-strong-link" href="#filo-rosso">
              {props.view.t('ui.thread.jump', { count: props.threadSteps })}
            </a>
          </li>
        )}
      </ul>
    )}
    {props.children && <div class="pz-actions">{props.children}</div>}
  </div>
)

interface HeroProps {
  /** The statement, in two sentences: the second is in the colour of the thread. */
  readonly title: string
  readonly promise?: string | undefined
  readonly lead?: string | undefined
  /** Buttons, at most two. */
  readonly actions?: Child
  /** What stands at the right: what is open now. */
  readonly children?: Child
}

/** The head of the home page: the statement and what one can do left, what is open right. */
export const Hero = ({ title, promise, lead, actions, children }: HeroProps) => (
  <div class="pz-wrap">
    <div class="pz-hero">
      <div>
        <h1>
          {title} {promise && <span>{promise}</span>}
        </h1>
        {lead && <p class="pz-lead">{lead}</p>}
        {actions && <div class="pz-actions">{actions}</div>}
      </div>
      {children && <div>{children}</div>}
    </div>
  </div>
)
