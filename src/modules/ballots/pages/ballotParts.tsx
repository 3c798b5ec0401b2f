/** What a ballot page and its booth both say: options, rule, secrecy. */
import { addresses } from '#ui/addresses.ts'
import { Callout } from '#ui/facts.tsx'
import { money } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { Ballot, BallotOption } from '../ballot.ts'
import { completionSaid, countedSaid, ruleSaid } from './said.ts'
import { tieRuleOf } from './tieRule.ts'

interface PartProps {
  readonly view: View
  readonly ballot: Ballot
}

/** The options in the announced order, their long texts folded. */
export const OptionList = ({ view, ballot }: PartProps) => (
  <ol class="pz-options">
    {ballot.options.map((option) => (
      <li>
        <div class="pz-options-head">
          <h3 lang="it">
            {option.proposalId === null ? (
              option.title
            ) : (
              <a href={`${addresses.proposals}/${option.proposalId}`}>{option.title}</a>
            )}
          </h3>
          {ballot.method === 'budget' && <p class="pz-options-cost">{costSaid(view, option)}</p>}
        </div>
        <OptionSummary view={view} option={option} />
      </li>
    ))}
  </ol>
)

export const costSaid = ({ t, language }: View, { costCents }: BallotOption): string =>
  costCents === null
    ? t('ballots.ballot.noCost')
    : t('ballots.ballot.cost', { cost: money(language, costCents) })

interface OptionProps {
  readonly view: View
  readonly option: BallotOption
}

/** What an option says in the booth; the proposal it comes from opens beside the vote, which it must not replace. */
export const OptionText = ({ view, option }: OptionProps) => (
  <>
    <OptionSummary view={view} option={option} />
    {option.proposalId !== null && (
      <p class="pz-quiet">
        <a href={`${addresses.proposals}/${option.proposalId}`} target="_blank" rel="noopener">
          {view.t('ballots.ballot.fromProposal')}
          <span class="visually-hidden">: {option.title}</span> {view.t('ballots.ballot.newTab')}
        </a>
      </p>
    )}
  </>
)

/** A short text as it is, a long one folded. */
const OptionSummary = ({ view, option }: OptionProps) => {
  const { t } = view
  const isLong = option.summary.length > 160
  return (
    <>
      {option.summary !== '' && !isLong && (
        <p class="pz-help" lang="it">
          {option.summary}
        </p>
      )}
      {isLong && (
        <details class="pz-option-more">
          <summary>
            {t('ballots.ballot.optionMore')}
            <span class="visually-hidden">: {option.title}</span>
          </summary>
          <p lang="it">{option.summary}</p>
        </details>
      )}
    </>
  )
}

/** The rule in two plain sentences, and what it favours. */
export const RuleText = ({ view, ballot }: PartProps) => {
  const { t } = view
  const completion = completionSaid(view, ballot)
  return (
    <>
      <p>
        <strong>{ruleSaid(view, ballot.method, ballot.rule, 'name')}.</strong>{' '}
        {ruleSaid(view, ballot.method, ballot.rule, 'how')} {completion}
      </p>
      {ballot.method === 'budget' && ballot.utility !== null && ballot.rule === 'equal-shares' && (
        <p>{t(`ballots.utility.${ballot.utility}`)}.</p>
      )}
      <p>{t(tieRuleOf(ballot.rule))}</p>
      <Callout title={t('ballots.ballot.favours')}>
        {ruleSaid(view, ballot.method, ballot.rule, 'favours')}
      </Callout>
      {ballot.announcedAt !== null && <p class="pz-quiet">{t('ballots.ballot.ruleFixed')}</p>}
    </>
  )
}

/** What secret or named means, said honestly. */
export const SecrecyText = ({ view, ballot }: PartProps) => {
  const { t } = view
  if (!ballot.isSecret) {
    return (
      <>
        <p>{t('ballots.ballot.namedText')}</p>
        <p>{t(ballot.mayChange ? 'ballots.ballot.mayChange' : 'ballots.ballot.mayNotChange')}</p>
      </>
    )
  }
  return (
    <>
      <p>{t('ballots.ballot.secretText')}</p>
      <p>{countedSaid(t)}</p>
      <p>{t('ballots.ballot.secretOnce')}</p>
      <details>
        <summary>{t('ballots.ballot.secretOperator')}</summary>
        <p>{t('ballots.ballot.secretOperatorText')}</p>
      </details>
    </>
  )
}
