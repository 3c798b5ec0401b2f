/** What is published of a count: all of it, or only who won. Pure. */
import type { Ballot } from '../ballot.ts'
import { type BallotOutcome, fewestForTotals, type WinnersOutcome } from '../counting/index.ts'

/** Whether totals are published: never of a secret ballot in which very few voted. */
export const showsTotals = ({ isSecret }: Pick<Ballot, 'isSecret'>, votes: number): boolean =>
  !isSecret || votes >= fewestForTotals

/** Tells a whole count from the winners alone. */
export const isWhole = (outcome: BallotOutcome | WinnersOutcome): outcome is BallotOutcome =>
  'votes' in outcome

/** What may be published of what was counted, or of what was kept of it. */
export const publishable = (
  ballot: Pick<Ballot, 'isSecret'>,
  outcome: BallotOutcome | WinnersOutcome,
): BallotOutcome | WinnersOutcome =>
  isWhole(outcome) && !showsTotals(ballot, outcome.votes.total) ? winnersOf(outcome) : outcome

/** Winners in the order of the ballot: their own order says who had more. */
function winnersOf({ options, selected, tie, ...outcome }: BallotOutcome): WinnersOutcome {
  const { method, rule, utility, completion, seats, budgetCents, costCents } = outcome
  const winning = options.map((one) => ({
    option: one.option,
    number: one.number,
    title: one.title,
    costCents: one.costCents,
    isSelected: one.isSelected,
  }))
  return {
    ...{ method, rule, utility, completion, seats, budgetCents, costCents },
    selected: winning.flatMap(({ option }) => (selected.includes(option) ? [option] : [])),
    options: winning,
    tie: tie && { kind: tie.kind },
  }
}
