/** The files of a result where very few voted in secret: who won, how many voted, nothing that was counted. */
import type { Ballot } from '../ballot.ts'
import { fewestForTotals, type WinnersOutcome } from '../counting/index.ts'
import type { PaperAccount } from '../paper/queries/papers.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import type { Turnout } from '../queries/turnout.ts'
import { ballotTold, paperTold, tableOf } from './resultFiles.ts'
import { numbersOf, winnersInNumbers } from './resultNumbers.ts'

/** The same columns as where all is told; those of what was counted are empty. */
export const fewCsv = ({ outcome, override }: PublishedResult<WinnersOutcome>): string =>
  tableOf(
    outcome.options.map((option) => ({
      numero: option.number,
      titolo: option.title,
      costo_euro: option.costCents === null ? null : option.costCents / 100,
      voti: null,
      voti_online: null,
      voti_carta: null,
      misura: null,
      valore: null,
      vince: option.isSelected,
      scelta_dall_ente: override ? override.selected.includes(option.option) : null,
      motivo: null,
    })),
  )

export const fewJson = (
  ballot: Ballot,
  { outcome, override }: PublishedResult<WinnersOutcome>,
  turnout: Turnout,
  paper: PaperAccount | null,
) => ({
  ...ballotTold(ballot),
  electors: turnout.electors,
  turnout: { total: turnout.voted },
  paper: paper && paperTold(paper, false),
  /** Why nothing that was counted is here. */
  fewer_valid_votes_than: fewestForTotals,
  outcome: winnersInNumbers(outcome),
  override: override && { ...override, selected: override.selected.map(numbersOf(outcome)) },
  recount: null,
})
