import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { processAddress } from '../places.ts'
import type { PublishedDocument } from '../queries/documents.ts'
import type { Process } from '../words.ts'

interface DocumentPageProps {
  readonly view: View
  readonly process: Process
  readonly document: PublishedDocument
}

/** A published document of a process: short summary first, then the whole text. */
export const DocumentPage = ({ view, process, document }: DocumentPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={document.title}
      section="processes"
      reading
      description={document.summary}
      breadcrumb={[
        { href: addresses.processes, label: t('processes.title') },
        { href: processAddress(process.id), label: process.shortTitle },
      ]}
    >
      <TitleBlock
        view={view}
        number={t(`processes.kind.${document.kind}`)}
        title={document.title}
        written="titleAndLead"
        lead={document.summary}
        meta={[
          {
            icon: 'calendar',
            text: t('processes.document.publishedOn', {
              date: shortDate(view.language, document.publishedAt),
            }),
          },
        ]}
      />
      <Section id="testo" title={t('processes.document.text')}>
        <Reading text={document.body} />
        <GoLink
          href={`${processAddress(process.id)}#esiti`}
          label={t('processes.document.back')}
          icon="arrow-left"
        />
      </Section>
    </Page>
  )
}
