/** Promised and done: as bars and as a table that says the same. */
import type { Actor } from '#platform/actor.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { dayOf, longDate } from '#ui/dates.ts'
import { ShareBar } from '#ui/indicatorBar.tsx'
import { money, number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { commitmentStanding, supportStatus } from '../appearance.ts'
import type { PactWork, WorkCommitment } from '../queries/work.ts'
import { mayMark } from '../rules/deeds.ts'
import { formAddress } from './lifeAddress.ts'
import { partyName } from './lifeForm.ts'
import type { FormName } from './lifeForms.ts'

interface PromisedProps {
  readonly view: View
  readonly work: PactWork
  readonly actor: Actor | null
  readonly names: readonly FormName[]
}

/** By hours where hours were promised, else by its state. */
const shareOf = ({ hours, hoursDone, state }: WorkCommitment): number => {
  if (hours) return Math.min(1, hoursDone / hours)
  return state === 'kept' ? 1 : state === 'in_progress' ? 0.5 : 0
}

export const PromisedAndDone = ({ view, work, actor, names }: PromisedProps) => {
  const { t, language } = view
  const today = dayOf(view.now)
  return (
    <Section id="impegni" title={t('pacts.life.promised')} ruled>
      <DataTable
        caption={t('pacts.life.promised')}
        columns={[
          { label: t('pacts.life.field.what'), isRowHeader: true },
          { label: t('pacts.life.field.party') },
          { label: t('pacts.life.field.dueOn') },
          { label: t('pacts.life.hoursPromised'), isNumber: true },
          { label: t('pacts.life.hoursDone'), isNumber: true },
          { label: t('pacts.life.done') },
          { label: t('pacts.coDesign.state') },
        ]}
        rows={work.commitments.map((one) => {
          const standing = commitmentStanding(one, today)
          return [
            one.what,
            partyName(view, work, one.party),
            longDate(language, one.dueOn),
            one.hours === null ? '' : number(language, one.hours),
            number(language, one.hoursDone),
            <ShareBar share={shareOf(one)} />,
            <>
              <StatusTag
                view={view}
                state={standing.state}
                label={t(`pacts.commitmentState.${standing.word}`)}
              />{' '}
              {one.evidence}{' '}
              {names.includes('mark') && mayMark(actor, work, one.side).allowed && (
                <a href={formAddress(work.id, 'mark', one.id)}>{t('pacts.life.form.mark.button')}</a>
              )}
            </>,
          ]
        })}
      />
      <DataTable
        caption={t('pacts.coDesign.supports')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.supportForm'), isRowHeader: true },
          { label: t('pacts.life.field.detail') },
          { label: t('pacts.life.field.value'), isNumber: true },
          { label: t('pacts.coDesign.state') },
        ]}
        rows={work.supports.map((one) => [
          t(`pacts.support.${one.form}`),
          one.detail,
          money(language, one.valueCents),
          <>
            <StatusTag
              view={view}
              state={supportStatus[one.state]}
              label={t(`pacts.supportState.${one.state}`)}
            />{' '}
            {names.includes('supportState') && (
              <a href={formAddress(work.id, 'supportState', one.id)}>
                {t('pacts.life.form.supportState.button')}
              </a>
            )}
          </>,
        ])}
      />
    </Section>
  )
}
