/**
 * `npm run bench:choice`: each real budget of the reference data by each rule, in one process, with the slowest
 * and the sums; then how the rules grow with invented voters.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type BudgetElection,
  type Completion,
  countEqualShares,
  countGreedy,
  countPhragmen,
  readPabulib,
  type Utility,
} from '#packages/collective-choice'
import { referenceFiles } from '../conformance/reference.ts'
import { inventPabulib } from './inventPabulib.ts'
import { textTable } from './textTable.ts'

type Count = (election: BudgetElection) => unknown

const completions: readonly Completion[] = ['none', 'greedy', 'add1', 'add1-greedy']

/** Points where ballots carry points; the other utilities and Phragmen for all. */
function rulesFor({ ballotType }: BudgetElection): [name: string, count: Count][] {
  const utilities: Utility[] = [
    'cost',
    'cardinality',
    ...(ballotType === 'points' ? (['points'] as const) : []),
  ]
  return [
    ...utilities.map((utility): [string, Count] => [
      `greedy, ${utility}`,
      (election) => countGreedy(election, utility),
    ]),
    ...utilities.flatMap((utility) =>
      completions.map((completion): [string, Count] => [
        `equal shares, ${utility}, ${completion}`,
        (election) => countEqualShares(election, utility, completion),
      ]),
    ),
    ['phragmen', countPhragmen],
  ]
}

class Times {
  readonly name: string
  count = 0
  sum = 0
  slowest = 0
  slowestOf = ''

  constructor(name: string) {
    this.name = name
  }

  add(seconds: number, of: string): void {
    this.count += 1
    this.sum += seconds
    if (seconds <= this.slowest) return
    this.slowest = seconds
    this.slowestOf = of
  }

  row(): string[] {
    return [this.name, String(this.count), this.sum.toFixed(2), this.slowest.toFixed(3), this.slowestOf]
  }
}

function secondsOf(work: () => void): number {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}

function measureReal(files: readonly string[]): void {
  const parse = new Times('reading the file')
  const whole = new Times('one election by one rule, of all')
  const rules = new Map<string, Times>()
  for (const file of files) {
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    const name = basename(file, '.pb.gz')
    let read: BudgetElection | undefined
    parse.add(
      secondsOf(() => {
        read = readPabulib(text).election
      }),
      name,
    )
    if (!read) continue
    const election = read
    for (const [rule, count] of rulesFor(election)) {
      const times = rules.get(rule) ?? new Times(rule)
      rules.set(rule, times)
      const seconds = secondsOf(() => count(election))
      times.add(seconds, name)
      whole.add(seconds, `${name}, ${rule}`)
    }
  }
  const rows = [parse, ...rules.values(), whole].map((times) => times.row())
  console.log(textTable(['real budgets', 'elections', 'all, s', 'slowest, s', 'which'], rows))
  console.log(
    `\naims: each at most 1 s: ${whole.slowest <= 1 ? 'yes' : 'NO'}; all at most 60 s: ${whole.sum + parse.sum <= 60 ? 'yes' : 'NO'}\n`,
  )
}

function measureGrowth(): void {
  const rows: string[][] = []
  for (const voters of [1_000, 10_000, 100_000, 1_000_000]) {
    const text = inventPabulib(voters, 100)
    let read: BudgetElection | undefined
    const reading = secondsOf(() => {
      read = readPabulib(text).election
    })
    if (!read) continue
    const election = read
    const time = (count: Count) => secondsOf(() => count(election)).toFixed(3)
    rows.push([
      `${voters} x 100`,
      String(election.groups.length),
      reading.toFixed(3),
      time((one) => countGreedy(one, 'cost')),
      time((one) => countEqualShares(one, 'cost', 'none')),
      time((one) => countEqualShares(one, 'cardinality', 'none')),
      time((one) => countEqualShares(one, 'cost', 'add1')),
      time(countPhragmen),
    ])
  }
  const head = [
    'voters x projects',
    'different ballots',
    'reading, s',
    'greedy',
    'shares, cost',
    'shares, cardinality',
    'shares, add1',
    'phragmen',
  ]
  console.log(textTable(head, rows))
}

const files = referenceFiles('pb', '.pb.gz')
if (files.length === 0) console.log('no reference data: nothing measured\n')
else measureReal(files)
measureGrowth()
