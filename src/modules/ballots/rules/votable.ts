/** Whether any vote at all is valid under the limits of a ballot. Pure. */
import type { Ballot } from '../ballot.ts'

type Limits = Pick<Ballot, 'leastChoices' | 'pointsEach' | 'budgetCents' | 'options'>

/** Why none is: even the cheapest choices are beyond the money, or the points are too few for the least of choices. */
export function whyNotVotable({
  leastChoices,
  pointsEach,
  budgetCents,
  options,
}: Limits): 'money' | 'points' | undefined {
  if (pointsEach !== null) return leastChoices > pointsEach ? 'points' : undefined
  if (budgetCents === null) return undefined
  const cheapest = options
    .map(({ costCents }) => costCents ?? 0)
    .sort((a, b) => a - b)
    .slice(0, leastChoices)
  return cheapest.reduce((sum, cost) => sum + cost, 0) > budgetCents ? 'money' : undefined
}
