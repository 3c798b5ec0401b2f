/** Single transferable vote against the counts of other programs, round by round. */
import {
  amountText,
  meekStv,
  type RankedElection,
  type StvResult,
  scottishStv,
} from '#packages/collective-choice'
import { referenceText } from './reference.ts'
import { Comparing, type Tally } from './tally.ts'

interface ReferenceElection {
  readonly seats: number
  readonly candidates: readonly string[]
  readonly withdrawn: readonly number[]
  readonly ballots: readonly (readonly [number, readonly number[]])[]
}

interface Action {
  readonly tag: string
  readonly round: number
  readonly votes: Readonly<Record<string, string | null>>
}

interface ReferenceCount {
  readonly quota: string
  readonly elected: readonly number[]
  readonly actions: readonly Action[]
}

interface Reference {
  readonly elections: Readonly<Record<string, ReferenceElection>>
  readonly results: Readonly<Record<string, Readonly<Record<string, ReferenceCount>>>>
}

const rules = [
  { key: 'scotland-fixed-p5-d5', count: scottishStv, heading: 'STV, Scottish rules', rowsOf: transfersOf },
  { key: 'meek-prf-o6-fixed-p9-d9', count: meekStv, heading: 'STV, Meek', rowsOf: endsOfRounds },
]

export function compareStv(): Tally[] {
  const text = referenceText('stv', 'droop.json.gz')
  if (text === undefined) return []
  const { elections, results } = JSON.parse(text) as Reference
  return rules.map(({ key, count, heading, rowsOf }) => {
    const comparing = new Comparing(`${heading}: elected, quota and every round`)
    for (const [name, byRule] of Object.entries(results)) {
      const expected = byRule[key]
      const election = elections[name]
      if (!expected || !election) continue
      const found = count(asElection(election))
      const difference = firstDifference(found, expected, rowsOf(expected))
      comparing.check(difference === undefined, () => `${name}: ${difference}`)
    }
    return comparing.tally()
  })
}

const asElection = ({ seats, candidates, withdrawn, ballots }: ReferenceElection): RankedElection => ({
  title: '',
  seats,
  names: candidates,
  withdrawn,
  ballots: ballots.map(([count, order]) => ({ count, ranking: order.map((candidate) => [candidate]) })),
})

function firstDifference(
  { elected, quota, rounds, places }: StvResult,
  expected: ReferenceCount,
  rows: readonly Action[],
): string | undefined {
  const sorted = [...elected].sort((a, b) => a - b)
  if (sorted.join() !== [...expected.elected].sort((a, b) => a - b).join())
    return `elected ${sorted.join(', ')}`
  if (amountText(quota, places) !== expected.quota) return `quota ${amountText(quota, places)}`
  if (rows.length !== rounds.length) return `${rounds.length} rounds instead of ${rows.length}`
  for (const [index, { votes }] of rounds.entries()) {
    for (const [candidate, amount] of votes) {
      const wanted = rows[index]?.votes[candidate]
      if (amountText(amount, places) !== wanted) {
        return `round ${index}, candidate ${candidate}: ${amountText(amount, places)} instead of ${wanted}`
      }
    }
  }
  return undefined
}

function transfersOf({ actions }: ReferenceCount): Action[] {
  return actions.filter(({ tag }) => tag === 'begin' || tag === 'transfer')
}

/** The reference writes the votes of an iteration beside the election or exclusion that ends it. */
function endsOfRounds({ actions }: ReferenceCount): Action[] {
  const rounds = new Map<number, Action>()
  for (const action of actions) {
    if (
      (action.tag === 'elect' || action.tag === 'defeat') &&
      action.round > 0 &&
      !rounds.has(action.round)
    ) {
      rounds.set(action.round, action)
    }
  }
  return [...rounds.values()]
}
