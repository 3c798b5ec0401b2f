/** An agenda as it was on the day of a version. */
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { money } from '#ui/numbers.ts'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { AgendaVersion } from './queries.ts'

export const VersionPage = ({ view, version }: { view: View; version: AgendaVersion }) => {
  const { t, language } = view
  const title = t('agendas.versionPage.title', { number: version.number })
  return (
    <Page
      view={view}
      title={`${version.title}, ${title}`}
      section="agendas"
      breadcrumb={[{ href: `${addresses.agendas}/${version.bodySlug}`, label: version.title }]}
      crumb={title}
    >
      <TitleBlock
        view={view}
        title={`${version.title}, ${title}`}
        written="title"
        lead={t('agendas.versionPage.lead', {
          date: shortDate(language, version.publishedAt),
          note: version.note,
        })}
      />
      {version.lines.map((line) => (
        <Section title={`${line.position}. ${line.title}`} ruled>
          <DataTable
            caption={line.title}
            columns={[
              { label: t('agendas.subject.action'), isRowHeader: true },
              { label: t('agendas.action.owner') },
              { label: t('agendas.form.state') },
              { label: t('agendas.action.budget'), isNumber: true },
            ]}
            rows={line.actions.map((action) => [
              `${action.code}, ${action.title}`,
              action.ownerOffice,
              t(`agendas.state.${action.state}`),
              money(language, action.budgetCents),
            ])}
          />
        </Section>
      ))}
      <Section>
        <GoLink href={`${addresses.agendas}/${version.bodySlug}`} label={t('agendas.versionPage.now')} />
      </Section>
    </Page>
  )
}
