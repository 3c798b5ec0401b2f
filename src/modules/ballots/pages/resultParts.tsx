/** Parts of the result page: the other choice, ties, comparison, counting again. */
import { shortDate } from '#ui/dates.ts'
import { Callout, Notice } from '#ui/facts.tsx'
import { money } from '#ui/numbers.ts'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { resultAddress } from '../appearance.ts'
import { type BallotOutcome, fewestForSingleBallots, type WinnersOutcome } from '../counting/index.ts'
import type { PaperAccount } from '../paper/queries/papers.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { NamedVote } from '../queries/namedVotes.ts'
import type { CountedResult, ResultOverride } from '../queries/publishedResult.ts'
import type { Turnout } from '../queries/turnout.ts'
import { showsSingleBallots } from '../rules/showsSingleBallots.ts'
import { ballotFileAddress, ballotFileName, checkCommand, recountCommand } from './resultFiles.ts'
import { titleOf } from './resultReasons.ts'
import { tieRuleOf } from './tieRule.ts'

export interface ResultPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly processTitle: string
  readonly result: CountedResult
  readonly turnout: Turnout
  /** None where nobody voted on paper. */
  readonly paper: PaperAccount | null
  /** Empty for secret ballots. */
  readonly named: readonly NamedVote[]
}

interface OutcomeProps {
  readonly view: View
  readonly outcome: BallotOutcome
}

interface OutcomeHeadProps {
  readonly view: View
  readonly option: WinnersOutcome['options'][number]
}

/** An option, whether it won, and what it costs. */
export const OutcomeHead = ({ view: { t, language }, option }: OutcomeHeadProps) => (
  <>
    <h3 lang="it">{option.title}</h3>
    <p class="pz-outcome-mark">
      {t(option.isSelected ? 'ballots.result.wins' : 'ballots.result.loses')}
      {option.costCents !== null && `, ${money(language, option.costCents)}`}
    </p>
  </>
)

export const Titles = ({
  outcome,
  ids,
}: {
  readonly outcome: WinnersOutcome
  readonly ids: readonly number[]
}) => (
  <ul>
    {ids.map((id) => (
      <li lang="it">{titleOf(outcome, id)}</li>
    ))}
  </ul>
)

/** Both lists stay in sight, with the reason. */
export const Override = ({
  view,
  outcome,
  override,
}: {
  readonly view: View
  readonly outcome: WinnersOutcome
  readonly override: ResultOverride
}) => {
  const { t, language } = view
  return (
    <>
      <Callout title={t('ballots.result.override.why', { day: shortDate(language, override.at) })}>
        <span lang="it">{override.reason}</span>
      </Callout>
      {override.by && (
        <p class="pz-quiet">
          {t(`ballots.result.override.by.${override.by.scope}`, { body: override.by.body })}
        </p>
      )}
      <div class="pz-two-lists">
        <div>
          <h3>{t('ballots.result.override.chosen')}</h3>
          <Titles outcome={outcome} ids={override.selected} />
        </div>
        <div>
          <h3>{t('ballots.result.override.counted')}</h3>
          <Titles outcome={outcome} ids={outcome.selected} />
        </div>
      </div>
    </>
  )
}

export const TieText = ({ view: { t, language }, outcome }: OutcomeProps) => {
  const { tie, rule } = outcome
  if (!tie) return <p class="pz-quiet">{t('ballots.result.tie.none')}</p>
  const list = (ids: readonly number[]) =>
    new Intl.ListFormat(language).format(
      ids.map((id) => t('ballots.quoted', { title: titleOf(outcome, id) })),
    )
  return (
    <Callout title={t('ballots.result.tie.title')}>
      {tie.kind === 'decisive'
        ? t('ballots.result.tie.between', { favoured: list(tie.favoured), instead: list(tie.instead) })
        : t('ballots.result.tie.unknown', { among: list(tie.among) })}{' '}
      {t('ballots.result.tie.rule')} {t(tieRuleOf(rule))}
    </Callout>
  )
}

/** What changes against counting plainly who has most votes. */
export const PlainComparison = ({ view, outcome }: OutcomeProps) => {
  const { t } = view
  const { plain, selected, method } = outcome
  if (outcome.votes.total === 0) return <p>{t('ballots.result.plain.nobody')}</p>
  if (plain === null) return <p>{t('ballots.result.plain.itself')}</p>
  const here = selected.filter((id) => !plain.includes(id))
  const there = plain.filter((id) => !selected.includes(id))
  const how = t(`ballots.result.plain.${method}`)
  if (here.length + there.length === 0)
    return (
      <p>
        {how} {t('ballots.result.plain.same')}
      </p>
    )
  return (
    <>
      <p>{how}</p>
      <div class="pz-two-lists">
        <div>
          <h3>{t('ballots.result.plain.here')}</h3>
          {here.length > 0 ? (
            <Titles outcome={outcome} ids={here} />
          ) : (
            <p>{t('ballots.result.plain.none')}</p>
          )}
        </div>
        <div>
          <h3>{t('ballots.result.plain.there')}</h3>
          {there.length > 0 ? (
            <Titles outcome={outcome} ids={there} />
          ) : (
            <p>{t('ballots.result.plain.none')}</p>
          )}
        </div>
      </div>
    </>
  )
}

const CommandWords = ({ command }: { readonly command: string }) => (
  <code>
    {command.split(' ').map((word, place) => (
      <>
        {place > 0 && ' '}
        <span class="pz-command-word">{word}</span>
      </>
    ))}
  </code>
)

/** Files and commands with which anyone counts again. */
export const Recount = ({ view, ballot, result }: ResultPageProps) => {
  const { t } = view
  const address = resultAddress(ballot.id)
  const isOpen = showsSingleBallots(ballot, result.outcome.votes.total)
  const isProven = result.outcome.certificate !== null
  const isSmall = ballot.isSecret && result.outcome.votes.total < 50
  return (
    <>
      {isOpen ? (
        <>
          <p>{t('ballots.result.recount.how')}</p>
          <pre class="pz-command">
            <CommandWords command={recountCommand(ballot)} />
          </pre>
          {isProven ? (
            <>
              <p>{t('ballots.result.recount.check')}</p>
              <pre class="pz-command">
                <CommandWords command={checkCommand(ballot)} />
              </pre>
            </>
          ) : (
            <Notice icon="warning">
              <p>{t('ballots.result.recount.unproven')}</p>
            </Notice>
          )}
          {ballot.method === 'points' && <p>{t('ballots.result.recount.points')}</p>}
        </>
      ) : (
        <Notice icon="lock">
          <p>{t('ballots.result.recount.tooFew', { least: fewestForSingleBallots })}</p>
        </Notice>
      )}
      <ul class="pz-downloads">
        {isOpen && (
          <>
            <li>
              <GoLink
                href={ballotFileAddress(ballot)}
                label={t(
                  ballot.isSecret ? 'ballots.result.recount.ballots' : 'ballots.result.recount.ballotsNamed',
                  { file: ballotFileName(ballot) },
                )}
                icon="download"
              />
            </li>
            {isProven && (
              <li>
                <GoLink
                  href={`${address}/certificato.json`}
                  label={t('ballots.result.recount.certificate')}
                  icon="download"
                />
              </li>
            )}
          </>
        )}
        <li>
          <GoLink href={`${address}.csv`} label={t('ballots.result.recount.csv')} icon="download" />
        </li>
        <li>
          <GoLink href={`${address}.json`} label={t('ballots.result.recount.json')} icon="download" />
        </li>
      </ul>
      {isOpen && isSmall && (
        <Callout title={t('ballots.result.recount.smallTitle')}>{t('ballots.result.recount.small')}</Callout>
      )}
    </>
  )
}
