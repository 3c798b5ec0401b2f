/** The page around a published result: where it stands, and in words who won. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { winnersSaid } from './resultSaid.ts'
import { ruleSaid } from './said.ts'

interface ResultFrameProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly processTitle: string
  readonly result: PublishedResult
  /** How many voted, or how many votes are valid: what may be told of them. */
  readonly people: string
  readonly children?: Child
}

export const ResultFrame = (props: ResultFrameProps) => {
  const { view, ballot, processTitle, result, people, children } = props
  const { t, language } = view
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
      <TitleBlock
        view={view}
        number={t('ballots.result.ballot', { id: ballot.id })}
        state="done"
        stateLabel={t('ballots.result.moment.published')}
        title={ballot.question}
        lead={winnersSaid(view, result)}
        meta={[
          {
            icon: 'calendar',
            text: t('ballots.result.publishedOn', { day: shortDate(language, result.countedAt) }),
          },
          { icon: 'people', text: people },
          { icon: 'document', text: ruleSaid(view, ballot.method, ballot.rule, 'name') },
        ]}
      />
      {children}
    </Page>
  )
}
