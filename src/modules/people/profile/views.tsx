import type { Actor } from '#platform/actor.ts'
import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import { longDateTime } from '#ui/dates.ts'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { OwnThings } from '../profileQueries.ts'
import type { Municipality } from '../queries.ts'
import { ProfileFields } from '../signIn/afterPages.tsx'
import { browserName } from './browserName.ts'

interface ProfilePageProps {
  readonly view: View
  readonly form: FormState
  readonly email: string
  readonly actor: Actor | null
  readonly own: OwnThings
  readonly thisSession: string | undefined
  readonly municipalities: readonly Municipality[]
}

export const ProfilePage = (props: ProfilePageProps) => {
  const { view, form, own } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('people.profile.title')}
      breadcrumb={[]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('people.profile.title')}
        lead={t('people.profile.lead', { email: props.email })}
      />
      <Section id="dati" title={t('people.profile.data')} ruled>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={addresses.people}>
          <ProfileFields view={view} form={form} municipalities={props.municipalities} />
          <Radios
            view={view}
            form={form}
            name="language"
            label={t('people.profile.language')}
            options={[
              { value: 'it', label: 'Italiano' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Submit label={t('people.profile.save')} />
        </Form>
      </Section>
      <Section id="avvisi" title={t('people.profile.notices')} ruled>
        <p>{t('people.profile.noticesLead')}</p>
        <p class="pz-actions">
          <GoLink href={`${addresses.notices}/preferenze`} label={t('people.profile.noticesFrequency')} />
          <GoLink href={`${addresses.notices}/seguiti`} label={t('people.profile.followed')} />
        </p>
      </Section>
      <Groups view={view} own={own} />
      <Given view={view} own={own} />
      {props.actor && props.actor.grants.length > 0 && (
        <Section id="ruoli" title={t('people.profile.roles')} ruled>
          <ul>
            {props.actor.grants.map((grant) => (
              <li>{t(`people.role.${grant.role}`)}</li>
            ))}
          </ul>
          <p>
            <GoLink href={addresses.administration} label={t('people.profile.rolesWhere')} />
          </p>
        </Section>
      )}
      <Sessions view={view} own={own} thisSession={props.thisSession} />
      <Section id="uscita" title={t('people.profile.yours')} ruled>
        <p>{t('people.profile.yoursLead')}</p>
        <p class="pz-actions">
          <LinkButton
            href={`${addresses.people}/dati.json`}
            label={t('people.profile.download')}
            kind="secondary"
          />
          <a href={`${addresses.people}/chiudi`}>{t('people.profile.close')}</a>
        </p>
      </Section>
    </Page>
  )
}

const Groups = ({ view, own }: Pick<ProfilePageProps, 'view' | 'own'>) => (
  <Section id="gruppi" title={view.t('people.profile.groups')} ruled>
    {own.mandates.length === 0 ? (
      <p>{view.t('people.profile.noGroups')}</p>
    ) : (
      <ul>
        {own.mandates.map((mandate) => (
          <li>
            <a href={`${addresses.groups}/${mandate.groupId}`}>{mandate.groupName}</a>{' '}
            {`(${view.t(`people.mandateState.${mandate.state}`)})`}
          </li>
        ))}
      </ul>
    )}
    <p>
      <GoLink href={addresses.groups} label={view.t('people.profile.allGroups')} />
    </p>
  </Section>
)

const Given = ({ view, own }: Pick<ProfilePageProps, 'view' | 'own'>) => (
  <Section id="contributi" title={view.t('people.profile.given')} ruled>
    {own.proposals.length + own.contributions.length + own.conversations.length === 0 && (
      <p>{view.t('people.profile.noneGiven')}</p>
    )}
    <ul>
      {own.proposals.map((proposal) => (
        <li>
          <a href={`${addresses.proposals}/${proposal.id}`}>{proposal.title}</a>
        </li>
      ))}
      {own.contributions.map((contribution) => (
        <li>
          <a href={`${addresses.contributions}/${contribution.code}`}>{contribution.code}</a>{' '}
          {contribution.body}
        </li>
      ))}
      {own.conversations.map(({ id, question, answers }) => (
        <li>
          {view.t('people.profile.answersGiven', { count: answers })}{' '}
          <a href={`${addresses.opinions}/${id}/risposte`}>{question}</a>
        </li>
      ))}
    </ul>
    <p>
      <GoLink href={`${addresses.contributions}/ricevuta`} label={view.t('people.profile.claim')} />
    </p>
  </Section>
)

const Sessions = ({ view, own, thisSession }: Pick<ProfilePageProps, 'view' | 'own' | 'thisSession'>) => (
  <Section
    id="sessioni"
    title={view.t('people.profile.sessions')}
    intro={view.t('people.profile.sessionsIntro')}
    ruled
  >
    <ul>
      {own.sessions.map((session) => (
        <li>
          <p>
            <strong>{browserName(session.browser) || view.t('people.profile.unknownBrowser')}</strong>,{' '}
            {view.t('people.profile.used', {
              when: longDateTime(view.language, new Date(session.usedAt)),
            })}
            {session.token === thisSession && ` ${view.t('people.profile.thisOne')}`}
          </p>
          {session.token !== thisSession && (
            <Form action={`${addresses.people}/sessioni/termina`} hidden={{ session: session.id }}>
              <Submit kind="plain" label={view.t('people.profile.endSession')} />
            </Form>
          )}
        </li>
      ))}
    </ul>
  </Section>
)

interface ClosePageProps {
  readonly view: View
  readonly form: FormState
  readonly name: string
}

export const ClosePage = ({ view, form, name }: ClosePageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('people.close.title')}
      breadcrumb={[{ href: addresses.people, label: t('people.profile.title') }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={t('people.close.title')} lead={t('people.close.lead')} />
      <Section>
        <ul>
          <li>{t('people.close.goes')}</li>
          <li>{t('people.close.stays')}</li>
          <li>{t('people.close.answers')}</li>
          <li>{t('people.close.forGood')}</li>
        </ul>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.people}/chiudi`}>
          <TextField
            view={view}
            form={form}
            name="name"
            autocomplete="off"
            width="medium"
            label={t('people.close.name', { name })}
          />
          <Submit
            label={t('people.close.close')}
            back={{ href: addresses.people, label: t('people.close.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
