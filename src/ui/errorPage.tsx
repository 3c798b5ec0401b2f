/** Not found, not allowed, conflict, our own fault: what happened, where to go, search, code. */
import { addresses } from './addresses.ts'
import { Search } from './filters.tsx'
import { Form, Submit } from './forms.tsx'
import { Page } from './layout.tsx'
import type { View } from './view.ts'

interface ErrorPageProps {
  readonly view: View
  readonly status: 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  /** Instead of the general title of this status. */
  readonly title?: string | undefined
  /** Why, in the words of the rule; the general sentence otherwise. */
  readonly why?: string | undefined
  /** Reference number of the journal of faults. */
  readonly code?: string | undefined
  /** Long texts of the form that did not go through, to be copied. */
  readonly kept?: { readonly label: string; readonly texts: readonly string[] } | undefined
  /** The same form with all that was typed, to be sent once more from here. */
  readonly again?: FormToSendAgain | undefined
  /** A way on: sign in, go back to the object. */
  readonly wayOut?: { readonly href: string; readonly label: string } | undefined
}

export interface FormToSendAgain {
  readonly action: string
  /** Above each long text. */
  readonly label: string
  readonly submit: string
  /** In the order they were sent; the long ones are shown and can be changed. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly isLong: boolean }[]
}

export const ErrorPage = ({ view, status, title, why, code, kept, again, wayOut }: ErrorPageProps) => {
  const { t } = view
  const words = status === 413 || status === 415 ? 422 : status
  const heading = title ?? t(`ui.error.${words}.title`)
  return (
    <Page view={view} title={heading} thread isHidden>
      <div class="pz-wrap pz-title pz-loose-end">
        <h1>{heading}</h1>
        <p class="pz-lead">{sentence(why ?? t(`ui.error.${words}.text`))}</p>
        {again && <SendAgain {...again} />}
        {kept?.texts.map((text, index) => (
          <div class="pz-field">
            <label for={`kept-${index + 1}`}>{kept.label}</label>
            <textarea id={`kept-${index + 1}`} class="form-control" rows={6} readonly>
              {text}
            </textarea>
          </div>
        ))}
        <p class="pz-actions">
          {wayOut && (
            <a class="btn btn-primary" href={wayOut.href}>
              {wayOut.label}
            </a>
          )}
          <a href={addresses.home}>{t('ui.error.home')}</a>
          <a href={addresses.help}>{t('ui.error.help')}</a>
        </p>
        <Search view={view} action={addresses.search} />
        <p class="pz-quiet">
          {t('ui.error.code', { status })} {code && t('ui.error.reference', { code })}
        </p>
      </div>
    </Page>
  )
}

const SendAgain = ({ action, label, submit, fields }: FormToSendAgain) => (
  <Form action={action}>
    {fields.map(({ name, value, isLong }, index) =>
      isLong ? (
        <div class="pz-field">
          <label for={`again-${index + 1}`}>{label}</label>
          <textarea id={`again-${index + 1}`} class="form-control" name={name} rows={6}>
            {value}
          </textarea>
        </div>
      ) : (
        <input type="hidden" name={name} value={value} />
      ),
    )}
    <Submit label={submit} />
  </Form>
)

/** Reasons are written to stand beside a field, without a full stop; alone they are a sentence. */
const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)
