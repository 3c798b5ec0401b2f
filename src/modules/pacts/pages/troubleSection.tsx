/** What went badly, in public: who left and why, the conciliation and its proposal. */
import { FactList } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { PactWork } from '../queries/work.ts'
import { partyName } from './lifeForm.ts'

interface TroubleSectionProps {
  readonly view: View
  readonly work: PactWork
}

export const TroubleSection = ({ view, work }: TroubleSectionProps) => {
  const { t } = view
  const left = work.parts.filter(({ state }) => state === 'withdrawn' || state === 'excluded')
  if (left.length === 0 && work.conciliations.length === 0) return null
  return (
    <Section id="difficolta" title={t('pacts.trouble.title')} ruled>
      <ul>
        {left.map(({ id, state, reason }) => (
          <li>
            <strong>{partyName(view, work, id)}</strong>: {t(`pacts.partyState.${state}`)}. {reason}
          </li>
        ))}
      </ul>
      {work.conciliations.map((one) => (
        <>
          <h3>{t('pacts.trouble.conciliation')}</h3>
          <p>{one.matter}</p>
          <FactList
            facts={[
              { label: t('pacts.trouble.askedBy'), value: t(`pacts.side.${one.side}`) },
              { label: t('pacts.trouble.due'), value: t('pacts.life.by', { day: one.dueOn }) },
              {
                label: t('pacts.trouble.committee'),
                value: one.members.filter(Boolean).join(', ') || t('pacts.coDesign.missing'),
              },
              { label: t('pacts.trouble.proposal'), value: one.proposal ?? t('pacts.coDesign.missing') },
              {
                label: t('pacts.trouble.outcomeLabel'),
                value: one.outcome ? t(`pacts.trouble.outcome.${one.outcome}`) : t('pacts.coDesign.missing'),
              },
            ]}
          />
        </>
      ))}
    </Section>
  )
}
