/** The pages before one is signed in: one column, what has been kept first. */
import { addresses } from '#ui/addresses.ts'
import { Notice } from '#ui/facts.tsx'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { codeMinutes } from '../accounts.ts'
import type { DemoIdentity } from '../queries.ts'
import type { SignInRequest } from './request.ts'

interface SignInPageProps {
  readonly view: View
  readonly form: FormState
  readonly returnTo: string
  /** A form waits for its author. */
  readonly waiting: boolean
  readonly demo: readonly DemoIdentity[]
}

export const SignInPage = ({ view, form, returnTo, waiting, demo }: SignInPageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('people.signIn.title')} plain isHidden hasErrors={hasErrors(form)}>
      <div class="pz-wrap">
        <h1>{t('people.signIn.title')}</h1>
        <p class="pz-lead">{waiting ? t('people.signIn.kept') : t('people.signIn.lead')}</p>
        <ErrorSummary view={view} errors={form.errors} />
        {demo.length > 0 && <DemoList view={view} demo={demo} returnTo={returnTo} />}
        {demo.length > 0 && <h2>{t('people.signIn.byMail')}</h2>}
        <Form action={addresses.signIn} hidden={{ torna: returnTo }} withoutTurbo>
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="email"
            inputmode="email"
            label={t('people.signIn.email')}
            help={t('people.signIn.emailHelp')}
          />
          <Submit label={t('people.signIn.send')} />
        </Form>
        <p class="pz-quiet">{t('people.signIn.permits')}</p>
        <WithoutNetwork view={view} />
      </div>
    </Page>
  )
}

const hasErrors = (form: FormState): boolean => Object.keys(form.errors).length > 0

const DemoList = ({ view, demo, returnTo }: Pick<SignInPageProps, 'view' | 'demo' | 'returnTo'>) => (
  <section aria-labelledby="demo-identities">
    <h2 id="demo-identities">{view.t('people.demo.title')}</h2>
    <p>
      {view.signedIn ? view.t('people.demo.now', { name: view.signedIn.name }) : view.t('people.demo.lead')}
    </p>
    <ul class="pz-demo-identities">
      {demo.map((person) => (
        <li>
          <Form
            action={`${addresses.signIn}/demo`}
            hidden={{ persona: person.id, torna: returnTo }}
            withoutTurbo
          >
            <button type="submit" class="btn btn-outline-primary">
              <Icon name="person" /> {view.t('people.demo.enterAs', { name: person.name })}
            </button>
            <p class="pz-quiet">{view.t(`people.demo.persona.${person.persona}`)}</p>
          </Form>
        </li>
      ))}
    </ul>
  </section>
)

const WithoutNetwork = ({ view }: { readonly view: View }) => (
  <p class="pz-quiet">
    <Icon name="phone" /> {view.t('people.signIn.withoutNetwork')}{' '}
    <a href={addresses.help}>{view.t('people.signIn.hours')}</a>
  </p>
)

interface CodePageProps {
  readonly view: View
  readonly form: FormState
  readonly request: SignInRequest
  /** The demonstration writes its letters into a folder. */
  readonly isMailKept: boolean
}

export const CodePage = ({ view, form, request, isMailKept }: CodePageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('people.code.title')} plain isHidden hasErrors={hasErrors(form)}>
      <div class="pz-wrap">
        <h1>{t('people.code.title')}</h1>
        <p class="pz-lead">{t('people.code.lead', { email: request.email })}</p>
        {isMailKept && (
          <Notice icon="mail">
            <p>{t('people.code.demo')}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={form.errors} />
        <Form
          action={`${addresses.signIn}/codice?richiesta=${request.token}`}
          hidden={{ richiesta: request.token }}
          withoutTurbo
        >
          <TextField
            view={view}
            form={form}
            name="codice"
            width="short"
            inputmode="numeric"
            autocomplete="one-time-code"
            label={t('people.code.code')}
            help={t('people.code.help', { count: codeMinutes })}
          />
          <Submit label={t('people.code.enter')} />
        </Form>
        <Form action={`${addresses.signIn}/nuovo-codice`} hidden={{ richiesta: request.token }} withoutTurbo>
          <Submit
            kind="secondary"
            label={t('people.code.another')}
            back={{ href: addresses.signIn, label: t('people.code.otherAddress') }}
          />
        </Form>
        <WithoutNetwork view={view} />
      </div>
    </Page>
  )
}

interface EnterPageProps {
  readonly view: View
  /** None: the link is over, or was used. */
  readonly request: SignInRequest | undefined
  readonly code: string
}

/** Where the letter's link leads. */
export const EnterPage = ({ view, request, code }: EnterPageProps) => {
  const { t } = view
  if (!request) {
    return (
      <Page view={view} title={t('people.enter.overTitle')} plain isHidden>
        <div class="pz-wrap">
          <h1>{t('people.enter.overTitle')}</h1>
          <p class="pz-lead">{t('people.enter.overLead')}</p>
          <p class="pz-actions">
            <a class="btn btn-primary" href={addresses.signIn}>
              {t('people.enter.again')}
            </a>
          </p>
        </div>
      </Page>
    )
  }
  return (
    <Page view={view} title={t('people.enter.title')} plain isHidden>
      <div class="pz-wrap">
        <h1>{t('people.enter.title')}</h1>
        <p class="pz-lead">{t('people.enter.lead', { email: request.email })}</p>
        <Form
          action={`${addresses.signIn}/codice`}
          hidden={{ richiesta: request.token, codice: code }}
          withoutTurbo
        >
          <Submit label={t('people.enter.enter')} />
        </Form>
        <p class="pz-quiet">{t('people.enter.elsewhere')}</p>
      </div>
    </Page>
  )
}
