/** What went badly: who left and why, and of a conciliation its clock and its proposal; what it is about only for those of it. */
import type { Actor } from '#platform/actor.ts'
import { type Day, dayOf, daysBetween, longDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { Reading, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { PactWork, WorkConciliation } from '../queries/work.ts'
import { readsConciliation } from '../rules/who.ts'
import { partyName } from './lifeForm.ts'

interface TroubleSectionProps {
  readonly view: View
  readonly work: PactWork
  readonly actor: Actor | null
}

export const TroubleSection = ({ view, work, actor }: TroubleSectionProps) => {
  const { t } = view
  const left = work.parts.filter(({ state }) => state === 'withdrawn' || state === 'excluded')
  if (left.length === 0 && work.conciliations.length === 0) return null
  return (
    <Section id="difficolta" title={t('pacts.trouble.title')} ruled>
      {left.length > 0 && (
        <ul>
          {left.map(({ id, state, reason }) => (
            <li>
              <strong>{partyName(view, work, id)}</strong>: {t(`pacts.partyState.${state}`)}. {reason}
            </li>
          ))}
        </ul>
      )}
      {work.conciliations.map((one) => (
        <OneConciliation view={view} one={one} isRead={readsConciliation(actor, work, one.people)} />
      ))}
    </Section>
  )
}

interface OneConciliationProps {
  readonly view: View
  readonly one: WorkConciliation
  /** Whether the reader is one of those it is for. */
  readonly isRead: boolean
}

const OneConciliation = ({ view, one, isRead }: OneConciliationProps) => {
  const { t, language } = view
  const inside = [
    { label: t('pacts.trouble.askedBy'), value: t(`pacts.side.${one.side}`) },
    {
      label: t('pacts.trouble.committee'),
      value: one.members.filter(Boolean).join(', ') || t('pacts.coDesign.missing'),
    },
  ]
  return (
    <>
      <h3>{t('pacts.trouble.conciliation')}</h3>
      {isRead ? <Reading text={one.matter} /> : <p>{t('pacts.trouble.intro')}</p>}
      <FactList
        facts={[
          { label: t('pacts.trouble.openedOn'), value: longDate(language, one.openedOn) },
          ...(isRead ? inside : []),
          one.proposedOn === null
            ? { label: t('pacts.trouble.due'), value: timeLeft(view, one.dueOn) }
            : { label: t('pacts.trouble.proposedOn'), value: longDate(language, one.proposedOn) },
          { label: t('pacts.trouble.proposal'), value: one.proposal ?? t('pacts.trouble.waits') },
          {
            label: t('pacts.trouble.outcomeLabel'),
            value: one.outcome ? t(`pacts.trouble.outcome.${one.outcome}`) : t('pacts.trouble.noOutcome'),
          },
        ]}
      />
    </>
  )
}

function timeLeft({ t, now, language }: View, due: Day): string {
  const left = daysBetween(dayOf(now), due)
  const date = longDate(language, due)
  return left < 0
    ? t('pacts.trouble.late', { count: -left, date })
    : t('pacts.trouble.left', { count: left, date })
}
