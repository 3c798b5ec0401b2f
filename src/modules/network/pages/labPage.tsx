import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { FactList } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { isLabName, LabDrawing } from '#ui/labDrawing.tsx'
import { Page } from '#ui/layout.tsx'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { LabPageContent } from '../queries/labs.ts'
import type { Video } from '../queries/videos.ts'
import { MeetingRows, ProcessRows, ToCheck } from './parts.tsx'
import { VideoFigures } from './videoFigure.tsx'

interface LabPageProps {
  readonly view: View
  readonly lab: LabPageContent
  readonly videos: readonly Video[]
  readonly canEdit: boolean
}

export const LabPage = ({ view, lab, videos, canEdit }: LabPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={lab.name}
      section="labs"
      reading
      description={lab.theme}
      breadcrumb={[{ href: addresses.labs, label: t('network.labs.title') }]}
      crumb={lab.city}
      islands={videos.length > 0 ? ['video-consent'] : undefined}
      withoutTurbo={videos.length > 0}
    >
      <TitleBlock
        view={view}
        title={lab.name}
        written="titleAndLead"
        lead={lab.theme}
        meta={[
          { icon: 'pin', text: lab.site },
          { icon: 'calendar', text: lab.opened },
        ]}
      >
        {canEdit && (
          <LinkButton
            href={`${addresses.labs}/${lab.slug}/modifica`}
            label={t('network.lab.edit')}
            kind="secondary"
          />
        )}
      </TitleBlock>
      <Section id="luogo" title={t('network.lab.place')} ruled>
        <Columns kind="reading">
          <div>
            {isLabName(lab.drawing) && (
              <p>
                <LabDrawing lab={lab.drawing} isLarge />
              </p>
            )}
            <Reading text={lab.siteStory} />
          </div>
          <LabFacts view={view} lab={lab} />
        </Columns>
      </Section>
      {videos.length > 0 && (
        <Section id="video" title={t('network.video.title')}>
          <VideoFigures view={view} videos={videos} />
        </Section>
      )}
      <Section id="percorsi" title={t('network.process.title')} ruled>
        <ProcessRows view={view} processes={lab.processes} />
      </Section>
      <Section
        id="incontri"
        title={t('network.meetings.title')}
        ruled
        link={{ href: addresses.meetings, label: t('network.meetings.all') }}
      >
        <MeetingRows view={view} meetings={lab.meetings} />
      </Section>
      <Section id="servizi" title={t('network.lab.services')} ruled>
        {lab.services.length === 0 ? (
          <p>{t('network.lab.noServices')}</p>
        ) : (
          <DataTable
            caption={t('network.lab.services')}
            columns={[
              { label: t('network.lab.service'), isRowHeader: true },
              { label: t('network.lab.detail') },
            ]}
            rows={lab.services.map((service) => [service.name, service.detail])}
          />
        )}
      </Section>
      <Section id="vicini" title={t('network.lab.neighbours')} band>
        <Neighbours view={view} lab={lab} />
      </Section>
    </Page>
  )
}

const LabFacts = ({ view, lab }: Pick<LabPageProps, 'view' | 'lab'>) => {
  const { t } = view
  const facts = [
    { label: t('network.lab.operator'), value: lab.operator ?? t('network.lab.noOperator') },
    {
      label: t('network.lab.address'),
      value: (
        <>
          {lab.address}
          {lab.isAddressToCheck && <ToCheck view={view} />}
        </>
      ),
    },
    {
      label: t('network.lab.body'),
      value: (
        <a href={`${addresses.bodies}/${lab.bodySlug}`}>{t('network.lab.bodyName', { city: lab.city })}</a>
      ),
    },
  ]
  if (lab.strategyId !== null)
    facts.push({
      label: t('network.strategies.one'),
      value: <a href={`${addresses.strategies}/${lab.strategyId}`}>{t('network.strategies.read')}</a>,
    })
  if (lab.website !== null)
    facts.push({ label: t('network.website'), value: <a href={lab.website}>{hostOf(lab.website)}</a> })
  return (
    <div>
      <h2>{t('network.lab.who')}</h2>
      <FactList facts={facts} />
    </div>
  )
}

/** "laboratorioapertomodena.it". */
export const hostOf = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

const Neighbours = ({ view, lab }: Pick<LabPageProps, 'view' | 'lab'>) => (
  <ul class="pz-actions">
    {lab.before && (
      <li>
        <GoLink
          href={`${addresses.labs}/${lab.before.slug}`}
          label={view.t('network.lab.before', { city: lab.before.city, site: lab.before.site })}
          icon="arrow-left"
        />
      </li>
    )}
    {lab.after && (
      <li>
        <a class="pz-go" href={`${addresses.labs}/${lab.after.slug}`}>
          {view.t('network.lab.after', { city: lab.after.city, site: lab.after.site })}
          <Icon name="arrow-right" />
        </a>
      </li>
    )}
  </ul>
)
