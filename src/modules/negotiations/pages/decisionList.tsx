/** What the table decided on each proposal: priority, outcome, reasons, objections. */
import { proposalNumber } from '#modules/proposals/index.ts'
import { EmptyState } from '#ui/cards.tsx'
import { shortDate } from '#ui/dates.ts'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { meetingAddress, outcomeStatus, proposalAddress } from '../appearance.ts'
import type { DecisionRow } from '../queries/tablePage.ts'
import { Said } from './said.tsx'

interface DecisionListProps {
  readonly view: View
  readonly decisions: readonly DecisionRow[]
}

export const DecisionList = ({ view, decisions }: DecisionListProps) =>
  decisions.length === 0 ? (
    <EmptyState
      level={3}
      title={view.t('negotiations.table.noDecisions')}
      text={view.t('negotiations.table.noDecisionsText')}
    />
  ) : (
    <ol class="pz-entries">
      {decisions.map((decision) => (
        <li id={`decisione-${decision.id}`} class="pz-entry">
          <Decision view={view} decision={decision} />
        </li>
      ))}
    </ol>
  )

const Decision = ({ view, decision }: { readonly view: View; readonly decision: DecisionRow }) => {
  const { t, language } = view
  const isOpen = decision.outcome === 'taken_up'
  const date = shortDate(language, decision.decidedOn)
  return (
    <>
      <div class="pz-entry-head">
        <h3>
          <a href={proposalAddress(decision.proposal)}>
            {proposalNumber(decision.number)}, {decision.title}
          </a>
        </h3>
        <p class="pz-entry-state">
          {decision.priority !== null && (
            <strong>{t('negotiations.table.priority', { number: decision.priority })}</strong>
          )}
          <StatusTag
            view={view}
            state={outcomeStatus[decision.outcome]}
            label={t(`negotiations.outcome.${decision.outcome}`)}
          />
        </p>
        <p class="pz-quiet">
          {t(isOpen ? 'negotiations.table.takenUpOn' : 'negotiations.table.decidedOn', { date })}
          {decision.method && `. ${t(`negotiations.method.${decision.method}`)}`}.
        </p>
        {decision.sitting !== null && (
          <p class="pz-quiet">
            <a href={meetingAddress(decision.sitting)}>
              {t('negotiations.table.inSitting')}
              <span class="visually-hidden">: {decision.title}</span>
            </a>
          </p>
        )}
      </div>
      {!isOpen && (
        <div class="pz-entry-text">
          <Said label={t('negotiations.table.reasons')} text={decision.reasons} />
          <Said label={t('negotiations.table.objections')} text={decision.objections} />
        </div>
      )}
    </>
  )
}
