/** Cards, only for things one chooses among: proposals, actions. */
import type { Child } from 'hono/jsx'
import { ChannelBar } from './channelBar.tsx'
import { Icon, type IconName, Portico } from './icons.tsx'
import { type Status, StatusTag } from './statusTag.tsx'
import { contentLanguage, type View } from './view.ts'

interface ActionCardProps {
  readonly title: string
  readonly text: string
  /** "Ancora 12 giorni, fino a martedì 2 marzo 2027". */
  readonly deadline?: string | undefined
  readonly href: string
  /** What the link does: "Apri il testo". */
  readonly action: string
}

/** One thing to do now; put one to three in `<ActionCards>`. */
export const ActionCard = ({ title, text, deadline, href, action }: ActionCardProps) => (
  <li class="pz-action-card">
    <h3>{title}</h3>
    <p>{text}</p>
    {deadline && <p class="pz-quiet">{deadline}</p>}
    <a class="pz-go" href={href}>
      {action}
      <Icon name="arrow-right" />
    </a>
  </li>
)

export const ActionCards = ({ children }: { readonly children?: Child }) => (
  <ul class="pz-action-cards">{children}</ul>
)

export interface CardProps {
  readonly view: View
  readonly number?: string | undefined
  readonly state?: Status | undefined
  readonly stateLabel?: string | undefined
  readonly title: string
  readonly href: string
  /** One sentence. */
  readonly text?: string | undefined
  /** Place, author kind, channel: each a sign and words. */
  readonly meta?: readonly { readonly icon: IconName; readonly text: string }[] | undefined
  /** Counts by channel, drawn as a bar. */
  readonly counts?:
    | { readonly online: number; readonly inPerson: number; readonly comments?: number }
    | undefined
}

/** One of many to choose among: the title is the link, the card is not. */
export const Card = ({ view, number, state, stateLabel, title, href, text, meta, counts }: CardProps) => (
  <li class="pz-card">
    {(number || state) && (
      <p class="pz-card-head">
        {number && <span>{number}</span>}
        {state && <StatusTag view={view} state={state} label={stateLabel} />}
      </p>
    )}
    <h3>
      <a href={href} lang={contentLanguage(view)}>
        {title}
      </a>
    </h3>
    {text && (
      <p class="pz-card-text" lang={contentLanguage(view)}>
        {text}
      </p>
    )}
    {meta && meta.length > 0 && (
      <ul class="pz-card-meta">
        {meta.map((item) => (
          <li>
            <Icon name={item.icon} />
            {item.text}
          </li>
        ))}
      </ul>
    )}
    {counts && (
      <ChannelBar view={view} online={counts.online} inPerson={counts.inPerson} comments={counts.comments} />
    )}
  </li>
)

/** Two columns of cards; say an h2 before them, hidden if need be. */
export const CardGrid = ({ children }: { readonly children?: Child }) => <ul class="pz-cards">{children}</ul>

interface EmptyStateProps {
  /** What is not here yet: "Nessun patto a Gualtieri, per ora". */
  readonly title: string
  /** What this is, in two or three sentences. */
  readonly text: string
  /** The first step. */
  readonly action?: { readonly href: string; readonly label: string } | undefined
  /** An example elsewhere. */
  readonly example?: { readonly href: string; readonly label: string } | undefined
  /** Default h2. */
  readonly level?: 2 | 3 | undefined
}

export const EmptyState = ({ title, text, action, example, level }: EmptyStateProps) => (
  <div class="pz-empty">
    <Portico />
    {level === 3 ? <h3>{title}</h3> : <h2>{title}</h2>}
    <p>{text}</p>
    {(action || example) && (
      <p class="pz-actions">
        {action && (
          <a class="btn btn-primary" href={action.href}>
            {action.label}
          </a>
        )}
        {example && <a href={example.href}>{example.label}</a>}
      </p>
    )}
  </div>
)

interface OpenThing {
  /** Days left; `null` when there is no deadline. */
  readonly days: number | null
  readonly kind: string
  readonly title: string
  /** The title is what somebody wrote, in Italian whatever the language of the page. */
  readonly isWritten?: boolean | undefined
  readonly href: string
  /** "Fino a martedì 2 marzo 2027". */
  readonly when: string
}

interface OpenListProps {
  readonly view: View
  readonly things: readonly OpenThing[]
}

/** Aperto adesso: days large, kind above, date in full. */
export const OpenList = ({ view, things }: OpenListProps) => (
  <ul class="pz-open">
    {things.map((thing) => (
      <li>
        <p class="pz-open-days">
          {thing.days === null ? (
            <Icon name="calendar" />
          ) : (
            <>
              <strong>{thing.days}</strong> {view.t('ui.open.days', { count: thing.days })}
            </>
          )}
        </p>
        <div>
          <p class="pz-quiet">{thing.kind}</p>
          <h3>
            <a href={thing.href} lang={thing.isWritten ? contentLanguage(view) : undefined}>
              {thing.title}
            </a>
          </h3>
          <p class="pz-quiet">{thing.when}</p>
        </div>
      </li>
    ))}
  </ul>
)
