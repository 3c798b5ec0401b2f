/** Real participatory budgets against the outcomes of pabutools 1.2.3 in exact arithmetic. */
import {
  type BudgetElection,
  type BudgetOutcome,
  type Completion,
  compareByCodePoint,
  countEqualShares,
  countGreedy,
  countPhragmen,
  readFraction,
  readPabulib,
  type Utility,
  writeFraction,
} from '#packages/collective-choice'
import { referenceText } from './reference.ts'
import { Comparing, type Tally } from './tally.ts'

interface Expected {
  readonly file: string
  readonly results: Readonly<
    Record<string, { readonly selected?: readonly string[]; readonly cost?: string }>
  >
}

const utilityOf: Readonly<Record<string, Utility>> = { cost: 'cost', card: 'cardinality', addcard: 'points' }
const completionOf: Readonly<Record<string, Completion>> = {
  mes: 'none',
  mes_u: 'greedy',
  mes_add1: 'add1',
  mes_add1u: 'add1-greedy',
}

/** One tally for each rule of the reference. */
export function compareBudgeting(): Tally[] {
  const written = referenceText('pb', 'expected.json.gz')
  const comparisons = new Map<string, Comparing>()
  const expected: readonly Expected[] = written === undefined ? [] : JSON.parse(written)
  for (const { file, results } of expected) {
    const text = referenceText('pb', `${file}.gz`)
    if (text === undefined) continue
    const { election } = readPabulib(text)
    for (const [rule, { selected, cost }] of Object.entries(results)) {
      if (selected === undefined) continue
      const comparing = comparisons.get(rule) ?? new Comparing(`Budgets, ${rule}`)
      comparisons.set(rule, comparing)
      const outcome = countAs(rule, election)
      const ids = idsOf(outcome)
      const isSame = ids.join('\n') === selected.join('\n') && writeFraction(outcome.cost) === plain(cost)
      comparing.check(isSame, () => `${file}: ${ids.join()} instead of ${selected.join()}`)
    }
  }
  return [...comparisons.values()].map((comparing) => comparing.tally())
}

function countAs(rule: string, election: BudgetElection): BudgetOutcome {
  if (rule === 'phragmen') return countPhragmen(election)
  const cut = rule.lastIndexOf('_')
  const utility = utilityOf[rule.slice(cut + 1)]
  const completion = completionOf[rule.slice(0, cut)]
  if (!utility) throw new Error(`unknown reference rule ${rule}`)
  if (rule.startsWith('greedy_')) return countGreedy(election, utility)
  if (!completion) throw new Error(`unknown reference rule ${rule}`)
  return countEqualShares(election, utility, completion)
}

/** In order of purchase; Phragmen's by id, as the reference has them. */
function idsOf({ rule, selected }: BudgetOutcome): string[] {
  const ids = selected.map(({ id }) => id)
  return rule === 'phragmen' ? ids.sort(compareByCodePoint) : ids
}

const plain = (cost = ''): string => {
  const value = readFraction(cost)
  return value ? writeFraction(value) : cost
}
