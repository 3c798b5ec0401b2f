/** The result where very few voted in secret: who won and how many voted, and why there is nothing more. */
import { longDateTime } from '#ui/dates.ts'
import { Callout, Notice } from '#ui/facts.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { resultAddress } from '../appearance.ts'
import { fewestForTotals, type WinnersOutcome } from '../counting/index.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { ResultFrame } from './resultFrame.tsx'
import { OutcomeHead, Override, type ResultPageProps } from './resultParts.tsx'
import { spentSaid } from './resultSaid.ts'
import { PaperKept, TurnoutFigures } from './resultTurnout.tsx'
import { ruleSaid } from './said.ts'
import { tieRuleOf } from './tieRule.ts'

interface ResultFewPageProps extends Omit<ResultPageProps, 'result' | 'named'> {
  readonly result: PublishedResult<WinnersOutcome>
}

export const ResultFewPage = (props: ResultFewPageProps) => {
  const { view, ballot, processTitle, result, turnout, paper } = props
  const { t, language } = view
  const { outcome, override } = result
  const address = resultAddress(ballot.id)
  return (
    <ResultFrame
      view={view}
      ballot={ballot}
      processTitle={processTitle}
      result={result}
      people={t('ballots.result.few.voted', { count: turnout.voted })}
    >
      <Section>
        <Notice icon="lock">
          <p>{t('ballots.result.few.why', { fewest: fewestForTotals })}</p>
        </Notice>
      </Section>
      {override && (
        <Section id="scelta" title={t('ballots.result.override.title')} ruled>
          <Override view={view} outcome={outcome} override={override} />
        </Section>
      )}
      <Section id="esito" title={t('ballots.result.few.outcome')} intro={spentSaid(view, result)} ruled>
        <Options {...props} />
        <Tie {...props} />
      </Section>
      <Section id="conteggio" title={t('ballots.result.count')} ruled>
        <p>
          <strong>{ruleSaid(view, ballot.method, ballot.rule, 'name')}.</strong>{' '}
          {ruleSaid(view, ballot.method, ballot.rule, 'how')}
        </p>
      </Section>
      <Section id="affluenza" title={t('ballots.result.turnout.title')} ruled>
        <TurnoutFigures view={view} turnout={turnout} />
      </Section>
      {paper && (
        <Section id="carta" title={t('ballots.paper.closing.title')} ruled>
          <PaperKept view={view} paper={paper} />
        </Section>
      )}
      <Section id="file" title={t('ballots.result.few.files')} ruled>
        <ul class="pz-downloads">
          <li>
            <GoLink href={`${address}.csv`} label={t('ballots.result.recount.csv')} icon="download" />
          </li>
          <li>
            <GoLink href={`${address}.json`} label={t('ballots.result.recount.json')} icon="download" />
          </li>
        </ul>
        <p class="pz-quiet">
          {t('ballots.result.countedAt', { when: longDateTime(language, result.countedAt) })}
        </p>
      </Section>
    </ResultFrame>
  )
}

/** In the order of the ballot: any other would say who had more. */
const Options = ({ view, result: { outcome } }: ResultFewPageProps) => (
  <ol class="pz-outcome-list">
    {outcome.options.map((option) => (
      <li class={option.isSelected ? 'pz-outcome-won' : undefined}>
        <OutcomeHead view={view} option={option} />
      </li>
    ))}
  </ol>
)

/** That a tie decided, not between whom: that would say how many chose each. */
const Tie = ({ view: { t }, result: { outcome } }: ResultFewPageProps) => {
  const { tie, rule } = outcome
  return tie ? (
    <Callout title={t('ballots.result.tie.title')}>
      {t(tie.kind === 'decisive' ? 'ballots.result.few.tie' : 'ballots.result.few.tieUnknown')}{' '}
      {t('ballots.result.tie.rule')} {t(tieRuleOf(rule))}
    </Callout>
  ) : null
}
