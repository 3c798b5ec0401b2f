import { addresses } from '#ui/addresses.ts'
import { longDateTime } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { Status } from './readStatus.ts'

interface StatusPageProps {
  readonly view: View
  readonly status: Status & { readonly version: string }
}

export const StatusPage = ({ view, status }: StatusPageProps) => {
  const { t, language } = view
  const title = t('site.status.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} isHidden>
      <TitleBlock
        view={view}
        title={title}
        state={status.isDatabaseWell ? 'done' : 'stopped'}
        stateLabel={t(status.isDatabaseWell ? 'site.status.well' : 'site.status.unwell')}
        lead={t('site.status.lead')}
      />
      <Section id="servizi" title={t('site.status.parts')} ruled>
        <FactList
          facts={[
            {
              label: t('site.status.database'),
              value: (
                <StatusTag
                  view={view}
                  state={status.isDatabaseWell ? 'done' : 'stopped'}
                  label={t(status.isDatabaseWell ? 'site.status.answers' : 'site.status.silent')}
                />
              ),
            },
            {
              label: t('site.status.journal'),
              value:
                status.journal.brokenAt === null
                  ? t('site.status.journalText', {
                      sealed: status.journal.verifiedEntries,
                      unsealed: status.journal.unsealedEntries,
                    })
                  : t('site.status.journalBroken', { number: status.journal.brokenAt }),
            },
            {
              label: t('site.status.parked'),
              value: t('site.status.parkedText', { count: status.journal.parkedEntries }),
            },
            { label: t('site.status.version'), value: status.version },
            { label: t('site.status.asked'), value: longDateTime(language, view.now) },
            {
              label: t('site.status.machines'),
              value: <a href={`${addresses.status}?formato=json`}>JSON</a>,
            },
          ]}
        />
      </Section>
    </Page>
  )
}
