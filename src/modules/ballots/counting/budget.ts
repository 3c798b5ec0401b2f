/** Ballots that share out a budget. */
import {
  type BudgetElection,
  type BudgetOutcome,
  budgetElection,
  budgetTies,
  type Completion,
  certifyBudget,
  completions,
  countEqualShares,
  countGreedy,
  countPhragmen,
  type Fraction,
  fraction,
  type Purchase,
  type Refusal,
  type Utility,
  utilities,
  writeFraction,
} from '#packages/collective-choice'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  eachVote,
  nameInFile,
  type RuleOutcome,
  votesFor,
} from './election.ts'
import type { Reason } from './outcome.ts'
import { tiesByOption } from './ties.ts'

export const centsAsEuros = (cents: number): Fraction => fraction(BigInt(cents), 100n)

const hasPoints = (contents: readonly CountedContent[]): boolean =>
  contents.some(({ content }) => 'points' in content)

/** The election of a .pb file: options named by `nameInFile`, amounts in euros. */
export function budgetOf(
  budget: Fraction,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
  costOf: (option: CountedOption) => Fraction = ({ costCents }) => centsAsEuros(costCents ?? 0),
): BudgetElection {
  const names = new Map(options.map(({ id }, place) => [id, nameInFile(place, options)]))
  const nameOf = (id: number) => names.get(id) ?? ''
  const isPoints = hasPoints(contents)
  return budgetElection(
    budget,
    options.map((option) => ({ id: nameOf(option.id), name: option.title, cost: costOf(option) })),
    isPoints ? 'points' : 'approval',
    eachVote(contents, (content) => {
      if (!('points' in content))
        return { projects: ('options' in content ? content.options : content.ranking.flat()).map(nameOf) }
      const given = Object.entries(content.points).filter(([, points]) => points > 0)
      return {
        projects: given.map(([option]) => nameOf(Number(option))),
        points: given.map(([, points]) => fraction(BigInt(points))),
      }
    }),
  )
}

export function utilityOf({ utility }: CountedBallot): Utility {
  return utilities.find((one) => one === utility) ?? 'cost'
}

export function completionOf({ completion }: CountedBallot): Completion {
  return completions.find((one) => one === completion) ?? 'none'
}

function countBy(ballot: CountedBallot, election: BudgetElection): BudgetOutcome {
  if (ballot.rule === 'greedy') return countGreedy(election, utilityOf(ballot))
  if (ballot.rule === 'phragmen') return countPhragmen(election)
  return countEqualShares(election, utilityOf(ballot), completionOf(ballot))
}

function tiesBy(ballot: CountedBallot, election: BudgetElection) {
  if (ballot.rule === 'phragmen') return budgetTies(election, { rule: 'phragmen' })
  const utility = utilityOf(ballot)
  if (ballot.rule === 'greedy') return budgetTies(election, { rule: 'greedy', utility })
  return budgetTies(election, { rule: 'equal-shares', utility, completion: completionOf(ballot) })
}

export function countBudget(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): RuleOutcome {
  const election = budgetOf(centsAsEuros(ballot.budgetCents ?? 0), options, contents)
  const outcome = countBy(ballot, election)
  const ids = new Map(options.map(({ id }, place) => [nameInFile(place, options), id]))
  const idOf = (name: string) => ids.get(name) ?? 0
  const reasons = new Map<number, Reason>()
  for (const { id, reason } of outcome.selected) reasons.set(idOf(id), purchaseReason(reason, ballot))
  for (const { id, cost, reason } of outcome.rejected)
    reasons.set(
      idOf(id),
      votesFor(idOf(id), contents) === 0 ? { kind: 'unsupported' } : refusalReason(reason, cost, idOf),
    )
  const isPlain = ballot.rule === 'greedy' && utilityOf(ballot) === 'cost'
  const { share, raise } = outcome
  return {
    selected: outcome.selected.map(({ id }) => idOf(id)),
    reasonOf: ({ id }) => reasons.get(id) ?? { kind: 'unsupported' },
    measureOf: ({ id }) => ({ unit: 'votes', value: votesFor(id, contents) }),
    detail: share ? { kind: 'shares', share: writeFraction(share), raised: raise?.units ?? null } : null,
    plain: isPlain ? null : countGreedy(election, 'cost').selected.map(({ id }) => idOf(id)),
    ties: () => tiesByOption(tiesBy(ballot, election), idOf),
    certificate: () => ({ ...certifyBudget(outcome) }),
  }
}

function purchaseReason(reason: Purchase, ballot: CountedBallot): Reason {
  switch (reason.kind) {
    case 'free':
      return { kind: 'free' }
    case 'greedy':
      return { kind: 'fits', left: writeFraction(reason.left) }
    case 'load':
      return { kind: 'load', load: writeFraction(reason.load) }
    case 'shared': {
      const { paying, exhausted, penniless } = reason
      const price = writeFraction(reason.price)
      return {
        kind: 'shared',
        price,
        isEachPoint: utilityOf(ballot) === 'points',
        paying,
        exhausted,
        penniless,
      }
    }
  }
}

function refusalReason(reason: Refusal, cost: Fraction, idOf: (name: string) => number): Reason {
  if (reason.kind === 'unsupported') return { kind: 'unsupported' }
  if (reason.kind === 'stopped') return { kind: 'stopped', at: idOf(reason.at) }
  // Where the rule is one of shares, what its supporters lacked says more than what was left over at the end.
  const supportersLeft = reason.kind === 'does-not-fit' ? reason.supportersLeft : reason.left
  const left = supportersLeft ?? reason.left
  const missing = writeFraction(
    fraction(
      cost.numerator * left.denominator - left.numerator * cost.denominator,
      cost.denominator * left.denominator,
    ),
  )
  return { kind: supportersLeft ? 'short' : 'no_room', left: writeFraction(left), missing }
}
