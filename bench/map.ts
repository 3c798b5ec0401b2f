/**
 * `npm run bench:map [-- --only real|sizes|million|live|cli] [--threads N]`: the opinion map from packed votes to all
 * its statistics, on the real conversations of the reference data and on invented ones, and after one more vote.
 * Wall time of the first run and of the fastest of several; beside it the least processor time of all threads
 * together, which says more where others use the machine too.
 */
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { summariseMap } from '../packages/opinion-map/src/assembleMap.ts'
import { LiveVotes } from '../packages/opinion-map/src/live/liveVotes.ts'
import { mapMatrix } from '../packages/opinion-map/src/mapMatrix.ts'
import { mapPacked } from '../packages/opinion-map/src/mapPacked.ts'
import { packVotes } from '../packages/opinion-map/src/matrix/packVotes.ts'
import { countVotes, type VoteMatrix } from '../packages/opinion-map/src/matrix/votes.ts'
import type { WorkerThreads } from '../packages/opinion-map/src/workers/workerThreads.ts'
import { inventVotes, type Shape } from './inventVotes.ts'
import { machine } from './machine.ts'
import { measureCommand } from './mapCommand.ts'
import { startMapWorkers } from './mapWorkers.ts'
import { realConversations } from './realConversations.ts'
import { textTable } from './textTable.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, threads: { type: 'string' } } })
const threads = Number(values.threads ?? availableParallelism())
const isWanted = (part: string) => values.only === undefined || values.only === part

interface Times {
  readonly first: number
  readonly least: number
  readonly processor: number
}

function timeRuns(runs: number, work: (run: number) => void): Times {
  const times = Array.from({ length: runs }, (_, run) => {
    const used = process.cpuUsage()
    const begun = performance.now()
    work(run)
    const wall = performance.now() - begun
    const { user, system } = process.cpuUsage(used)
    return { wall, processor: (user + system) / 1_000 }
  })
  return {
    first: times[0]?.wall ?? 0,
    least: Math.min(...times.map(({ wall }) => wall)),
    processor: Math.min(...times.map(({ processor }) => processor)),
  }
}

const written = (milliseconds: number) => milliseconds.toFixed(milliseconds < 100 ? 1 : 0)

/** Rows of the table: what, size, first and least time, the aim and how far below it the least stays. */
const row = (name: string, { first, least, processor }: Times, aim: number, votes: number): string[] => [
  name,
  String(votes),
  written(first),
  written(least),
  written(processor),
  String(aim),
  `${(aim / least).toFixed(1)} x`,
]

const head = (what: string) => [
  what,
  'votes',
  'first, ms',
  'least, ms',
  'processor, ms',
  'aim, ms',
  'aim / least',
]

function measureReal(): void {
  const rows: string[][] = []
  let all = 0
  let slowest = 0
  for (const { name, conversation } of realConversations()) {
    const votes = packVotes(conversation)
    const times = timeRuns(8, () => mapMatrix(votes, {}))
    all += times.least
    slowest = Math.max(slowest, times.least)
    const size = `${votes.participantCount} x ${votes.statementCount}`
    rows.push(row(`${name}, ${size}`, times, 50, countVotes(votes)))
  }
  if (rows.length === 0) {
    console.log('no reference data: no real conversation measured\n')
    return
  }
  console.log(textTable(head('real conversation, one thread, the whole OpinionMap'), rows))
  console.log(
    `all ${written(all)} ms, slowest ${written(slowest)} ms: at most 50: ${slowest <= 50 ? 'yes' : 'NO'}\n`,
  )
}

const named = (shape: Shape): VoteMatrix => ({
  ...inventVotes(shape),
  participants: Array.from({ length: shape.participants }, (_, p) => String(p)),
  statements: Array.from({ length: shape.statements }, (_, j) => String(j)),
})

const sizeOf = ({ participants, statements, votesEach }: Shape) =>
  `${participants} x ${statements}, ${votesEach} each`

function measureSizes(workers: WorkerThreads): void {
  const sizes: readonly [shape: Shape, aim: number, runs: number][] = [
    [{ participants: 2_031, statements: 896, votesEach: 111, isEven: false }, 50, 8],
    [{ participants: 10_000, statements: 200, votesEach: 50, isEven: true }, 150, 8],
    [{ participants: 100_000, statements: 500, votesEach: 50, isEven: true }, 1_000, 4],
  ]
  const rows = sizes.flatMap(([shape, aim, runs]) => {
    const votes = named(shape)
    const alone = timeRuns(runs, () => mapMatrix(votes, {}))
    const together = timeRuns(runs, () => mapMatrix(votes, {}, { parallel: workers }))
    return [
      row(`${sizeOf(shape)}, one thread`, alone, aim, countVotes(votes)),
      row(`${sizeOf(shape)}, ${threads} threads`, together, aim, countVotes(votes)),
    ]
  })
  console.log(`${textTable(head('invented, the whole OpinionMap'), rows)}\n`)
}

const million: Shape = { participants: 1_000_000, statements: 1_000, votesEach: 50, isEven: true }

function measureMillion(workers: WorkerThreads): void {
  const votes = named(million)
  const before = residentMegabytes()
  const times = timeRuns(3, () => summariseMap(votes, mapPacked(votes, { parallel: workers })))
  const what = `${sizeOf(million)}, ${threads} threads`
  console.log(
    textTable(head('invented, all but the list of participants'), [
      row(what, times, 6_000, countVotes(votes)),
    ]),
  )
  console.log(
    [
      'timed: packed votes to positions, labels, groups, stability and every statistic of statements and groups;',
      'positions and labels stay typed arrays (1,000,000 objects are a matter of writing, not of computing).',
      `resident memory with votes and names ${before} MB, at its peak ${peakMegabytes()} MB (aim: below 1,024)\n`,
    ].join('\n'),
  )
}

function measureLive(workers: WorkerThreads): void {
  const sizes: readonly [shape: Shape, aim: number, isWhole: boolean][] = [
    [{ participants: 2_000, statements: 200, votesEach: 50, isEven: true }, 20, true],
    [{ ...million }, 500, false],
  ]
  const rows = sizes.map(([shape, aim, isWhole]) => {
    const live = new LiveVotes(named(shape), [], [], isWhole ? undefined : workers)
    live.bringUpToDate()
    const times = timeRuns(isWhole ? 40 : 8, (run) => {
      const participant = String((7_919 * run) % shape.participants)
      live.vote({ participant, statement: String((31 * run) % shape.statements), vote: run % 2 ? 1 : -1 })
      const { votes, kept } = live.bringUpToDate()
      if (isWhole) mapMatrix(votes, {}, { kept })
      else summariseMap(votes, mapPacked(votes, { kept, parallel: workers }))
    })
    const what = isWhole
      ? 'one thread, the whole OpinionMap'
      : `${threads} threads, all but the list of participants`
    return row(`${sizeOf(shape)}, ${what}`, times, aim, shape.participants * shape.votesEach)
  })
  console.log(textTable(head('after one more vote'), rows))
  console.log(`resident memory at its peak ${peakMegabytes()} MB\n`)
}

const residentMegabytes = () => Math.round(process.memoryUsage.rss() / 1024 ** 2)
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

console.log(`${machine(`${threads} threads`)}, load of the last minute ${loadavg()[0]?.toFixed(1)}\n`)
const workers = startMapWorkers(threads)
if (isWanted('real')) measureReal()
if (isWanted('sizes')) measureSizes(workers)
if (isWanted('million')) measureMillion(workers)
if (isWanted('live')) measureLive(workers)
await workers.close()
if (isWanted('cli')) measureCommand()
