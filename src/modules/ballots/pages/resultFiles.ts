/** The files of a published result: options in CSV, everything in JSON, the certificate, the ballots. */
import { stringify } from 'csv-stringify/sync'
import type { View } from '#ui/view.ts'
import { resultAddress } from '../appearance.ts'
import type { Ballot } from '../ballot.ts'
import { endingOf, recountOptions } from '../counting/index.ts'
import type { PaperAccount } from '../paper/queries/papers.ts'
import { differencesOf } from '../paper/rules/reconciliation.ts'
import type { CountedResult } from '../queries/publishedResult.ts'
import type { Turnout } from '../queries/turnout.ts'
import { mayShowChannels } from '../rules/mayShowChannels.ts'
import { showsSingleBallots } from '../rules/showsSingleBallots.ts'
import { numbersOf, outcomeInNumbers } from './resultNumbers.ts'
import { reasonSaid } from './resultReasons.ts'

export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const

/** The name of the downloaded ballots, as the certificate and the command line name it. */
export const ballotFileName = (ballot: Ballot): string => `votazione-${ballot.id}.${endingOf(ballot)}`

/** Where they are downloaded: choices share their ending with the whole result, and have a name of their own. */
export const ballotFileAddress = (ballot: Ballot): string => {
  const ending = endingOf(ballot)
  return `${resultAddress(ballot.id)}${ending === 'json' ? '/schede.json' : `.${ending}`}`
}

export const recountCommand = (ballot: Ballot): string =>
  [
    'npx --no-install collective-choice',
    ...recountOptions(ballot, ballot.options),
    '--json',
    ballotFileName(ballot),
  ].join(' ')

export const checkCommand = (ballot: Ballot): string =>
  `npx --no-install collective-choice --check certificato-${ballot.id}.json ${ballotFileName(ballot)}`

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
const guardFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** A row for each option, as the open data name the columns. */
export function resultCsv(view: View, { outcome, override }: CountedResult): string {
  const rows = outcome.options.map((option) => ({
    numero: option.number,
    titolo: option.title,
    costo_euro: option.costCents === null ? null : option.costCents / 100,
    voti: option.votes,
    voti_online: option.byChannel?.online ?? null,
    voti_carta: option.byChannel?.paper ?? null,
    misura: option.measure.unit,
    valore: option.measure.value,
    vince: option.isSelected,
    scelta_dall_ente: override ? override.selected.includes(option.option) : null,
    motivo: reasonSaid(view, outcome, option),
  }))
  return tableOf(rows)
}

export const tableOf = (
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): string =>
  stringify([...rows], {
    header: true,
    record_delimiter: 'windows',
    cast: { string: guardFormula, boolean: (value) => (value ? 'true' : 'false') },
  })

/** What every file of a result says first. */
export const ballotTold = (ballot: Ballot) => ({
  ballot: ballot.id,
  question: ballot.question,
  opened_at: ballot.opensAt,
  closed_at: ballot.closesAt,
  published_at: ballot.publishedAt,
  licence,
})

/** Where few voted by a channel the file has the totals of both together, as the page has. */
export function resultJson(
  ballot: Ballot,
  result: CountedResult,
  turnout: Turnout,
  paper: PaperAccount | null,
) {
  const { certificate: _, votes, ...outcome } = result.outcome
  const isWhole = mayShowChannels(turnout, votes)
  return {
    ...ballotTold(ballot),
    electors: turnout.electors,
    turnout: isWhole
      ? { total: turnout.voted, online: turnout.online, paper: turnout.paper }
      : { total: turnout.voted },
    paper: paper && paperTold(paper, isWhole),
    outcome: { ...outcomeInNumbers(outcome), votes: isWhole ? votes : { total: votes.total } },
    override: result.override && {
      ...result.override,
      selected: result.override.selected.map(numbersOf(outcome)),
    },
    recount: showsSingleBallots(ballot, votes.total) ? recountCommand(ballot) : null,
  }
}

/** Without `isWhole` only what was printed, and whether all figures match. */
export const paperTold = ({ figures, reason }: PaperAccount, isWhole: boolean) => {
  const { openBatches: _, ...whole } = figures
  const matches = differencesOf(figures).length === 0
  return { ...(isWhole ? whole : { issued: figures.issued }), matches, reason }
}
