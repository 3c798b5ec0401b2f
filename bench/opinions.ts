/**
 * `npm run bench:opinions [-- --answers 100000,1000000,5000000]`: from a vote in a large conversation to the new map
 * that everybody who looks is told of, on PostgreSQL, as the server does it: command, journal, reader, refresher. Beside
 * the whole time its parts, the memory, and how long the thread that answers requests stood still meanwhile.
 */
import { createHash, randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { migrate } from '#database/migrate.ts'
import { openPostgresql } from '#database/postgresql.ts'
import type { OpenDatabase } from '#database/types.ts'
import * as opinions from '#modules/opinions/index.ts'
import { execute } from '#platform/command.ts'
import { type Pump, startPump } from '#platform/pump.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { drawAside } from '../src/modules/opinions/map/drawAside.ts'
import { newsChannel } from '../src/modules/opinions/map/newsChannel.ts'
import { readAnswers } from '../src/modules/opinions/map/readAnswers.ts'
import { keepMap } from '../src/modules/opinions/map/refreshMap.ts'
import { keepVotesFile } from '../src/modules/opinions/queries/votesFile.ts'
import { fillAnswers } from './fillAnswers.ts'
import { machine } from './machine.ts'
import { textTable } from './textTable.ts'

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '100000,1000000,5000000' } },
})
const answersEach = 50
const statements = 200
const asInCompose = ['shared_buffers=64MB']
const runs = 5
const singleVotes = 8
/** Votes one after the other without a pause, for so many milliseconds. */
const rush = 12_000
const rushPause = 50

const written = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 1 : 0)
const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 ** 2)

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; took: number }> {
  const begun = performance.now()
  const value = await work()
  return { value, took: performance.now() - begun }
}

/** What the refresher does, part by part: the middle of several runs. */
async function measureParts(database: OpenDatabase, conversation: number): Promise<Record<string, number>> {
  const parts: { read: number; draw: number; keep: number }[] = []
  for (let version = 2; version < 2 + runs; version += 1) {
    const read = await timed(() => readAnswers(database.db, conversation))
    const draw = await timed(() => drawAside(read.value))
    const keep = await timed(() => keepMap(database.db, conversation, { version, map: draw.value }))
    parts.push({ read: read.took, draw: draw.took, keep: keep.took })
  }
  await sql`update opinion_maps set votes_changed = computed_of`.execute(database.db)
  return {
    read: middle(parts.map(({ read }) => read)),
    draw: middle(parts.map(({ draw }) => draw)),
    keep: middle(parts.map(({ keep }) => keep)),
  }
}

interface Watch {
  /** Casts one answer of somebody new; the milliseconds until a map with it was announced. */
  readonly vote: (pump: Pump) => Promise<number>
  readonly stop: () => Promise<void>
}

/** Votes as they are cast, and maps as they are announced, by how many answers are in them. */
async function watchVotes(database: OpenDatabase, conversation: number): Promise<Watch> {
  const { db } = database
  const rows = await sql<{ id: number }>`select id from opinion_statements
    where conversation_id = ${conversation} order by id`.execute(db)
  const known = await sql<{ count: number }>`select count(*)::int as count from opinion_votes v
    join opinion_participants p on p.id = v.participant_id where p.conversation_id = ${conversation}`.execute(
    db,
  )
  let cast = known.rows[0]?.count ?? 0
  const waiting: { readonly answers: number; readonly seen: () => void }[] = []
  const stop = await database.listen(newsChannel, async () => {
    const drawn = await sql<{ answers: number }>`select (map->>'answers')::int as answers from opinion_maps
      where conversation_id = ${conversation}`.execute(db)
    const answers = drawn.rows[0]?.answers ?? 0
    while (waiting[0] && waiting[0].answers <= answers) waiting.shift()?.seen()
  })
  const vote = async (pump: Pump): Promise<number> => {
    const begun = performance.now()
    const outcome = await execute(
      opinions.giveOpinion,
      { db, actor: null, committed: pump.wake },
      {
        conversation,
        statement: rows.rows[cast % rows.rows.length]?.id ?? 0,
        vote: String((cast % 3) - 1),
        guest: createHash('sha256').update(randomUUID()).digest('hex'),
      },
    )
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    cast += 1
    const answers = cast
    return await new Promise((resolve) => {
      waiting.push({ answers, seen: () => resolve(performance.now() - begun) })
    })
  }
  return { vote, stop }
}

async function measure(database: OpenDatabase, answers: number): Promise<string[]> {
  const people = Math.round(answers / answersEach)
  const conversation = await fillAnswers(database, { people, answersEach, statements })
  const { read = 0, draw = 0, keep = 0 } = await measureParts(database, conversation)
  const refresher = opinions.startRefresher(database.db)
  const pump = startPump(database.db, opinions.readers, refresher.wake)
  const { vote, stop } = await watchVotes(database, conversation)
  const standstill = monitorEventLoopDelay({ resolution: 2 })
  try {
    await vote(pump)
    standstill.enable()
    const single: number[] = []
    for (let one = 0; one < singleVotes; one += 1) {
      await pause(800)
      single.push(await vote(pump))
    }
    const rushed: Promise<number>[] = []
    const begun = performance.now()
    while (performance.now() - begun < rush) {
      rushed.push(vote(pump))
      await pause(rushPause)
    }
    const together = await Promise.all(rushed)
    standstill.disable()
    const resident = megabytes()
    const file = await timed(() => keepVotesFile(database.db, conversation))
    return [
      `${people} people`,
      String(answers),
      ...[read, draw, keep].map(written),
      written(middle(single)),
      written(Math.max(...single)),
      written(middle(together)),
      written(Math.max(...together)),
      written(standstill.max / 1e6),
      String(resident),
      written(file.took),
    ]
  } finally {
    await stop()
    await pump.stop()
    await refresher.stop()
  }
}

const server = await startPostgres({ fsync: true, settings: asInCompose })
try {
  console.log(`${machine(`${server.description}, ${asInCompose}`)}`)
  console.log(
    `load of the last minute ${loadavg()[0]?.toFixed(1)}; ${answersEach} answers each to ${statements} statements\n`,
  )
  const rows: string[][] = []
  for (const answers of values.answers.split(',').map(Number)) {
    const url = new URL(server.url)
    url.pathname = `/opinions_${answers}`
    const outside = await openPostgresql(server.url, 1)
    await outside.exec(`create database opinions_${answers}`)
    await outside.close()
    const database = await openPostgresql(url.href, 10)
    try {
      await migrate(database)
      rows.push(await measure(database, answers))
    } finally {
      await database.close()
    }
  }
  const head = [
    'conversation',
    'answers',
    'read',
    'draw',
    'keep',
    'one vote',
    'at most',
    'of many',
    'at most',
  ]
  console.log(textTable([...head, 'standstill', 'RSS, MB', 'its file'], rows))
  console.log(
    [
      '\nmilliseconds. One vote: from the command to the NOTIFY of a map that has it (aim: at most 2,000); of many: while',
      `somebody votes every ${rushPause} ms, so that one map is drawn after the other. Standstill: the longest that the thread`,
      'of the requests stood still meanwhile. Its file: the answers as a file, made at most once a day, off the way of the map.',
    ].join('\n'),
  )
  console.log(`load of the last minute ${loadavg()[0]?.toFixed(1)}`)
} finally {
  await server.stop()
}
