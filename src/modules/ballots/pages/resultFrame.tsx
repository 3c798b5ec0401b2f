/** The page around a published result: its title, where it stands. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { winnersSaid } from './resultSaid.ts'

interface ResultFrameProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly processTitle: string
  readonly result: PublishedResult
  readonly children?: Child
}

export const ResultFrame = ({ view, ballot, processTitle, result, children }: ResultFrameProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('ballots.result.pageTitle', { question: ballot.question })}
      section="ballots"
      description={winnersSaid(view, result)}
      breadcrumb={[
        { href: `${addresses.processes}/${ballot.process.id}`, label: processTitle },
        { href: `${addresses.ballots}?processo=${ballot.process.id}`, label: t('ballots.list.title') },
        { href: ballotAddress(ballot.id), label: t('ballots.result.ballot', { id: ballot.id }) },
      ]}
      crumb={t('ballots.result.title')}
    >
      {children}
    </Page>
  )
}
