/** The public page of one ballot: what is asked, who may answer, how it is counted, until when. */
import { addresses } from '#ui/addresses.ts'
import { longDateTime } from '#ui/dates.ts'
import { FactList, Figures, Notice } from '#ui/facts.tsx'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { money, number } from '#ui/numbers.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { ballotStatus, boothAddress, deskAddress, resultAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { Turnout } from '../queries/turnout.ts'
import { OptionList, RuleText, SecrecyText } from './ballotParts.tsx'
import { type BoothDoor, doorSentence } from './boothDoor.ts'
import { howToVote, momentSaid, whoVotes } from './said.ts'

interface BallotPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly turnout: Turnout
  readonly processTitle: string
  readonly door: BoothDoor
  /** One may vote on paper too. */
  readonly hasPaper: boolean
}

export const BallotPage = ({ view, ballot, turnout, processTitle, door, hasPaper }: BallotPageProps) => {
  const { t, language } = view
  return (
    <Page
      view={view}
      title={ballot.question}
      section="ballots"
      reading={ballot.explanation !== ''}
      description={howToVote(view, ballot).join(' ')}
      breadcrumb={[
        { href: `${addresses.processes}/${ballot.process.id}`, label: processTitle },
        { href: `${addresses.ballots}?processo=${ballot.process.id}`, label: t('ballots.list.title') },
      ]}
      crumb={t('ballots.ballot.number', { id: ballot.id })}
      isHidden={ballot.moment === 'draft'}
    >
      <TitleBlock
        view={view}
        number={t('ballots.ballot.number', { id: ballot.id })}
        state={ballotStatus[ballot.moment]}
        stateLabel={t(`ballots.moment.${ballot.moment}`)}
        title={ballot.question}
        meta={[
          { icon: 'calendar', text: whenSaid(view, ballot) },
          { icon: 'people', text: whoVotes(view, ballot) },
          {
            icon: ballot.isSecret ? 'lock' : 'person',
            text: t(ballot.isSecret ? 'ballots.ballot.secret' : 'ballots.ballot.named'),
          },
        ]}
      >
        {ballot.mayManage && (
          <LinkButton kind="secondary" href={deskAddress(ballot.id)} label={t('ballots.ballot.manage')} />
        )}
      </TitleBlock>
      <Section>
        <Door view={view} ballot={ballot} door={door} />
      </Section>
      <Section>
        <Columns kind="reading">
          <div>
            {ballot.explanation !== '' && <Reading text={ballot.explanation} />}
            <h2>{t('ballots.ballot.howTo')}</h2>
            <p>{howToVote(view, ballot).join(' ')}</p>
            <h2>{t('ballots.ballot.rule')}</h2>
            <RuleText view={view} ballot={ballot} />
          </div>
          <div>
            <h2>{t('ballots.ballot.facts')}</h2>
            <FactList facts={factsOf(view, ballot, hasPaper)} />
          </div>
        </Columns>
      </Section>
      <Section
        id="scelte"
        title={t('ballots.ballot.options')}
        note={t('ballots.ballot.optionsNote', { count: ballot.options.length })}
        ruled
      >
        <OptionList view={view} ballot={ballot} />
      </Section>
      <Section>
        <Columns kind="equal">
          <div>
            <h2>{t(ballot.isSecret ? 'ballots.ballot.secretTitle' : 'ballots.ballot.namedTitle')}</h2>
            <SecrecyText view={view} ballot={ballot} />
          </div>
          <div>
            <h2>{t('ballots.ballot.turnout')}</h2>
            {turnout.electors === null ? (
              <p>{t('ballots.ballot.turnoutSoon')}</p>
            ) : (
              <Figures
                figures={[
                  {
                    number: t('ballots.ballot.turnoutOf', {
                      voted: number(language, turnout.voted),
                      of: number(language, turnout.electors),
                    }),
                    label: t('ballots.ballot.turnoutLabel'),
                  },
                ]}
              />
            )}
            {['open', 'closed'].includes(ballot.moment) && (
              <p class="pz-quiet">{t('ballots.ballot.turnoutNote')}</p>
            )}
          </div>
        </Columns>
      </Section>
    </Page>
  )
}

interface DoorProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly door: BoothDoor
}

/** The big button, or why it is locked. */
export const Door = ({ view, ballot, door }: DoorProps) => {
  const { t } = view
  if (ballot.moment === 'published') {
    return <LinkButton href={resultAddress(ballot.id)} label={t('ballots.ballot.results')} />
  }
  if (door.kind === 'open') {
    return (
      <p class="pz-vote-door">
        <LinkButton
          href={boothAddress(ballot.id)}
          label={t(door.isAgain ? 'ballots.ballot.changeVote' : 'ballots.ballot.vote')}
        />
        {ballot.closesAt && (
          <span>{t('ballots.list.untilDate', { date: longDateTime(view.language, ballot.closesAt) })}</span>
        )}
      </p>
    )
  }
  if (door.kind === 'sign_in') {
    return (
      <p class="pz-vote-door">
        <LinkButton
          href={`${addresses.signIn}?${new URLSearchParams({ torna: boothAddress(ballot.id) })}`}
          label={t('ballots.locked.signInLink')}
        />
        <span>{sayMessage(t, doorSentence(view, ballot, door))}</span>
      </p>
    )
  }
  if (ballot.moment === 'cancelled') {
    return (
      <Notice icon="minus">
        <p lang={view.language}>
          {t('ballots.ballot.cancelledBecause', { reason: ballot.cancelledReason ?? '' })}
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Locked label={t('ballots.ballot.vote')} why={sayMessage(t, doorSentence(view, ballot, door))} />
      {ballot.moment === 'closed' && <p class="pz-quiet">{t('ballots.ballot.closedNote')}</p>}
      {door.kind === 'voted' && (
        <GoLink
          href={`${addresses.follow}?kind=ballot&id=${ballot.id}`}
          label={t('ballots.cast.follow')}
          icon="bell"
        />
      )}
    </>
  )
}

function whenSaid({ t, language }: View, { moment, opensAt, closesAt }: FoundBallot): string {
  if (!opensAt || !closesAt) return t('ballots.ballot.notSet')
  if (moment === 'announced') return t('ballots.list.fromDate', { date: longDateTime(language, opensAt) })
  const date = longDateTime(language, closesAt)
  return t(moment === 'open' ? 'ballots.list.untilDate' : 'ballots.list.closedOn', { date })
}

function factsOf(view: View, ballot: FoundBallot, hasPaper: boolean) {
  const { t, language } = view
  return [
    { label: t('ballots.ballot.opens'), value: momentSaid(view, ballot.opensAt) },
    { label: t('ballots.ballot.closes'), value: momentSaid(view, ballot.closesAt) },
    { label: t('ballots.ballot.who'), value: whoVotes(view, ballot) },
    ...(ballot.budgetCents === null
      ? []
      : [{ label: t('ballots.ballot.budget'), value: money(language, ballot.budgetCents) }]),
    ...(ballot.seats === null
      ? []
      : [{ label: t('ballots.ballot.seats'), value: number(language, ballot.seats) }]),
    {
      label: t('ballots.ballot.kind'),
      value: `${t(ballot.isSecret ? 'ballots.ballot.secret' : 'ballots.ballot.named')}. ${
        ballot.mayChange ? t('ballots.ballot.mayChange') : t('ballots.ballot.mayNotChange')
      }`,
    },
    ...(hasPaper && (ballot.moment === 'announced' || ballot.moment === 'open')
      ? [{ label: t('ballots.ballot.paper'), value: t('ballots.ballot.paperAlso') }]
      : []),
    ...(ballot.tableId === null
      ? []
      : [
          {
            label: t('ballots.ballot.table'),
            value: <a href={`${addresses.tables}/${ballot.tableId}`}>{t('ballots.ballot.tableOpen')}</a>,
          },
        ]),
  ]
}
