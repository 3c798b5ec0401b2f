/** What a budget's outcome rests on, as JSON that a checker can follow. */
import type { BudgetOutcome } from '../budgeting/outcome.ts'
import { writeFraction } from '../exact/decimal.ts'
import { add } from '../exact/fraction.ts'

/** Amounts are exact texts: an integer, a decimal or "p/q". */
export interface BudgetCertificate {
  readonly rule: string
  readonly utility: string | null
  readonly completion: string | null
  readonly budget: string
  /** In order of purchase. */
  readonly purchases: readonly {
    readonly id: string
    readonly by: string
    /** The most a supporter paid (for each point), or the load of its supporters. */
    readonly amount: string | null
  }[]
  readonly cost: string
  /** What each voter began with. */
  readonly share: string | null
  readonly raise: {
    readonly units: number
    readonly stoppedBy: string
    readonly tried: readonly { readonly from: number; readonly bought: readonly string[] }[]
  } | null
  /** The order of all projects that chose among equals; by id where it is not said. */
  readonly ties?: readonly string[]
  readonly [name: string]: unknown
}

/** `ties`: the order of all projects in which they were counted (`inTieOrder`), if not by id. */
export function certifyBudget(outcome: BudgetOutcome, ties?: readonly string[]): BudgetCertificate {
  const { rule, utility, completion, selected, cost, left, share, raise } = outcome
  return {
    rule,
    utility: utility ?? null,
    completion: completion ?? null,
    budget: writeFraction(add(cost, left)),
    purchases: selected.map(({ id, reason }) => ({
      id,
      by: reason.kind,
      amount:
        reason.kind === 'shared'
          ? writeFraction(reason.price)
          : reason.kind === 'load'
            ? writeFraction(reason.load)
            : null,
    })),
    cost: writeFraction(cost),
    share: share ? writeFraction(share) : null,
    raise: raise ?? null,
    ...(ties && { ties }),
  }
}
