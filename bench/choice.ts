/**
 * `npm run bench:choice`: each real budget of the reference data by each rule, in one process, with the slowest
 * and the sums; then how the rules grow with invented voters. All times are processor seconds of this process.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type BudgetElection,
  type Completion,
  certifyBudget,
  checkBudget,
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
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000_000
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
  const sizes: [voters: number, projects: number][] = [
    [1_000, 100],
    [10_000, 100],
    [100_000, 100],
    [131_778, 337],
    [1_000_000, 100],
  ]
  for (const [voters, projects] of sizes) {
    const text = inventPabulib(voters, projects)
    let read: BudgetElection | undefined
    const reading = secondsOf(() => {
      read = readPabulib(text).election
    })
    if (!read) continue
    const election = read
    const time = (count: Count) => secondsOf(() => count(election)).toFixed(3)
    rows.push([
      `${voters} x ${projects}`,
      String(election.groups.length),
      reading.toFixed(3),
      time((one) => countGreedy(one, 'cost')),
      time((one) => countEqualShares(one, 'cost', 'none')),
      time((one) => countEqualShares(one, 'cardinality', 'none')),
      time((one) => countEqualShares(one, 'cost', 'add1')),
      time((one) => countEqualShares(one, 'cardinality', 'add1-greedy')),
      checkTime(election),
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
    'shares, cost, add1',
    'shares, cardinality, add1-greedy',
    'check of its certificate',
    'phragmen',
  ]
  console.log(textTable(head, rows))
}

/** Of the certificate of Equal Shares by cardinality with Add1 and greedy, as it is written. */
function checkTime(election: BudgetElection): string {
  const written = JSON.stringify(certifyBudget(countEqualShares(election, 'cardinality', 'add1-greedy')))
  let isRight = false
  const seconds = secondsOf(() => {
    isRight = checkBudget(election, JSON.parse(written)).holds
  })
  return isRight ? seconds.toFixed(3) : 'REFUTED'
}

const files = referenceFiles('pb', '.pb.gz')
if (files.length === 0) console.log('no reference data: nothing measured\n')
else measureReal(files)
measureGrowth()
