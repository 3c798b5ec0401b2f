/** A result as its file gives it: options by their number on the ballot, money in euros, exact, as texts. */
import { writeFraction } from '#packages/collective-choice'
import {
  type BallotOutcome,
  type CountRound,
  centsAsEuros,
  type Detail,
  type Reason,
  type SeatStep,
  type WinnersOutcome,
} from '../counting/index.ts'

type NumberOf = (option: number) => number

/** The number that ballot, paper and files name an option by; what the database calls it stays inside. */
export function numbersOf({ options }: Pick<WinnersOutcome, 'options'>): NumberOf {
  const numbers = new Map(options.map(({ option, number }) => [option, number]))
  return (option) => numbers.get(option) ?? 0
}

export function outcomeInNumbers(outcome: Omit<BallotOutcome, 'certificate' | 'votes'>) {
  const { budgetCents, costCents, selected, options, detail, tie, plain, ...rest } = outcome
  const numberOf = numbersOf(outcome)
  return {
    ...rest,
    budgetEuro: inEuros(budgetCents),
    costEuro: inEuros(costCents),
    selected: selected.map(numberOf),
    options: options.map(({ option: _, costCents: cost, reason, number, title, ...told }) => ({
      number,
      title,
      costEuro: inEuros(cost),
      ...told,
      reason: reasonInNumbers(reason, numberOf),
    })),
    detail: detail && detailInNumbers(detail, numberOf),
    tie: tie && tieInNumbers(tie, numberOf),
    plain: plain?.map(numberOf) ?? null,
  }
}

/** Where very few voted in secret: who won, and nothing that was counted. */
export function winnersInNumbers(outcome: WinnersOutcome) {
  const { budgetCents, costCents, selected, options, ...rest } = outcome
  return {
    ...rest,
    budgetEuro: inEuros(budgetCents),
    costEuro: inEuros(costCents),
    selected: selected.map(numbersOf(outcome)),
    options: options.map(({ number, title, costCents: cost, isSelected }) => ({
      number,
      title,
      costEuro: inEuros(cost),
      isSelected,
    })),
  }
}

const inEuros = (cents: number | null): string | null =>
  cents === null ? null : writeFraction(centsAsEuros(cents))

function tieInNumbers(tie: NonNullable<BallotOutcome['tie']>, numberOf: NumberOf) {
  if (tie.kind === 'unknown') return { kind: tie.kind, among: tie.among.map(numberOf) }
  return { kind: tie.kind, favoured: tie.favoured.map(numberOf), instead: tie.instead.map(numberOf) }
}

function reasonInNumbers(reason: Reason, numberOf: NumberOf) {
  switch (reason.kind) {
    case 'shared': {
      const { price, ...rest } = reason
      return { ...rest, priceEuro: price }
    }
    case 'load':
      return { kind: reason.kind, loadEuro: reason.load }
    case 'fits':
      return { kind: reason.kind, leftEuro: reason.left }
    case 'short':
    case 'no_room':
      return { kind: reason.kind, leftEuro: reason.left, missingEuro: reason.missing }
    case 'stopped':
      return { kind: reason.kind, at: numberOf(reason.at) }
    case 'lost_duel':
      return { ...reason, to: numberOf(reason.to) }
    default:
      return reason
  }
}

function detailInNumbers(detail: Detail, numberOf: NumberOf) {
  switch (detail.kind) {
    case 'shares':
      return { kind: detail.kind, shareEuro: detail.share, raisedEuro: detail.raised }
    case 'duels':
      return { ...detail, order: detail.order.map(numberOf) }
    case 'rounds':
      return { ...detail, rounds: detail.rounds.map((round) => roundInNumbers(round, numberOf)) }
    case 'steps':
      return { ...detail, steps: detail.steps.map((step) => stepInNumbers(step, numberOf)) }
  }
}

const roundInNumbers = (round: CountRound, numberOf: NumberOf) => ({
  ...round,
  option: round.option === null ? null : numberOf(round.option),
  votes: keysInNumbers(round.votes, numberOf),
  elected: round.elected.map(numberOf),
})

const stepInNumbers = (step: SeatStep, numberOf: NumberOf) => ({
  ...step,
  scores: keysInNumbers(step.scores, numberOf),
  chosen: step.chosen.map(numberOf),
})

const keysInNumbers = (amounts: Readonly<Record<string, string>>, numberOf: NumberOf) =>
  Object.fromEntries(Object.entries(amounts).map(([option, amount]) => [numberOf(Number(option)), amount]))
