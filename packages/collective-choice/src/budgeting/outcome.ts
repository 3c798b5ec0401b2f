/** The outcome of a budget, with the reasons: plain data, amounts exact, in units of currency. */
import type { Fraction } from '../exact/fraction.ts'
import type { Utility } from './support.ts'

export type BudgetRule = 'greedy' | 'equal-shares' | 'phragmen'
export const budgetRules: readonly BudgetRule[] = ['greedy', 'equal-shares', 'phragmen']

/** What follows Equal Shares when money is left over. */
export type Completion = 'none' | 'greedy' | 'add1' | 'add1-greedy'
export const completions: readonly Completion[] = ['none', 'greedy', 'add1', 'add1-greedy']

export interface BudgetOutcome {
  readonly rule: BudgetRule
  /** Undefined for Phragmen, which knows none. */
  readonly utility: Utility | undefined
  /** Undefined but for Equal Shares. */
  readonly completion: Completion | undefined
  /** In order of purchase. */
  readonly selected: readonly SelectedProject[]
  /** In order of id, or of ties. */
  readonly rejected: readonly RejectedProject[]
  readonly cost: Fraction
  /** What is left of the budget. */
  readonly left: Fraction
  /** What each voter began with, for Equal Shares. */
  readonly share: Fraction | undefined
  /** For the completions with Add1. */
  readonly raise: ShareRaise | undefined
  /** What plain greedy would have bought with the same utility (by votes, for Phragmen), in its order. */
  readonly plainGreedy: readonly string[]
}

export interface ShareRaise {
  /** Whole units of currency that each voter was given on top of an equal share of the budget. */
  readonly units: number
  /** Exhaustive: no supported project fits any more. Infeasible: one unit more would exceed the budget. */
  readonly stoppedBy: 'exhaustive' | 'infeasible'
  /** What was bought at each raise tried, as the first raise of each unbroken row of equal purchases. */
  readonly tried: readonly { readonly from: number; readonly bought: readonly string[] }[]
}

interface Funded {
  readonly id: string
  readonly name: string
  readonly cost: Fraction
  /** Voters who support it. */
  readonly supporters: number
}

export interface SelectedProject extends Funded {
  readonly reason: Purchase
}

export interface RejectedProject extends Funded {
  readonly reason: Refusal
}

export type Purchase =
  | { readonly kind: 'free' }
  /** Paid by its supporters. */
  | {
      readonly kind: 'shared'
      /** The most that a supporter paid; with utility points, for each point. */
      readonly price: Fraction
      /** Price for each unit of utility: the smallest of all projects at that moment. */
      readonly rho: Fraction
      /** Supporters who paid the price, those who paid all they had left, and those who had nothing left. */
      readonly paying: number
      readonly exhausted: number
      readonly penniless: number
    }
  /** The most utility for its cost among those that still fitted; `left` before it was bought. */
  | { readonly kind: 'greedy'; readonly gainForCost: Fraction | undefined; readonly left: Fraction }
  /** The smallest load: what each of its supporters bore afterwards. */
  | { readonly kind: 'load'; readonly load: Fraction }

export type Refusal =
  | { readonly kind: 'unsupported' }
  /** Its supporters had this left together: less than its cost. */
  | { readonly kind: 'supporters-short'; readonly left: Fraction }
  /** At its turn this was left of the budget: less than its cost. */
  | { readonly kind: 'does-not-fit'; readonly left: Fraction; readonly supportersLeft?: Fraction }
  /** Phragmen had stopped before its turn, at a project that did not fit into what was left. */
  | { readonly kind: 'stopped'; readonly at: string; readonly left: Fraction }
