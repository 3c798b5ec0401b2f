/** One commons: what it is, where, who cares for it, its pacts and what came of them. */
import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { type Day, dayOf, shortDate } from '#ui/dates.ts'
import { FactList, Notice } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { degrees, number } from '#ui/numbers.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { commonsAddress, commonsStatus, pactAddress, pactStatus } from '../appearance.ts'
import { spotMap } from '../map/contents.ts'
import { PlaceMap } from '../map/placeMap.tsx'
import { type BodyOnMap, spotOf } from '../map/places.ts'
import type { CommonsPageData } from '../queries/register.ts'
import { effectiveState } from '../rules/effectiveState.ts'

interface CommonsPageProps {
  readonly view: View
  readonly form: FormState
  readonly commons: CommonsPageData
  readonly knots: readonly Knot[]
  readonly mayDecide: boolean
  readonly mayCorrect: boolean
  /** To find one's way on the map. */
  readonly bodies: readonly BodyOnMap[]
}

export const CommonsPage = (props: CommonsPageProps) => {
  const { view, form, commons, knots, mayDecide, bodies } = props
  const { t } = view
  const isOpen = commons.state === 'nominated' || commons.state === 'registered'
  return (
    <Page
      view={view}
      title={commons.name}
      section="pacts"
      thread
      reading
      description={commons.summary}
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.catalogue.title') },
        { href: addresses.commons, label: t('pacts.commonsPage.title') },
      ]}
    >
      <TitleBlock
        view={view}
        number={t(`pacts.commonsKind.${commons.kind}`)}
        state={commonsStatus[commons.state]}
        stateLabel={t(`pacts.commonsState.${commons.state}`)}
        title={commons.name}
        lead={commons.summary}
        meta={[
          { icon: 'desk', text: commons.body, href: `${addresses.bodies}/${commons.bodySlug}` },
          ...(commons.place ? [{ icon: 'pin' as const, text: commons.place }] : []),
          { icon: 'flag', text: t(`pacts.commonsCategory.${commons.category}`) },
        ]}
        threadSteps={knots.length}
      >
        {isOpen ? (
          <LinkButton
            href={`${addresses.pacts}/nuovo?bene=${commons.id}`}
            label={t('pacts.commonsPage.propose')}
          />
        ) : (
          <Locked
            label={t('pacts.commonsPage.propose')}
            why={t('pacts.commonsPage.notOpen')}
            wayOut={undefined}
          />
        )}
        {props.mayCorrect && (
          <GoLink href={`${commonsAddress(commons.id)}/correggi`} label={t('pacts.commonsPage.edit')} />
        )}
      </TitleBlock>
      <Section>
        <Columns kind="reading">
          <div>
            <h2>{t('pacts.commonsPage.reasons')}</h2>
            <Reading text={commons.reasons || t('pacts.page.noReasons')} />
            {commons.stateReason && <Notice>{commons.stateReason}</Notice>}
          </div>
          <FactList facts={factsOf(view, commons, dayOf(view.now))} />
        </Columns>
      </Section>
      <Section id="dove" title={t('pacts.map.where')}>
        <WhereItIs view={view} commons={commons} bodies={bodies} />
      </Section>
      <Section id="patti" title={t('pacts.commonsPage.pacts')}>
        <PactsOfCommons view={view} commons={commons} />
      </Section>
      {mayDecide && <DecidePart view={view} form={form} commons={commons} />}
      <Thread view={view} knots={knots} />
    </Page>
  )
}

const factsOf = ({ t, language }: View, commons: CommonsPageData, today: Day) => [
  { label: t('pacts.commonsPage.carer'), value: carersOf(t, commons, today) },
  {
    label: t('pacts.commonsPage.nominatedBy'),
    value: `${commons.nominator}, ${shortDate(language, commons.nominatedOn)}`,
  },
  {
    label: t('pacts.commonsPage.decided'),
    value:
      commons.decidedOn === null ? t('pacts.commonsPage.notDecided') : shortDate(language, commons.decidedOn),
  },
]

/** Whoever the register names, and the parties of the pacts that run today. */
function carersOf(t: View['t'], commons: CommonsPageData, today: Day): string {
  const caring = commons.pacts.filter((pact) => effectiveState(pact, today) === 'active')
  const named = [commons.carer, ...caring.map(({ title }) => t('pacts.commonsPage.caredBy', { title }))]
  return named.filter(Boolean).join('; ') || t('pacts.commonsPage.noCarer')
}

const WhereItIs = ({ view, commons, bodies }: Pick<CommonsPageProps, 'view' | 'commons' | 'bodies'>) => {
  const { t, language } = view
  const spot = spotOf(commons)
  if (!spot) {
    return (
      <p>
        {commons.place && `${commons.place}. `}
        {t('pacts.map.noPlace')}
      </p>
    )
  }
  const said = t('pacts.map.here', { name: commons.name })
  return (
    <figure class="pz-map-figure">
      <PlaceMap view={view} content={spotMap(spot, commons.name, said, bodies)} label={said} />
      <figcaption>
        {commons.place && `${commons.place}. `}
        {t('pacts.map.captionHere', {
          latitude: degrees(language, spot.latitude),
          longitude: degrees(language, spot.longitude),
        })}
      </figcaption>
    </figure>
  )
}

const PactsOfCommons = ({ view, commons }: Pick<CommonsPageProps, 'view' | 'commons'>) => {
  const { t, language } = view
  if (commons.pacts.length === 0) return <p>{t('pacts.commonsPage.noPacts')}</p>
  return (
    <DataTable
      caption={t('pacts.commonsPage.pacts')}
      columns={[
        { label: t('pacts.catalogue.pact'), isRowHeader: true },
        { label: t('pacts.commonsPage.state') },
        { label: t('pacts.commonsPage.kept') },
        { label: t('pacts.catalogue.hours'), isNumber: true },
        { label: t('pacts.catalogue.people'), isNumber: true },
      ]}
      rows={commons.pacts.map((pact) => {
        const state = effectiveState(pact, dayOf(view.now))
        return [
          <a href={pactAddress(pact.id)}>{pact.title}</a>,
          <StatusTag view={view} state={pactStatus[state]} label={t(`pacts.state.${state}`)} />,
          pact.made === 0
            ? t('pacts.commonsPage.noPromises')
            : t('pacts.catalogue.kept', { count: pact.kept, all: pact.made }),
          number(language, pact.hours),
          number(language, pact.people),
        ]
      })}
    />
  )
}

const choices = {
  nominated: ['registered', 'declined'],
  registered: ['retired'],
  declined: ['registered'],
  retired: ['registered'],
} as const

const DecidePart = ({
  view,
  form,
  commons,
}: Omit<CommonsPageProps, 'knots' | 'mayDecide' | 'mayCorrect' | 'bodies'>) => {
  const { t } = view
  return (
    <Section id="decidi" title={t('pacts.commonsPage.decide')} band>
      <ErrorSummary
        view={view}
        errors={form.errors}
        labels={{ state: t('pacts.commonsPage.decision'), reasons: t('pacts.commonsPage.decisionReasons') }}
      />
      <Form action={`${commonsAddress(commons.id)}/decidi`}>
        <Radios
          view={view}
          form={form}
          name="state"
          label={t('pacts.commonsPage.decision')}
          options={choices[commons.state].map((state) => ({
            value: state,
            label: t(`pacts.commonsPage.to.${state}`),
          }))}
        />
        <TextArea
          view={view}
          form={form}
          name="reasons"
          label={t('pacts.commonsPage.decisionReasons')}
          help={t('pacts.commonsPage.decisionReasonsHelp')}
          isPublic
        />
        <Submit label={t('pacts.commonsPage.decideSubmit')} />
      </Form>
    </Section>
  )
}
