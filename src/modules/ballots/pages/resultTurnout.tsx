/** Who voted, by which channel where that hides single people, and how the paper was accounted for. */
import { DataTable } from '#ui/dataTable.tsx'
import { Callout, Figures, Notice } from '#ui/facts.tsx'
import { ShareBar } from '#ui/indicatorBar.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { fewestForSingleBallots } from '../counting/index.ts'
import type { PaperAccount } from '../paper/queries/papers.ts'
import { differencesOf } from '../paper/rules/reconciliation.ts'
import { mayShowChannels } from '../rules/mayShowChannels.ts'
import { unlikeVotes } from '../rules/unlikeVotes.ts'
import type { ResultPageProps } from './resultParts.tsx'

/** How many of how many. */
export const TurnoutFigures = ({
  view: { t, language },
  turnout,
}: Pick<ResultPageProps, 'view' | 'turnout'>) => {
  const electors = turnout.electors ?? 0
  const share = electors > 0 ? number(language, Math.round((1000 * turnout.voted) / electors) / 10) : null
  return (
    <>
      <Figures
        figures={[
          { number: number(language, electors), label: t('ballots.result.turnout.electors') },
          { number: number(language, turnout.voted), label: t('ballots.result.turnout.voted') },
          ...(share === null ? [] : [{ number: `${share}%`, label: t('ballots.result.turnout.share') }]),
        ]}
      />
      <div class="pz-turnout">
        <ShareBar share={electors > 0 ? turnout.voted / electors : 0} />
      </div>
    </>
  )
}

export const TurnoutText = (props: ResultPageProps) => {
  const { view, turnout, result, paper } = props
  const { t } = view
  const isBySheet = mayShowChannels(turnout, result.outcome.votes)
  const difference = unlikeVotes(turnout, result.outcome.votes.total, paper?.figures ?? null, isBySheet)
  return (
    <>
      <TurnoutFigures view={view} turnout={turnout} />
      {isBySheet ? (
        <Channels {...props} />
      ) : (
        <>
          <p class="pz-quiet">
            {t('ballots.result.turnout.countedInAll', { count: result.outcome.votes.total })}
          </p>
          <Notice icon="lock">
            <p>{t('ballots.result.turnout.tooFew', { least: fewestForSingleBallots })}</p>
          </Notice>
        </>
      )}
      {difference.length > 0 && (
        <p class="pz-quiet">{difference.map((message) => sayMessage(t, message)).join(' ')}</p>
      )}
    </>
  )
}

const Channels = ({ view: { t, language }, turnout, result: { outcome } }: ResultPageProps) => {
  const { total, online, paper } = outcome.votes
  return (
    <>
      <DataTable
        caption={t('ballots.result.turnout.channels')}
        columns={[
          { label: t('ballots.result.turnout.channel') },
          { label: t('ballots.result.turnout.voters'), isNumber: true },
        ]}
        rows={[
          [t('ballots.result.column.online'), number(language, turnout.online)],
          [t('ballots.result.column.paper'), number(language, turnout.paper)],
          [t('ballots.result.turnout.all'), number(language, turnout.voted)],
        ]}
        hasTotal
      />
      <p class="pz-quiet">{t('ballots.result.turnout.counted', { count: total, online, paper })}</p>
    </>
  )
}

interface PaperProps {
  readonly view: View
  readonly paper: PaperAccount
}

/** Every printed ballot, and the reason given where the figures do not match. */
export const PaperAccounts = ({ view, turnout, result, paper }: ResultPageProps) =>
  paper && <Paper view={view} paper={paper} isWhole={mayShowChannels(turnout, result.outcome.votes)} />

/** How many were printed and whether all are accounted for: how they ended says how many voted on paper. */
export const PaperKept = (props: PaperProps) => <Paper {...props} isWhole={false} />

const Paper = ({ view, paper, isWhole }: PaperProps & { readonly isWhole: boolean }) => {
  const { t, language } = view
  const { figures, reason } = paper
  const differences = differencesOf(figures)
  const names = ['issued', 'used', 'spoiled', 'returned', 'typed', 'blank', 'turnout'] as const
  return (
    <>
      {isWhole ? (
        <DataTable
          caption={t('ballots.paper.closing.title')}
          columns={[
            { label: t('ballots.paper.closing.figure') },
            { label: t('ballots.paper.sheets.how'), isNumber: true },
          ]}
          rows={names.map((name) => [t(`ballots.paper.figure.${name}`), number(language, figures[name])])}
        />
      ) : (
        <p>{t('ballots.result.paper.few', { count: figures.issued })}</p>
      )}
      {differences.length === 0 ? (
        <Notice icon="tick">{t('ballots.paper.closing.matches')}</Notice>
      ) : (
        <Callout title={t('ballots.paper.closing.differs')}>
          {isWhole && differences.map((difference) => sayMessage(t, difference)).join(' ')}
        </Callout>
      )}
      {reason !== null && (
        <p>
          {t('ballots.result.paper.reason')} <span lang="it">{reason}</span>
        </p>
      )}
    </>
  )
}
