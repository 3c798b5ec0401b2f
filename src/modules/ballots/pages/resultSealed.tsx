/** Until the result is published: until when, and why nobody sees a part of it. */
import { addresses } from '#ui/addresses.ts'
import { longDateTime } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, ballotStatus } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'

interface SealedPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly processTitle: string
}

export const SealedPage = ({ view, ballot, processTitle }: SealedPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('ballots.result.pageTitle', { question: ballot.question })}
      section="ballots"
      breadcrumb={[
        { href: `${addresses.processes}/${ballot.process.id}`, label: processTitle },
        { href: `${addresses.ballots}?processo=${ballot.process.id}`, label: t('ballots.list.title') },
        { href: ballotAddress(ballot.id), label: t('ballots.result.ballot', { id: ballot.id }) },
      ]}
      crumb={t('ballots.result.title')}
      isHidden={ballot.moment === 'draft'}
    >
      <TitleBlock
        view={view}
        number={t('ballots.result.ballot', { id: ballot.id })}
        state={ballotStatus[ballot.moment]}
        stateLabel={t(`ballots.result.moment.${ballot.moment}`)}
        title={ballot.question}
      />
      <Section>
        <Notice icon="lock">
          <p>
            <strong>{sealedSaid(view, ballot)}</strong>
          </p>
          {ballot.moment !== 'cancelled' && <p>{t('ballots.result.sealed.why')}</p>}
        </Notice>
        <p>
          <GoLink href={ballotAddress(ballot.id)} label={t('ballots.result.toBallot')} />
        </p>
      </Section>
    </Page>
  )
}

function sealedSaid({ t, language }: View, { moment, closesAt, cancelledReason }: FoundBallot): string {
  if (moment === 'cancelled') return t('ballots.result.sealed.cancelled', { reason: cancelledReason ?? '' })
  if (moment === 'closed') return t('ballots.result.sealed.closed')
  return closesAt
    ? t('ballots.result.sealed.until', { when: longDateTime(language, closesAt) })
    : t('ballots.result.sealed.draft')
}
