/** The ballots of a vote as a file that the package's command line counts again, and the command. */
import { writeBlt, writeCommitteeJson, writePabulib } from '#packages/collective-choice'
import { budgetOf, centsAsEuros, completionOf, utilityOf } from './budget.ts'
import { committeeCompletionOf, committeeOf } from './committee.ts'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  inOrder,
  mergedContents,
} from './election.ts'
import { pointsElection } from './points.ts'
import { rankedElection } from './ranked.ts'

export const endingOf = ({ method }: CountedBallot): 'pb' | 'blt' | 'json' =>
  method === 'rank' ? 'blt' : method === 'choose' ? 'json' : 'pb'

/** Every vote without its channel; equal ones together, so that their order says nothing. */
export function writeBallots(
  ballot: CountedBallot & { readonly question: string },
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): string {
  const ordered = inOrder(options)
  const merged = mergedContents(contents)
  const description = new Map([['description', ballot.question]])
  switch (ballot.method) {
    case 'budget':
      return writePabulib(budgetOf(centsAsEuros(ballot.budgetCents ?? 0), ordered, merged), description)
    case 'points':
      return writePabulib(pointsElection(ballot, ordered, merged), description)
    case 'rank':
      return writeBlt(rankedElection(ballot, ordered, merged, ballot.question))
    case 'choose':
      return writeCommitteeJson(committeeOf(ballot, ordered, merged))
  }
}

/**
 * The options of the command line with which anyone counts the file again. The order of ties is that of the ballot;
 * in a .pb file the names say it.
 */
export function recountOptions(ballot: CountedBallot, options: readonly CountedOption[]): string[] {
  const { method, rule } = ballot
  const first = method === 'choose' ? 0 : 1
  const ties = ['--ties', options.map((_, place) => place + first).join()]
  if (method === 'points') return ['--rule', 'greedy', '--utility', 'points']
  if (method === 'rank') return ['--rule', rule, ...ties]
  if (method === 'choose') {
    const completion = rule === 'equal-shares' ? ['--completion', committeeCompletionOf(ballot)] : []
    return ['--rule', rule, ...completion, ...ties]
  }
  if (rule === 'phragmen') return ['--rule', rule]
  const utility = ['--rule', rule, '--utility', utilityOf(ballot)]
  return rule === 'equal-shares' ? [...utility, '--completion', completionOf(ballot)] : utility
}
