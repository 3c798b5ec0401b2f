/** Why the body wants to know who it is, what is missing, and how it is done; then the way on. */
import { addresses } from '#ui/addresses.ts'
import { longDate } from '#ui/dates.ts'
import { Callout, FactList } from '#ui/facts.tsx'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { pactAddress } from '../appearance.ts'
import type { IdentityLack, IdentityLevel, IdentityPurpose, Known } from '../rules/identity.ts'
import type { PactTerm } from '../terms.ts'
import { stepForms } from './deskSteps.ts'
import { pageOfPact } from './lifeAddress.ts'

export interface IdentityPageProps {
  readonly view: View
  readonly pact: { readonly id: number; readonly title: string }
  readonly body: { readonly name: string; readonly slug: string; readonly email: string | null }
  readonly purpose: IdentityPurpose
  readonly level: IdentityLevel
  /** Where the body's rule comes from. */
  readonly term: PactTerm
  readonly known: Known
  readonly lacks: readonly IdentityLack[]
  /** The code to show at the counter, once asked for. */
  readonly ownCode: { readonly code: string; readonly expiresOn: string } | undefined
  readonly form: FormState
}

export const IdentityPage = (props: IdentityPageProps) => {
  const { view, pact, body, purpose, level, term, form } = props
  const { t } = view
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.identity.title')}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.life.pacts') },
        { href: pactAddress(pact.id), label: pact.title },
      ]}
      hasErrors={Object.keys(form.errors).length > 0}
      reading
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('pacts.identity.title')}
        lead={t(`pacts.identity.lead.${purpose}`, { title: pact.title })}
      />
      <Section id="perche" title={t('pacts.identity.why')} ruled>
        <ErrorSummary view={view} errors={form.errors} />
        <FactList
          facts={[
            {
              label: t('pacts.identity.asks', { body: body.name }),
              value: t(`pacts.identity.level.${level}`),
            },
            {
              label: t('pacts.identity.source'),
              value: term.isVerified ? term.source : `${term.source} (${t('pacts.identity.unverified')})`,
            },
          ]}
        />
        <p>{t('pacts.identity.kept')}</p>
      </Section>
      {level === 2 && <CounterPart {...props} />}
      {level >= 1 && <CodePart {...props} />}
      <OnPart {...props} />
    </Page>
  )
}

const CounterPart = ({ view, pact, body, purpose, known, lacks, ownCode }: IdentityPageProps) => {
  const { t, language } = view
  const isDone = !lacks.includes('counter')
  const ask = ownCode ? t('pacts.identity.newCounterCode') : t('pacts.identity.askCounter')
  return (
    <Section id="sportello" title={t('pacts.identity.counter')} ruled>
      {isDone ? (
        <p>
          <StatusTag view={view} state="done" label={t('pacts.identity.counterDone')} />{' '}
          {t('pacts.identity.counterUntil', { date: longDate(language, known.counterUntil ?? '') })}
        </p>
      ) : (
        <>
          <Callout title={t('pacts.identity.digitalTitle')}>
            {t('pacts.identity.digital', { body: body.name })}
          </Callout>
          <ol>
            {!ownCode && <li>{t('pacts.identity.step.ask')}</li>}
            <li>
              {t('pacts.identity.step.go')} <a href={`${addresses.bodies}/${body.slug}`}>{body.name}</a>
              {body.email && `, ${body.email}`}
            </li>
            <li>{t('pacts.identity.step.back')}</li>
          </ol>
          {ownCode && (
            <FactList
              facts={[
                {
                  label: t('pacts.identity.counterCode'),
                  value: <strong>{inFours(ownCode.code)}</strong>,
                },
                { label: t('pacts.identity.codeUntil'), value: longDate(language, ownCode.expiresOn) },
              ]}
            />
          )}
          <Form action={pageOfPact(pact.id, 'identita/sportello')} hidden={{ per: purpose }}>
            <Submit kind={ownCode ? 'secondary' : 'primary'} label={ask} />
          </Form>
        </>
      )}
    </Section>
  )
}

const inFours = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

const CodePart = ({ view, pact, purpose, lacks, form }: IdentityPageProps) => {
  const { t } = view
  return (
    <Section id="codice" title={t('pacts.identity.code')} ruled>
      {!lacks.includes('code') ? (
        <p>
          <StatusTag view={view} state="done" label={t('pacts.identity.codeDone')} />{' '}
          {t('pacts.identity.codeLasts')}
        </p>
      ) : lacks.includes('counter') ? (
        <Locked label={t('pacts.signing.sendCode')} why={t('pacts.identity.counterFirst')} />
      ) : (
        <>
          <p>{t('pacts.identity.codeHow')}</p>
          <Form action={pageOfPact(pact.id, 'identita/codice')} hidden={{ per: purpose }}>
            <Submit kind="secondary" label={t('pacts.signing.sendCode')} />
          </Form>
          <Form action={pageOfPact(pact.id, 'identita')} hidden={{ per: purpose }}>
            <TextField
              view={view}
              form={form}
              name="code"
              label={t('pacts.signing.code')}
              inputmode="numeric"
              autocomplete="one-time-code"
              width="short"
            />
            <Submit label={t('pacts.signing.confirm')} />
          </Form>
        </>
      )}
    </Section>
  )
}

const OnPart = ({ view, pact, purpose, lacks }: IdentityPageProps) => {
  const { t } = view
  const label = purpose === 'submit' ? t('pacts.review.step.submit') : t('pacts.signing.toSign')
  return (
    <Section id="avanti" title={t('pacts.identity.on')} ruled>
      {lacks.length > 0 ? (
        <Locked label={label} why={t('pacts.identity.notYet')} />
      ) : purpose === 'submit' ? (
        <Form action={`${pactAddress(pact.id)}/passi/${stepForms.submit.slug}`}>
          <Submit label={label} />
        </Form>
      ) : (
        <LinkButton href={`${pageOfPact(pact.id, 'firma')}#firma`} label={label} />
      )}
    </Section>
  )
}
