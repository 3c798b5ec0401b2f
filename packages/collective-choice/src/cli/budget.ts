/** Budgets on the command line. */
import { compareByCodePoint } from '../budgeting/codePoints.ts'
import { countEqualShares, countGreedy, countPhragmen } from '../budgeting/count.ts'
import { type BudgetElection, inTieOrder } from '../budgeting/election.ts'
import { type BudgetOutcome, budgetRules, type Completion, completions } from '../budgeting/outcome.ts'
import { NoPoints, type Utility, utilities } from '../budgeting/support.ts'
import { certifyBudget } from '../certificates/budget.ts'
import { checkBudget } from '../certificates/budgetCheck.ts'
import { writeFraction } from '../exact/decimal.ts'
import { MalformedFile } from '../formats/malformed.ts'
import { readPabulib } from '../formats/pabulib.ts'
import { explainBudget } from './budgetTables.ts'
import type { ElectionKind } from './kind.ts'
import type { Options } from './options.ts'
import { orderFrom } from './order.ts'
import { UnusableOptions } from './unusable.ts'

export const budgetKind: ElectionKind = {
  name: 'budget',
  rules: budgetRules,
  count: (text, extension, options) => {
    const counting = countingFrom(options)
    onlyPabulib(extension)
    const read = readPabulib(text).election
    const ids = read.projects.map(({ id }) => id)
    const ties = options.ties && orderFrom(options.ties, ids)
    const election = ties ? inTieOrder(read, ties) : read
    const outcome = counted(counting, election)
    return {
      line: { rule: outcome.rule, selected: listed(outcome), cost: writeFraction(outcome.cost) },
      explain: () => explainBudget(election, outcome),
      certify: () => certifyBudget(outcome, ties),
    }
  },
  verify: (text, extension, certificate) => {
    onlyPabulib(extension)
    return checkBudget(readPabulib(text).election, certificate)
  },
}

/** In order of purchase; Phragmen's by id, as its reference results have it. */
function listed({ rule, selected }: BudgetOutcome): string[] {
  const ids = selected.map(({ id }) => id)
  return rule === 'phragmen' ? ids.sort(compareByCodePoint) : ids
}

function counted(
  count: (election: BudgetElection) => BudgetOutcome,
  election: BudgetElection,
): BudgetOutcome {
  try {
    return count(election)
  } catch (error) {
    if (error instanceof NoPoints) throw new MalformedFile(0, error.message)
    throw error
  }
}

/** The rule that the options ask for. Utility cost and no completion where they say nothing. */
function countingFrom({ rule, utility = 'cost', completion = 'none' }: Options) {
  const wantedUtility = among<Utility>('utility', utilities, utility)
  const wantedCompletion = among<Completion>('completion', completions, completion)
  switch (among('rule', budgetRules, rule)) {
    case 'greedy':
      return (election: BudgetElection) => countGreedy(election, wantedUtility)
    case 'phragmen':
      return countPhragmen
    case 'equal-shares':
      return (election: BudgetElection) => countEqualShares(election, wantedUtility, wantedCompletion)
  }
}

function among<Name extends string>(
  option: string,
  names: readonly Name[],
  wanted: string | undefined,
): Name {
  const found = names.find((name) => name === wanted)
  if (found === undefined)
    throw new UnusableOptions(
      `budgets want --${option} ${names.join('|')}${wanted === undefined ? '' : `, not "${wanted}"`}`,
    )
  return found
}

function onlyPabulib(extension: string): void {
  if (extension !== 'pb') throw new UnusableOptions(`budgets are read from .pb files, not from .${extension}`)
}
