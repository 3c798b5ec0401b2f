import type { verifyJournal } from '#platform/journal.ts'
import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { Select } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { clock, shortDate } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import { emptyForm } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayDetail, sayWhat } from './journalDetail.ts'
import type { JournalKind, JournalRow, SealState } from './queries.ts'

interface JournalPageProps {
  readonly view: View
  readonly shown: {
    readonly entries: readonly JournalRow[]
    readonly count: number
    readonly page: number
    readonly pages: number
  }
  readonly kinds: readonly JournalKind[]
  readonly what: string | undefined
  readonly cards: readonly SubjectCard[]
  readonly check: Awaited<ReturnType<typeof verifyJournal>> | null
  readonly seal: SealState
}

export const JournalPage = ({ view, shown, kinds, what, cards, check, seal }: JournalPageProps) => {
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
        <Notice icon={chainSign(check)}>
          <p role="status">{sayChain(view, check, seal)}</p>
        </Notice>
        <Form action={address} method="get" hidden={{ verifica: '1', cosa: what }}>
          <Submit label={t('people.journal.verify')} kind="secondary" />
        </Form>
        <Form action={address} method="get">
          <Select
            view={view}
            form={what === undefined ? emptyForm : { values: { cosa: what }, errors: {} }}
            name="cosa"
            label={t('people.journal.what')}
            empty={t('people.journal.everything')}
            options={choicesOf(view, kinds)}
          />
          <Submit label={t('people.journal.show')} kind="secondary" />
        </Form>
        <DataTable
          caption={t('people.journal.caption', { count: shown.count })}
          isCaptionShown
          columns={[
            { label: t('people.journal.number'), isNumber: true },
            { label: t('people.journal.what'), isRowHeader: true },
            { label: t('people.journal.subject') },
            { label: t('people.journal.when') },
            { label: t('people.journal.who') },
            { label: t('people.journal.detail') },
          ]}
          rows={shown.entries.map((entry) => {
            const card = cardOf.get(`${entry.subject.kind}:${entry.subject.id}`)
            return [
              entry.number === null ? t('people.journal.unsealed') : String(entry.number),
              sayWhat(t, entry.what),
              card ? <a href={card.href}>{card.title}</a> : `${entry.subject.kind} ${entry.subject.id}`,
              t('people.journal.moment', {
                date: shortDate(view.language, entry.at),
                time: clock(view.language, entry.at),
              }),
              entry.actor ?? t('people.journal.nobody'),
              sayDetail(view, entry.detail),
            ]
          })}
        />
        <Pager view={view} page={shown.page} pages={shown.pages} />
      </Section>
    </Page>
  )
}

const choicesOf = (view: View, kinds: readonly JournalKind[]) =>
  kinds
    .map(({ what, count }) => ({ value: what, label: `${sayWhat(view.t, what)} (${count})` }))
    .sort((one, other) => one.label.localeCompare(other.label, view.language))

function chainSign(check: JournalPageProps['check']) {
  if (check === null) return 'link'
  return check.brokenAt === null ? 'tick' : 'warning'
}

/** The chain as it was just walked, or how far it goes where nobody asked to walk it. */
function sayChain({ t }: View, check: JournalPageProps['check'], seal: SealState): string {
  if (check === null) return t('people.journal.sealed', { ...seal })
  return check.brokenAt === null
    ? t('people.journal.whole', { sealed: check.sealed, unsealed: check.unsealed })
    : t('people.journal.broken', { number: check.brokenAt })
}
