/** A tie is told where the order of the ballot decided who wins, by whatever rule, and nowhere else. */
import { expect, test } from 'vitest'
import { rulesByMethod } from '../words.ts'
import {
  type CountedBallot,
  type CountedContent,
  countBallot,
  recountOptions,
  writeBallots,
} from './index.ts'
import { holdsOf } from './proof.ts'

const base = { utility: null, completion: null, seats: null, budgetCents: null } as const
const optionsOf = (count: number, costCents: number | null = null) =>
  Array.from({ length: count }, (_, place) => ({
    id: 70 - place,
    position: place + 1,
    title: `Opzione ${place + 1}`,
    costCents,
  }))
const idAt = (place: number) => 71 - place
const choosing = (count: number, ...places: number[]): CountedContent => ({
  content: { options: places.map(idAt).sort((a, b) => a - b) },
  channel: 'online',
  count,
})
const ranking = (count: number, ...places: number[]): CountedContent => ({
  content: { ranking: places.map((place) => [idAt(place)]) },
  channel: 'online',
  count,
})

// Both {1, 4} and {2, 3} represent all; the order turned round favours {1, 4} again.
const square = [choosing(5, 1, 2), choosing(5, 1, 3), choosing(5, 2, 4), choosing(5, 3, 4)]

test.each(['pav', 'seq-pav', 'av', 'seq-phragmen', 'sav'])(
  '%s tells that two committees are equal, which the order turned round does not show',
  (rule) => {
    const ballot: CountedBallot = { ...base, method: 'choose', rule, seats: 2 }
    const outcome = countBallot(ballot, optionsOf(4), square)
    expect(outcome.tie).toMatchObject({ kind: 'decisive' })
    const clear = countBallot(ballot, optionsOf(4), [choosing(9, 1), choosing(8, 4), choosing(1, 2, 3)])
    expect(clear.tie).toBeNull()
  },
)

test('instant runoff tells a tie that lets somebody else be the last one left', () => {
  const ballot: CountedBallot = { ...base, method: 'rank', rule: 'irv', seats: 1 }
  const tied = countBallot(ballot, optionsOf(3), [ranking(2, 1), ranking(2, 2, 1), ranking(2, 3, 2)])
  expect(tied.tie).toMatchObject({ kind: 'decisive' })
  const idle = countBallot(ballot, optionsOf(4), [ranking(5, 1), ranking(2, 2)])
  expect(idle.tie).toBeNull()
})

test('a budget tells the tie between projects of which it can pay one', () => {
  const budgets = [
    { rule: 'greedy', utility: 'cost', completion: null },
    { rule: 'phragmen', utility: null, completion: null },
    { rule: 'equal-shares', utility: 'cost', completion: 'add1-greedy' },
  ]
  for (const settings of budgets) {
    const ballot: CountedBallot = { ...base, ...settings, method: 'budget', budgetCents: 1000 }
    const outcome = countBallot(ballot, optionsOf(2, 1000), [choosing(5, 1), choosing(5, 2)])
    expect(outcome.tie, settings.rule).toEqual({
      kind: 'decisive',
      favoured: [idAt(1)],
      instead: [idAt(2)],
    })
  }
})

test('runoff with several seats says of a winner that left late that it left late', () => {
  const ballot: CountedBallot = { ...base, method: 'rank', rule: 'irv', seats: 2 }
  const outcome = countBallot(ballot, optionsOf(3), [ranking(5, 1), ranking(3, 2), ranking(1, 3)])
  expect(outcome.selected).toEqual([idAt(1), idAt(2)])
  expect(outcome.options.map(({ reason }) => reason.kind)).toEqual(['last_left', 'stayed', 'excluded'])
})

const manyTies = [
  ...rulesByMethod.choose.map((rule) => ({
    rule,
    ballot: { ...base, method: 'choose', rule, seats: rule === 'pav' ? 3 : 15 } as const,
    count: 30,
    votes: Array.from({ length: 30 }, (_, place) => choosing(1, 1 + place)),
  })),
  ...rulesByMethod.rank.map((rule) => ({
    rule,
    ballot: { ...base, method: 'rank', rule, seats: rule.startsWith('stv') ? 3 : 1 } as const,
    count: 20,
    votes: [ranking(12, 1, 2), ranking(5, 2)],
  })),
]

test.each(manyTies)(
  'by $rule the certificate of a count with very many ties holds of the published file, and the command names the order',
  ({ ballot, count, votes }) => {
    const options = optionsOf(count)
    const outcome = countBallot(ballot, options, votes)
    const file = writeBallots({ ...ballot, question: 'Che cosa facciamo?' }, options, votes)
    expect(holdsOf(ballot.method, file, outcome.certificate ?? {})).toBe(true)
    expect(holdsOf(ballot.method, file, { ...outcome.certificate, rule: 'nessuna' })).toBe(false)
    expect(recountOptions(ballot, options)).toContain('--ties')
  },
)

test.each(['schulze', 'copeland', 'irv', 'stv-scottish', 'stv-meek'])(
  'by %s the reason of an option says where only the order of the ballot put it after its equals',
  (rule) => {
    const ballot: CountedBallot = { ...base, method: 'rank', rule, seats: 1 }
    const equal = [ranking(2, 1, 2, 3), ranking(2, 2, 3, 1), ranking(2, 3, 1, 2)]
    const outcome = countBallot(ballot, optionsOf(3), equal)
    expect(outcome.options.some(({ reason }) => 'isTied' in reason && reason.isTied)).toBe(true)
    const clear = countBallot(ballot, optionsOf(3), [
      ranking(4, 1, 2, 3),
      ranking(2, 2, 1, 3),
      ranking(1, 3, 2, 1),
    ])
    expect(clear.options.some(({ reason }) => 'isTied' in reason)).toBe(false)
  },
)
