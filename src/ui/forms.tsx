/** Forms: the frame, the error summary, the buttons. Fields are in fields.tsx and choices.tsx. */
import type { Child } from 'hono/jsx'
import type { FieldErrors } from './formState.ts'
import { Icon } from './icons.tsx'
import type { View } from './view.ts'
import { isMessage, sayMessage } from './words.ts'

interface FormProps {
  readonly action: string
  /** Default `post`; searches and filters use `get`. */
  readonly method?: 'post' | 'get' | undefined
  /** Hidden fields: the form's key, the subject, the step. */
  readonly hidden?: Readonly<Record<string, string | undefined>> | undefined
  /**
   * Sends files: multipart, and without Turbo. A file too large is refused before the form is read; the browser's own
   * way back then still has what was typed.
   */
  readonly hasFiles?: boolean | undefined
  /** The answer opens a consent or signs in: Turbo leaves it alone. */
  readonly withoutTurbo?: boolean | undefined
  readonly id?: string | undefined
  readonly children?: Child
}

/** `novalidate`: our own words, in the summary, say what is missing. */
export const Form = ({ action, method, hidden, hasFiles, withoutTurbo, id, children }: FormProps) => (
  <form
    id={id}
    class="pz-form"
    action={action}
    method={method ?? 'post'}
    enctype={hasFiles ? 'multipart/form-data' : undefined}
    data-turbo={withoutTurbo || hasFiles ? 'false' : undefined}
    novalidate
  >
    {hidden &&
      Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
    {children}
  </form>
)

type Labels = string | Readonly<Record<string, string>>

interface ErrorSummaryProps {
  readonly view: View
  readonly errors: FieldErrors
  /**
   * Where the labels of the fields stand among the messages ("meetings.form"), or the labels themselves by field: given
   * where one message may stand at several fields ("Questo campo serve"), so that each link says which (WCAG 2.4.4).
   */
  readonly labels?: Labels | undefined
}

/** First thing above the form, with the focus; nothing when there is no error. Give `<Page hasErrors>` too. */
export const ErrorSummary = ({ view, errors, labels }: ErrorSummaryProps) => {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="pz-errors" role="alert" aria-labelledby="error-summary" tabindex={-1} autofocus>
      <h2 id="error-summary">
        <Icon name="warning" />
        {view.t('ui.form.errors', { count: entries.length })}
      </h2>
      <ul>
        {entries.map(([name, message]) => (
          <li>
            <a href={`#${name}`}>
              {labelBefore(view, labels, name)}
              {sayMessage(view.t, message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function labelBefore(view: View, labels: Labels | undefined, field: string): string {
  const key = `${labels}.${field}`
  const label = typeof labels === 'object' ? labels[field] : isMessage(key) ? view.t(key) : undefined
  return label ? `${label}: ` : ''
}

interface SubmitProps {
  /** Says what happens: "Pubblica la proposta". */
  readonly label: string
  /** `secondary` is outlined, `plain` looks like a link. */
  readonly kind?: 'primary' | 'secondary' | 'plain' | undefined
  /** Several buttons in one form: which one was pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** A way out beside it: "Torna alla domanda 1". */
  readonly back?: { readonly href: string; readonly label: string } | undefined
}

const buttonClasses = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  plain: 'pz-plain-button',
} as const

export const Submit = ({ label, kind, name, value, back }: SubmitProps) => (
  <p class="pz-actions">
    <button type="submit" class={buttonClasses[kind ?? 'primary']} name={name} value={value}>
      {label}
    </button>
    {back && <a href={back.href}>{back.label}</a>}
  </p>
)

interface LinkButtonProps {
  readonly href: string
  readonly label: string
  readonly kind?: 'primary' | 'secondary' | undefined
}

/** A link that begins something: it looks like a button and stays a link. */
export const LinkButton = ({ href, label, kind }: LinkButtonProps) => (
  <a class={buttonClasses[kind ?? 'primary']} href={href}>
    {label}
  </a>
)

interface LockedProps {
  /** What the button would do. */
  readonly label: string
  /** Why not now, in one sentence. */
  readonly why: string
  /** What the reader can do about it: sign in, ask for residence, wait for a date. */
  readonly wayOut?: { readonly href: string; readonly label: string } | undefined
}

/** An action the reader may not do: never a grey button without its reason. */
export const Locked = ({ label, why, wayOut }: LockedProps) => (
  <div class="pz-locked">
    <p class="pz-locked-label">
      <Icon name="lock" />
      {label}
    </p>
    <p>
      {why} {wayOut && <a href={wayOut.href}>{wayOut.label}</a>}
    </p>
  </div>
)
