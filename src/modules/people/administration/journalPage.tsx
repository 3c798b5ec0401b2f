import type { verifyJournal } from '#platform/journal.ts'
import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { Select } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { longDateTime } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import { emptyForm } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { JournalKind, JournalRow } from './queries.ts'

interface JournalPageProps {
  readonly view: View
  readonly entries: readonly JournalRow[]
  readonly kinds: readonly JournalKind[]
  readonly what: string | undefined
  readonly cards: readonly SubjectCard[]
  readonly check: Awaited<ReturnType<typeof verifyJournal>> | null
}

export const JournalPage = ({ view, entries, kinds, what, cards, check }: JournalPageProps) => {
  const { t } = view
  const address = `${addresses.administration}/registro`
  const cardOf = new Map(cards.map((card) => [`${card.kind}:${card.id}`, card]))
  return (
    <Page
      view={view}
      title={t('people.journal.title')}
      breadcrumb={[{ href: addresses.administration, label: t('people.administration.title') }]}
      isHidden
    >
      <TitleBlock view={view} title={t('people.journal.title')} lead={t('people.journal.lead')} />
      <Section>
        {check && (
          <Notice icon={check.brokenAt === null ? 'tick' : 'warning'}>
            <p role="status">
              {check.brokenAt === null
                ? t('people.journal.whole', { sealed: check.sealed, unsealed: check.unsealed })
                : t('people.journal.broken', { number: check.brokenAt })}
            </p>
          </Notice>
        )}
        <Form action={address} method="get">
          <Select
            view={view}
            form={what === undefined ? emptyForm : { values: { cosa: what }, errors: {} }}
            name="cosa"
            label={t('people.journal.what')}
            empty={t('people.journal.everything')}
            options={kinds.map((kind) => ({ value: kind.what, label: `${kind.what} (${kind.count})` }))}
          />
          <Submit label={t('people.journal.show')} kind="secondary" />
        </Form>
        <Form action={address} method="get" hidden={{ verifica: '1', cosa: what }}>
          <Submit label={t('people.journal.verify')} kind="secondary" />
        </Form>
        <DataTable
          caption={t('people.journal.caption', { count: entries.length })}
          isCaptionShown
          columns={[
            { label: t('people.journal.number'), isNumber: true },
            { label: t('people.journal.what'), isRowHeader: true },
            { label: t('people.journal.subject') },
            { label: t('people.journal.when') },
            { label: t('people.journal.who') },
            { label: t('people.journal.detail') },
          ]}
          rows={entries.map((entry) => {
            const card = cardOf.get(`${entry.subject.kind}:${entry.subject.id}`)
            return [
              entry.number === null ? t('people.journal.unsealed') : String(entry.number),
              entry.what,
              card ? <a href={card.href}>{card.title}</a> : `${entry.subject.kind} ${entry.subject.id}`,
              longDateTime(view.language, entry.at),
              entry.actor ?? t('people.journal.nobody'),
              detailText(entry.detail),
            ]
          })}
        />
      </Section>
    </Page>
  )
}

const detailText = (detail: unknown): string =>
  Object.entries(detail as Record<string, unknown>)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
