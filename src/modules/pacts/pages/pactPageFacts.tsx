/** How a pact goes in a few figures, its public call, and what was proposed at the beginning. */

import { addresses } from '#ui/addresses.ts'
import { dayOf } from '#ui/dates.ts'
import { Callout, FactList, Figures } from '#ui/facts.tsx'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { money, number } from '#ui/numbers.ts'
import { Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { commitmentStanding, pactAddress, pactStatus } from '../appearance.ts'
import { isCallOpen } from '../commands/proposePact.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import type { Pact, PactState } from '../words.ts'
import { lastDayOf } from './pactPageClock.ts'

interface PartProps {
  readonly view: View
  readonly pact: Pact
  readonly overview: PactOverview
  readonly state: PactState
}

export const HowItGoes = ({ view, pact, overview, state }: PartProps) => {
  const { t, language } = view
  const today = dayOf(view.now)
  const lastDay = lastDayOf(pact, overview.steps)
  const isOver = state === 'concluded' || state === 'terminated_early'
  const standings = overview.commitments.map((promise) => commitmentStanding(promise, today).word)
  const count = (word: string) => standings.filter((standing) => standing === word).length
  return (
    <>
      {lastDay !== null && (
        <p>
          {isOver || lastDay < today
            ? t('pacts.page.ended', { date: lastDay })
            : t('pacts.page.until', { date: lastDay })}
        </p>
      )}
      {standings.length > 0 && (
        <Figures
          figures={[
            {
              number: number(language, count('kept')),
              label: t('pacts.page.keptOf', { count: standings.length }),
            },
            {
              number: number(language, count('late')),
              label: t('pacts.page.late', { count: count('late') }),
            },
            { number: number(language, overview.hoursDone), label: t('pacts.page.hoursDone') },
            { number: number(language, overview.peopleReached), label: t('pacts.page.people') },
            { number: money(language, overview.supportCents), label: t('pacts.page.support') },
          ]}
        />
      )}
      {overview.conciliationDue !== null && (
        <p>
          {t(overview.conciliationDue < today ? 'pacts.page.conciliationLate' : 'pacts.page.conciliation', {
            date: overview.conciliationDue,
          })}
        </p>
      )}
      {state === 'suspended' && <Callout>{t('pacts.page.suspended')}</Callout>}
      {overview.renewedBy && (
        <p>
          {t('pacts.page.renewedBy')}{' '}
          <a href={pactAddress(overview.renewedBy.id)}>{overview.renewedBy.title}</a>
        </p>
      )}
    </>
  )
}

/** The public call: until when, with whom, and the way to compete. */
export const CallPart = ({ view, pact, overview, state }: PartProps) => {
  const { t } = view
  if (pact.callOpens === null || pact.callCloses === null) return null
  const today = dayOf(view.now)
  const isOpen = isCallOpen({ ...pact, state }, today)
  const isOver = pact.callCloses < today
  return (
    <Section
      id="avviso"
      title={t('pacts.page.call')}
      intro={t(isOver ? 'pacts.page.callWas' : 'pacts.page.callDates', {
        opens: pact.callOpens,
        closes: pact.callCloses,
      })}
    >
      {isOpen && (
        <LinkButton href={`${addresses.pacts}/nuovo?avviso=${pact.id}`} label={t('pacts.page.compete')} />
      )}
      {!isOpen && !isOver && (
        <Locked label={t('pacts.page.compete')} why={t('pacts.why.callClosed')} wayOut={undefined} />
      )}
      {isOver && overview.competitors.length === 0 && <p>{t('pacts.page.noCompetitors')}</p>}
      {overview.competitors.length > 0 && (
        <>
          <h3>{t('pacts.page.competitors')}</h3>
          <ul>
            {overview.competitors.map((other) => (
              <li>
                <a href={pactAddress(other.id)}>{other.title}</a>{' '}
                <StatusTag
                  view={view}
                  state={pactStatus[other.state]}
                  label={t(`pacts.state.${other.state}`)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const parts = ['reasons', 'objectives', 'timing', 'actions', 'collaborators', 'resources'] as const

interface ProposalPartProps extends Pick<PartProps, 'view' | 'pact' | 'overview'> {
  /** Whether the reader is of the pact, or of its body. */
  readonly isInside: boolean
}

export const ProposalPart = ({ view, pact, overview, isInside }: ProposalPartProps) => {
  const { t } = view
  const proposer = overview.isProposerAlone && !isInside ? t('pacts.page.aPerson') : overview.proposer
  const origins = [
    { label: t('pacts.page.copiedFrom'), other: overview.copiedFrom },
    { label: t('pacts.page.competesWith'), other: overview.competesWith },
    { label: t('pacts.page.renews'), other: overview.renews },
  ].flatMap(({ label, other }) =>
    other ? [{ label, value: <a href={pactAddress(other.id)}>{other.title}</a> }] : [],
  )
  return (
    <Section id="proposta" title={t('pacts.page.proposal')} band>
      <FactList facts={[{ label: t('pacts.page.proposer'), value: proposer }, ...origins]} />
      {parts
        .filter((part) => overview[part] !== '')
        .map((part) => (
          <>
            <h3>{t(`pacts.page.part.${part}`)}</h3>
            <Reading text={overview[part]} />
          </>
        ))}
      {pact.isPublic && (
        <p>
          <a href={`${addresses.pacts}/nuovo?da=${overview.id}`}>{t('pacts.page.copy')}</a>
        </p>
      )}
    </Section>
  )
}
