/** What a committee rule returns: the committees and why. */
import type { Fraction } from '../exact/fraction.ts'
import type { Committee } from './committee.ts'

export const committeeRules = [
  'av',
  'sav',
  'pav',
  'seq-pav',
  'rev-seq-pav',
  'cc',
  'seq-cc',
  'seq-phragmen',
  'equal-shares',
] as const
export type CommitteeRule = (typeof committeeRules)[number]

export const completions = ['seq-phragmen', 'av', 'increments', 'none'] as const
export type Completion = (typeof completions)[number]

/** One decision of a sequential rule. */
export interface Round {
  /**
   * add: the highest marginal score sits; remove: the lowest leaves; load: the lowest new load sits (Phragmen);
   * pay: the lowest price per supporter sits (Equal Shares); approvals: the most approved sit; any: it makes no difference.
   */
  readonly by: 'add' | 'remove' | 'load' | 'pay' | 'approvals' | 'indifferent'
  /** For each candidate its score, load or price; undefined for those not in question. */
  readonly scores: readonly (Fraction | undefined)[]
  /** Those between whom the rule does not decide. */
  readonly tied: readonly number[]
  readonly chosen: readonly number[]
  /** For each group of voters its load or what each still has, before the round; only for load and pay. */
  readonly money?: readonly Fraction[]
}

export interface CommitteeOutcome {
  readonly rule: CommitteeRule
  /** Only for equal-shares. */
  readonly completion?: Completion
  /** Sorted; the first is the one that counts where one is asked for. */
  readonly committees: readonly Committee[]
  /** Total score of a committee, for av, sav, pav and cc. */
  readonly score?: Fraction
  /** Score of each candidate, for av and sav. */
  readonly scores?: readonly Fraction[]
  /** How the first committee came about, for sequential rules. */
  readonly rounds?: readonly Round[]
  /** For equal-shares: the committee size whose shares were given out; above `seats` only by increments. */
  readonly shares?: number
  /**
   * False where the order of ties chose at each tie instead: the order named or, where more universes tie than could
   * be followed, that of the numbers.
   */
  readonly isFirstOfAll: boolean
  /** The order named, if any. */
  readonly ties?: readonly number[]
}
