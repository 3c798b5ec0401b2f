/** The published result: winners in words first, then the picture, the tables, and how to count again. */
import { longDateTime } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { ResultFrame } from './resultFrame.tsx'
import { NamedVotes } from './resultNamed.tsx'
import {
  OutcomeHead,
  Override,
  PlainComparison,
  Recount,
  type ResultPageProps,
  TieText,
} from './resultParts.tsx'
import { ResultBars, ResultTable } from './resultPicture.tsx'
import { reasonSaid } from './resultReasons.ts'
import { spentSaid } from './resultSaid.ts'
import { CountTables } from './resultTables.tsx'
import { PaperAccounts, TurnoutText } from './resultTurnout.tsx'
import { ruleSaid } from './said.ts'

export const ResultPage = (props: ResultPageProps) => {
  const { view, ballot, processTitle, result } = props
  const { t, language } = view
  const { outcome, override } = result
  return (
    <ResultFrame
      view={view}
      ballot={ballot}
      processTitle={processTitle}
      result={result}
      people={t('ballots.result.votes', { count: outcome.votes.total })}
    >
      {override && (
        <Section id="scelta" title={t('ballots.result.override.title')} ruled>
          <Override view={view} outcome={outcome} override={override} />
        </Section>
      )}
      <Section id="motivi" title={t('ballots.result.reasons')} intro={spentSaid(view, result)} ruled>
        <Options {...props} />
        <TieText view={view} outcome={outcome} />
      </Section>
      <Section id="conteggio" title={t('ballots.result.count')} ruled>
        <p>
          <strong>{ruleSaid(view, ballot.method, ballot.rule, 'name')}.</strong>{' '}
          {ruleSaid(view, ballot.method, ballot.rule, 'how')}
        </p>
        <ResultBars view={view} outcome={outcome} />
        <details class="pz-result-table">
          <summary>{t('ballots.result.table')}</summary>
          <ResultTable view={view} outcome={outcome} />
        </details>
        <CountTables view={view} outcome={outcome} />
      </Section>
      <Section id="confronto" title={t('ballots.result.plain.title')} ruled>
        <PlainComparison view={view} outcome={outcome} />
      </Section>
      <Section id="affluenza" title={t('ballots.result.turnout.title')} ruled>
        <TurnoutText {...props} />
      </Section>
      {props.paper && (
        <Section
          id="carta"
          title={t('ballots.paper.closing.title')}
          intro={t('ballots.paper.closing.intro')}
          ruled
        >
          <PaperAccounts {...props} />
        </Section>
      )}
      {props.named.length > 0 && (
        <Section
          id="voti"
          title={t('ballots.result.named.title')}
          intro={t('ballots.result.named.intro')}
          ruled
        >
          <NamedVotes view={view} outcome={outcome} votes={props.named} />
        </Section>
      )}
      <Section id="riconta" title={t('ballots.result.recount.title')} ruled>
        <Recount {...props} />
        <p class="pz-quiet">
          {t('ballots.result.countedAt', { when: longDateTime(language, result.countedAt) })}
        </p>
      </Section>
    </ResultFrame>
  )
}

/** Winners as they were chosen, then the others by what they had. */
const Options = ({ view, result: { outcome } }: ResultPageProps) => {
  const winners = outcome.selected.flatMap((id) => outcome.options.filter(({ option }) => option === id))
  const others = outcome.options
    .filter(({ isSelected }) => !isSelected)
    .sort((a, b) => b.measure.value - a.measure.value)
  return (
    <ol class="pz-outcome-list">
      {[...winners, ...others].map((option) => (
        <li class={option.isSelected ? 'pz-outcome-won' : undefined}>
          <OutcomeHead view={view} option={option} />
          <p>{reasonSaid(view, outcome, option)}</p>
        </li>
      ))}
    </ol>
  )
}
