/** /votazioni: open now first, then what comes, then what is over. */
import { EmptyState } from '#ui/cards.tsx'
import { longDateTime } from '#ui/dates.ts'
import { LinkButton } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { type Crumb, Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, ballotStatus, resultAddress } from '../appearance.ts'
import type { ListedBallot } from '../queries/listBallots.ts'

export interface ListedWithTurnout extends ListedBallot {
  /** Known from the opening on. */
  readonly turnout: { readonly voted: number; readonly of: number } | undefined
}

interface ListPageProps {
  readonly view: View
  readonly ballots: readonly ListedWithTurnout[]
  readonly drafts: readonly ListedBallot[]
  readonly page: number
  readonly pages: number
  /** Where the reader may put something to the vote; on the page of all processes. */
  readonly managed: readonly Crumb[]
  /** Only those of one process. */
  readonly process: (Crumb & { readonly mayCreate: boolean; readonly id: number }) | undefined
}

export const ListPage = ({ view, ballots, drafts, managed, page, pages, process }: ListPageProps) => {
  const { t } = view
  const open = ballots.filter(({ moment }) => moment === 'open')
  const coming = ballots.filter(({ moment }) => moment === 'announced')
  const over = ballots.filter(({ moment }) => !['open', 'announced', 'draft'].includes(moment))
  return (
    <Page
      view={view}
      title={process ? t('ballots.list.ofProcess', { process: process.label }) : t('ballots.list.title')}
      section="ballots"
      description={t('ballots.list.lead')}
      breadcrumb={process ? [process] : []}
      crumb={t('ballots.list.title')}
    >
      <TitleBlock
        view={view}
        title={process ? t('ballots.list.ofProcess', { process: process.label }) : t('ballots.list.title')}
        lead={t('ballots.list.lead')}
      >
        {process?.mayCreate && (
          <LinkButton
            href={`${ballotAddress(0).replace('/0', '/nuova')}?processo=${process.id}`}
            label={t('ballots.list.create')}
            kind="secondary"
          />
        )}
      </TitleBlock>
      {ballots.length === 0 ? (
        <Section>
          <EmptyState title={t('ballots.list.none')} text={t('ballots.list.noneText')} />
        </Section>
      ) : (
        <>
          {page === 1 && (
            <Section id="aperte" title={t('ballots.list.now')} ruled>
              {open.length === 0 ? <p>{t('ballots.list.nowNone')}</p> : <Rows view={view} ballots={open} />}
            </Section>
          )}
          {coming.length > 0 && (
            <Section id="in-arrivo" title={t('ballots.list.next')} ruled>
              <Rows view={view} ballots={coming} />
            </Section>
          )}
          {over.length > 0 && (
            <Section id="chiuse" title={t('ballots.list.over')} ruled>
              <Rows view={view} ballots={over} />
            </Section>
          )}
        </>
      )}
      {managed.length > 0 && (
        <Section id="prepara" title={t('ballots.list.create')} intro={t('ballots.list.prepareIntro')} ruled>
          <ul class="pz-plain-list">
            {managed.map(({ href, label }) => (
              <li>
                <a href={href} lang="it">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {drafts.length > 0 && (
        <Section id="bozze" title={t('ballots.list.drafts')} ruled>
          <Rows view={view} ballots={drafts.map((draft) => ({ ...draft, turnout: undefined }))} />
        </Section>
      )}
      {pages > 1 && (
        <Section>
          <Pager view={view} page={page} pages={pages} />
        </Section>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly view: View
  readonly ballots: readonly ListedWithTurnout[]
}

const Rows = ({ view, ballots }: RowsProps) => (
  <ul class="pz-ballots">
    {ballots.map((ballot) => (
      <li>
        <p class="pz-ballots-head">
          <StatusTag
            view={view}
            state={ballotStatus[ballot.moment]}
            label={view.t(`ballots.moment.${ballot.moment}`)}
          />
          <span class="pz-quiet" lang="it">
            {ballot.processTitle}
          </span>
        </p>
        <h3>
          <a href={ballotAddress(ballot.id)} lang="it">
            {ballot.question}
          </a>
        </h3>
        <ul class="pz-meta">
          <li>
            <Icon name="calendar" />
            <span>{whenSaid(view, ballot)}</span>
          </li>
          {ballot.turnout && (
            <li>
              <Icon name="people" />
              <span>{view.t('ballots.list.turnout', ballot.turnout)}</span>
            </li>
          )}
          <li>
            <Icon name={ballot.isSecret ? 'lock' : 'person'} />
            <span>{view.t(ballot.isSecret ? 'ballots.ballot.secret' : 'ballots.ballot.named')}</span>
          </li>
        </ul>
        {ballot.moment === 'published' && (
          <p>
            <a class="pz-go" href={resultAddress(ballot.id)}>
              {view.t('ballots.ballot.results')}
              <span class="visually-hidden" lang="it">
                : {ballot.question}
              </span>
              <Icon name="arrow-right" />
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
)

function whenSaid({ t, language }: View, { moment, opensAt, closesAt }: ListedBallot): string {
  if (!opensAt || !closesAt) return t('ballots.ballot.notSet')
  if (moment === 'announced') return t('ballots.list.fromDate', { date: longDateTime(language, opensAt) })
  const date = longDateTime(language, closesAt)
  return t(moment === 'open' ? 'ballots.list.untilDate' : 'ballots.list.closedOn', { date })
}
