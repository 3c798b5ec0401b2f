import type { Role } from '#platform/actor.ts'
import { addresses } from '#ui/addresses.ts'
import { Select } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { type Day, dayOf, daysBetween, shortDate } from '#ui/dates.ts'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { type NamedScope, textOfScope } from '../roleScopes.ts'
import type { GrantRow } from './queries.ts'
import { addressOfWork, type WaitingWork } from './waitingWork.ts'

interface GrantInPlace {
  readonly grant: GrantRow
  readonly place: NamedScope
  readonly mayEnd: boolean
}

interface AdministrationPageProps {
  readonly view: View
  readonly form: FormState
  readonly rows: readonly GrantInPlace[]
  /** Where the reader may give roles. */
  readonly places: readonly NamedScope[]
  /** The roles the reader may give in one of these places. */
  readonly givable: readonly Role[]
  readonly actorId: string
  readonly seesJournal: boolean
  readonly work: readonly WaitingWork[]
}

export const AdministrationPage = (props: AdministrationPageProps) => {
  const { view, form, rows, places } = props
  const { t } = view
  const own = rows.filter(({ grant }) => grant.personId === props.actorId)
  return (
    <Page
      view={view}
      title={t('people.administration.title')}
      breadcrumb={[]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('people.administration.title')}
        lead={t(places.length > 0 ? 'people.administration.lead' : 'people.administration.leadOwn')}
      >
        {props.seesJournal && (
          <GoLink
            href={`${addresses.administration}/registro`}
            label={t('people.administration.journal')}
            icon="history"
          />
        )}
      </TitleBlock>
      <OwnWork view={view} work={props.work} />
      <Section id="i-tuoi-ruoli" title={t('people.administration.own')} ruled>
        <ul>
          {own.map(({ grant, place }) => (
            <li>
              {t(`people.role.${grant.role}`)}: <Place place={place} />
            </li>
          ))}
        </ul>
      </Section>
      {places.length > 0 && (
        <Section id="dai-un-ruolo" title={t('people.administration.grant')} ruled>
          <ErrorSummary view={view} errors={form.errors} />
          <Form action={`${addresses.administration}/ruoli`} hidden={{ _key: crypto.randomUUID() }}>
            <TextField
              view={view}
              form={form}
              name="email"
              type="email"
              autocomplete="off"
              label={t('people.administration.email')}
              help={t('people.administration.emailHelp')}
            />
            <Select
              view={view}
              form={form}
              name="role"
              label={t('people.administration.role')}
              empty={t('people.newGroup.choose')}
              options={props.givable.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
            />
            <Select
              view={view}
              form={form}
              name="scope"
              label={t('people.administration.place')}
              empty={t('people.newGroup.choose')}
              options={places.map((place) => ({ value: textOfScope(place), label: place.name }))}
            />
            <Submit label={t('people.administration.give')} />
          </Form>
        </Section>
      )}
      {places.length > 0 && <Holders view={view} rows={rows} />}
    </Page>
  )
}

const OwnWork = ({ view, work }: Pick<AdministrationPageProps, 'view' | 'work'>) => {
  const { t } = view
  return (
    <Section id="il-tuo-lavoro" title={t('people.work.title')} ruled>
      {work.length === 0 ? (
        <p class="pz-quiet">{t('people.work.none')}</p>
      ) : (
        <ul class="pz-link-list">
          {work.map((one) => (
            <li>
              <a href={addressOfWork(one)}>{t(`people.work.${one.kind}`, { title: one.title })}</a>
              {one.due !== null && <span class="pz-quiet"> {daysLeft(view, one.due)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function daysLeft({ t, now }: View, due: Day): string {
  const days = daysBetween(dayOf(now), due)
  return days >= 0
    ? t('people.work.daysLeft', { count: days, due })
    : t('people.work.daysOver', { count: -days, due })
}

const Place = ({ place }: { readonly place: NamedScope }) =>
  place.kind === 'process' ? (
    <a href={`${addresses.processes}/${place.id}`}>{place.name}</a>
  ) : (
    <span>{place.name}</span>
  )

const Holders = ({ view, rows }: Pick<AdministrationPageProps, 'view' | 'rows'>) => {
  const { t } = view
  return (
    <Section id="chi-ha-che-cosa" title={t('people.administration.holders')} ruled>
      <DataTable
        caption={t('people.administration.holders')}
        columns={[
          { label: t('people.administration.person'), isRowHeader: true },
          { label: t('people.administration.role') },
          { label: t('people.administration.place') },
          { label: t('people.administration.since') },
          { label: t('people.administration.actions') },
        ]}
        rows={rows.map(({ grant, place, mayEnd }) => [
          <>
            {grant.name} <span class="pz-quiet">{grant.email}</span>
          </>,
          t(`people.role.${grant.role}`),
          <Place place={place} />,
          shortDate(view.language, grant.grantedAt),
          mayEnd && (
            <Form action={`${addresses.administration}/ruoli/${grant.id}/termina`}>
              <button type="submit" class="pz-plain-button">
                {t('people.administration.end')}
                <span class="visually-hidden">
                  {' '}
                  {t('people.administration.endOf', {
                    role: t(`people.role.${grant.role}`),
                    name: grant.name || grant.email,
                  })}
                </span>
              </button>
            </Form>
          ),
        ])}
      />
    </Section>
  )
}
