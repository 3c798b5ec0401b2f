import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { longDateTime } from '#ui/dates.ts'
import { DiffText } from '#ui/diffText.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { changedWords } from '../changedWords.ts'
import type { ShownProposal } from '../queries/proposalPage.ts'
import type { PublishedVersion } from '../queries/versions.ts'
import { proposalNumber } from '../words.ts'

interface VersionsPageProps {
  readonly view: View
  readonly proposal: ShownProposal
  /** The newest first. */
  readonly versions: readonly PublishedVersion[]
}

export const VersionsPage = ({ view, proposal, versions }: VersionsPageProps) => {
  const { t, language } = view
  return (
    <Page
      view={view}
      title={t('proposals.versions.title')}
      section="proposals"
      breadcrumb={above(view, proposal)}
    >
      <TitleBlock
        view={view}
        number={proposalNumber(proposal.number)}
        title={t('proposals.versions.title')}
        lead={t('proposals.versions.lead')}
      />
      <Section title={proposal.title}>
        <DataTable
          caption={t('proposals.versions.title')}
          columns={[
            { label: t('proposals.versions.column') },
            { label: t('proposals.versions.when') },
            { label: t('proposals.versions.why') },
            { label: t('proposals.versions.changes') },
          ]}
          rows={versions.map((version, index) => {
            const before = versions[index + 1]
            return [
              t('proposals.versions.version', { number: String(version.version) }),
              longDateTime(language, version.savedAt),
              version.reason || t('proposals.versions.first'),
              before ? (
                <a
                  href={`${addresses.proposals}/${proposal.id}/versioni/${before.version}-${version.version}`}
                >
                  {t('proposals.versions.compare', { number: String(before.version) })}
                </a>
              ) : (
                ''
              ),
            ]
          })}
        />
      </Section>
    </Page>
  )
}

interface ChangesPageProps {
  readonly view: View
  readonly proposal: ShownProposal
  readonly before: PublishedVersion
  readonly after: PublishedVersion
}

const texts = ['title', 'summary', 'body'] as const

/** Old and new text in one, word by word. */
export const ChangesPage = ({ view, proposal, before, after }: ChangesPageProps) => {
  const { t } = view
  const title = t('proposals.versions.diffTitle', {
    before: String(before.version),
    after: String(after.version),
  })
  const list = `${addresses.proposals}/${proposal.id}/versioni`
  return (
    <Page
      view={view}
      title={`${proposalNumber(proposal.number)}, ${title}`}
      crumb={title}
      section="proposals"
      breadcrumb={[...above(view, proposal), { href: list, label: t('proposals.versions.title') }]}
    >
      <TitleBlock
        view={view}
        number={proposalNumber(proposal.number)}
        title={title}
        lead={t('proposals.versions.diffLead')}
        meta={
          after.reason
            ? [{ icon: 'history', text: t('proposals.versions.reason', { reason: after.reason }) }]
            : []
        }
      />
      {texts.map((text) => (
        <Section title={t(`proposals.versions.${text}Field`)} ruled>
          <DiffText view={view} parts={changedWords(before[text], after[text])} />
        </Section>
      ))}
      <Section>
        <GoLink href={list} label={t('proposals.versions.back')} />
      </Section>
    </Page>
  )
}

const above = (view: View, proposal: ShownProposal) => [
  { href: addresses.proposals, label: view.t('proposals.list.title') },
  {
    href: `${addresses.proposals}/${proposal.id}`,
    label: view.t('proposals.forms.about', {
      number: proposalNumber(proposal.number),
      title: proposal.title,
    }),
  },
]
