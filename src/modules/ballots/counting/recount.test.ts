import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BallotContent } from '../content.ts'
import { ballotUtilities, budgetCompletions, committeeCompletions, rulesByMethod } from '../words.ts'
import {
  type CountedBallot,
  type CountedContent,
  countBallot,
  endingOf,
  recountOptions,
  writeBallots,
} from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'partecipanza-recount-'))
const root = join(import.meta.dirname, '../../../..')

/** Eleven options, so that "10" and "2" would be out of order as texts; ids in no order of the ballot. */
const options = Array.from({ length: 11 }, (_, place) => ({
  id: 900 - place * 7,
  position: place + 1,
  title: `Opzione; "${place + 1}"`,
  costCents: 100_000 + ((place * 37_125) % 400_000),
}))
const idAt = (place: number): number => options[place % options.length]?.id ?? 0

/** Some forty voters whose choices follow from their number. */
function contents(make: (voter: number) => BallotContent): CountedContent[] {
  return Array.from({ length: 43 }, (_, voter) => ({
    content: make(voter),
    channel: voter % 5 === 0 ? 'paper' : 'online',
    count: 1,
  }))
}
const placesOf = (voter: number): number[] => [
  ...new Set([(voter * voter) % 11, (voter * 3) % 11, (voter % 4) * 2]),
]
const choosing = contents((voter) => ({
  options: placesOf(voter)
    .map(idAt)
    .sort((a, b) => a - b),
}))
const ranking = contents((voter) => ({ ranking: placesOf(voter).map((place) => [idAt(place)]) }))
const pointing = contents((voter) => ({
  points: Object.fromEntries(placesOf(voter).map((place, at) => [idAt(place), 5 - at])),
}))

const base = { utility: null, completion: null, seats: null, budgetCents: null } as const
const cases: { name: string; ballot: CountedBallot; votes: CountedContent[] }[] = [
  ...rulesByMethod.choose.flatMap((rule) =>
    (rule === 'equal-shares' ? committeeCompletions : [null]).map((completion) => ({
      name: `${rule} ${completion ?? ''}`,
      ballot: { ...base, method: 'choose' as const, rule, completion, seats: 4 },
      votes: choosing,
    })),
  ),
  ...ballotUtilities.flatMap((utility) =>
    [
      { rule: 'greedy', completion: null },
      ...budgetCompletions.map((completion) => ({ rule: 'equal-shares', completion })),
    ].map(({ rule, completion }) => ({
      name: `${rule} ${utility} ${completion ?? ''}`,
      ballot: { ...base, method: 'budget' as const, rule, utility, completion, budgetCents: 900_050 },
      votes: utility === 'points' ? pointing : choosing,
    })),
  ),
  {
    name: 'phragmen',
    ballot: { ...base, method: 'budget', rule: 'phragmen', budgetCents: 900_000 },
    votes: choosing,
  },
  ...rulesByMethod.rank.map((rule) => ({
    name: rule,
    ballot: { ...base, method: 'rank' as const, rule, seats: rule.startsWith('stv') ? 3 : 1 },
    votes: ranking,
  })),
  { name: 'sum', ballot: { ...base, method: 'points', rule: 'sum', seats: 3 }, votes: pointing },
]

const commandLine = (args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'packages/collective-choice/src/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

/** Places on the ballot of the winners that a line of the command line names. */
function winnersOf(line: Record<string, unknown>): number[] {
  const { selected, committees, elected, winners } = line as Record<string, (number | string)[]>
  if (selected) return selected.map((name) => Number(name) - 1)
  if (committees) return (committees[0] as unknown as number[]) ?? []
  return (elected ?? winners ?? []).map((number) => Number(number) - 1)
}

test.each(cases)(
  'the downloaded ballots give the same winners on the command line: $name',
  ({ ballot, votes }) => {
    const outcome = countBallot(ballot, options, votes)
    const file = join(folder, `${ballot.method}.${endingOf(ballot)}`)
    writeFileSync(file, writeBallots({ ...ballot, question: 'Che cosa; facciamo "prima"?' }, options, votes))
    const line = JSON.parse(commandLine([...recountOptions(ballot, options), '--json', file]))
    const again = winnersOf(line).map((place) => options[place]?.id)
    expect(line.error).toBeUndefined()
    expect(again.length).toBeGreaterThan(0)
    expect([...again].sort()).toEqual([...outcome.selected].sort())
    const certificate = join(folder, `${ballot.method}.certificate`)
    writeFileSync(certificate, JSON.stringify(outcome.certificate))
    const checked = commandLine(['--check', certificate, file])
    expect(checked).not.toMatch(/false|error/)
  },
  60_000,
)

test('the order in which votes come makes no difference, nor does the order in which options are handed over', () => {
  for (const { ballot, votes } of cases) {
    const once = JSON.stringify(countBallot(ballot, options, votes))
    expect(JSON.stringify(countBallot(ballot, [...options].reverse(), [...votes].reverse()))).toBe(once)
  }
})

test('an outcome is plain JSON and gives every option a reason', () => {
  for (const { name, ballot, votes } of cases) {
    const outcome = countBallot(ballot, options, votes)
    expect([name, JSON.parse(JSON.stringify(outcome))]).toEqual([name, outcome])
    expect(outcome.options.map(({ reason }) => reason.kind)).toHaveLength(options.length)
    expect(outcome.votes).toEqual({ online: 34, paper: 9, total: 43 })
  }
})

test('a ballot in which nobody voted has no winner and no certificate', () => {
  for (const { ballot } of cases) {
    const outcome = countBallot(ballot, options, [])
    expect([outcome.selected, outcome.certificate, outcome.tie]).toEqual([[], null, null])
  }
})

test('a tie is told with who won by the order of the ballot and who would have won by the opposite', () => {
  const [first, second] = [idAt(0), idAt(1)]
  const votes: CountedContent[] = [
    { content: { options: [first] }, channel: 'online', count: 5 },
    { content: { options: [second] }, channel: 'online', count: 5 },
  ]
  const outcome = countBallot({ ...base, method: 'choose', rule: 'av', seats: 1 }, options, votes)
  expect(outcome.selected).toEqual([first])
  expect(outcome.tie).toEqual({ kind: 'decisive', favoured: [first], instead: [second] })
})
