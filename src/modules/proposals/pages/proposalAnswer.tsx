import { longDate, shortDate } from '#ui/dates.ts'
import { AnswerPanel } from '#ui/facts.tsx'
import { money } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { ShownAnswer, ShownProposal } from '../queries/proposalPage.ts'

const tones = {
  accepted: 'yes',
  partly_accepted: 'partly',
  deferred: 'later',
  rejected: 'neutral',
} as const satisfies Record<ShownAnswer['outcome'], 'yes' | 'partly' | 'later' | 'neutral'>

/** The formal answer, which comes before the proposal it answers. */
export const ProposalAnswer = ({
  view,
  proposal,
}: {
  readonly view: View
  readonly proposal: ShownProposal
}) => {
  const { t, language } = view
  const { answer } = proposal
  if (!answer) return null
  const facts = [
    { label: t('proposals.answer.from'), value: answer.office },
    { label: t('proposals.answer.act'), value: answer.actTitle },
    { label: t('proposals.answer.date'), value: longDate(language, answer.actDate) },
    answer.due !== null && {
      label: t('proposals.answer.term'),
      value: t(answer.actDate <= answer.due ? 'proposals.answer.kept' : 'proposals.answer.missed', {
        date: shortDate(language, answer.due),
      }),
    },
    answer.deferredUntil !== null && {
      label: t('proposals.answer.until'),
      value: longDate(language, answer.deferredUntil),
    },
    answer.costCents !== null && {
      label: t('proposals.answer.cost'),
      value: money(language, answer.costCents),
    },
  ]
  return (
    <AnswerPanel
      title={t(`proposals.answer.title.${answer.outcome}`)}
      reason={answer.reasons}
      tone={tones[answer.outcome]}
      facts={facts.filter((fact) => fact !== false)}
    />
  )
}
