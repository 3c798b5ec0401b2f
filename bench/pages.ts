/**
 * `npm run bench:pages`: what the anonymous proposal list, a proposal page and the filtered catalogue of pacts cost,
 * in processor time of the server and of PostgreSQL, with 10,000 of them and with 100. `--quick` only tries whether
 * it runs; `--pacts` measures the catalogue alone, with every filter; `--statements` prints what is sent to the database.
 */
import { buildIfStale } from '../scripts/buildAll.ts'
import { type ChildServer, startBare, startSite } from './childServer.ts'
import { type Cost, type Measured, measureInTurns } from './costs.ts'
import { type Database, startDatabases } from './databases.ts'
import { printEveryFilter } from './everyFilter.ts'
import { machine } from './machine.ts'
import { measureMemory } from './memory.ts'
import { statementsOf } from './statements.ts'
import { textTable } from './textTable.ts'

const isQuick = process.argv.includes('--quick')
const onlyPacts = process.argv.includes('--pacts')
const showsStatements = process.argv.includes('--statements')
const times = isQuick
  ? { uncached: 20, cached: 100, rounds: 1, pause: 1 }
  : { uncached: 400, cached: 6_000, rounds: 5, pause: 60 }
const port = Number(process.env.BENCH_PORT ?? 4180)
const fewAmounts = { proposals: 100, comments: 200, supports: 2_000, pacts: 100 }
const manyProposals = { proposals: 10_000, comments: 20_000, supports: 200_000 }
const manyAmounts = {
  ...fewAmounts,
  ...(!isQuick && !onlyPacts && manyProposals),
  pacts: isQuick ? 100 : 10_000,
}

/** The pages that are measured, each with the thing there are many of and the aim in processor milliseconds. */
const measured = [
  { name: 'list', of: 'proposals', aim: 2 },
  { name: 'page', of: 'proposals', aim: 2 },
  { name: 'pacts', of: 'pacts', aim: 5 },
] as const
const wanted = measured.filter(({ name }) => !onlyPacts || name === 'pacts')

await buildIfStale()
const databases = await startDatabases()
const servers: ChildServer[] = []
try {
  const many = await databases.add('many', manyAmounts)
  const few = await databases.add('few', fewAmounts)
  console.log(machine(databases.description))
  console.log(
    `${manyAmounts.proposals} proposals, ${manyAmounts.comments} comments, ${manyAmounts.supports} supports, ${manyAmounts.pacts} pacts\n`,
  )
  await printStatements(many)
  await printCosts(many, few)
  await stopServers()
  if (!onlyPacts) await printMemory(many)
} finally {
  await stopServers()
  await databases.stop()
}

async function printMemory(many: Database): Promise<void> {
  const memory = await measureMemory(many, Object.values(pathsOf(many)), databases.pid, port, times.pause)
  console.log(
    `Memory ${times.pause} s after 1,000 requests: Node ${memory.site.toFixed(0)} MB + PostgreSQL ` +
      `${memory.database.toFixed(0)} MB = ${(memory.site + memory.database).toFixed(0)} MB (aim: 250)`,
  )
}

function pathsOf({ processId, proposalId }: Database) {
  const pacts = '/patti?stato=active&tema=skills'
  return { list: `/proposte?percorso=${processId}`, page: `/proposte/${proposalId}`, pacts }
}

async function printStatements(database: Database): Promise<void> {
  const paths = wanted.map(({ name }) => pathsOf(database)[name])
  const found = await statementsOf(database.url, paths, port)
  const rows = found.map(({ cold, uncached, warm }, index) => [
    paths[index] ?? '',
    ...[cold, uncached, warm].map(({ length }) => String(length)),
  ])
  console.log(textTable(['statements (aim: 6 cold, 0 warm)', 'cold', 'past the cache', 'warm'], rows), '\n')
  if (showsStatements) console.log(found.map(({ cold }) => cold.join('\n')).join('\n\n'), '\n')
}

async function printCosts(many: Database, few: Database): Promise<void> {
  const sites = {
    many: await started(startSite(many.url, port)),
    few: await started(startSite(few.url, port + 1)),
  }
  const paths = { many: pathsOf(many), few: pathsOf(few) }
  for (const [index, { name, of, aim }] of wanted.entries()) {
    const address = sites.many.address + paths.many[name]
    const bare = await started(startBare(address, port + 2 + index))
    const uncached = await measureInTurns(
      [
        thing('many', sites.many.pid, address, false),
        thing('few', sites.few.pid, sites.few.address + paths.few[name], false),
        thing('small', sites.many.pid, address, false, 'br'),
      ],
      databases.pid,
      times.rounds,
    )
    const cached = await measureInTurns(
      [
        thing('site', sites.many.pid, address, true),
        thing('bare', bare.pid, bare.address, true),
        thing('small', sites.many.pid, address, true, 'br'),
      ],
      databases.pid,
      times.rounds,
    )
    print(paths.many[name], of, aim, uncached, cached)
  }
  if (!onlyPacts) return
  await printEveryFilter({
    address: sites.many.address,
    pid: sites.many.pid,
    databasePid: databases.pid,
    times: Math.ceil(times.uncached / 4),
    rounds: times.rounds,
  })
}

async function started(starting: Promise<ChildServer>): Promise<ChildServer> {
  const server = await starting
  servers.push(server)
  return server
}

async function stopServers(): Promise<void> {
  for (const server of servers.splice(0)) await server.stop()
}

function thing(
  name: string,
  pid: number,
  address: string,
  isCached: boolean,
  encoding: 'identity' | 'br' = 'identity',
): Measured {
  return {
    name,
    pid,
    wanted: { address, isCached, encoding, times: isCached ? times.cached : times.uncached },
  }
}

function print(
  path: string,
  things: 'proposals' | 'pacts',
  aim: number,
  uncached: ReadonlyMap<string, Cost>,
  cached: ReadonlyMap<string, Cost>,
): void {
  const row = (name: string, { site, database, bytes }: Cost) => [
    name,
    ...[site, database, site + database].map((each) => each.toFixed(3)),
    String(bytes),
  ]
  const nothing: Cost = { site: Number.NaN, database: Number.NaN, bytes: 0 }
  const of = (costs: ReadonlyMap<string, Cost>, name: string): Cost => costs.get(name) ?? nothing
  console.log(
    textTable(
      [`${path}, CPU ms per request`, 'site', 'database', 'both', 'bytes'],
      [
        row(`uncached, ${manyAmounts[things]} ${things} (aim: ${aim})`, of(uncached, 'many')),
        row(`uncached, ${fewAmounts[things]} ${things}`, of(uncached, 'few')),
        row('cached', of(cached, 'site')),
        row('bare Hono, same bytes', of(cached, 'bare')),
        row('uncached, brotli', of(uncached, 'small')),
        row('cached, brotli', of(cached, 'small')),
      ],
    ),
  )
  const both = ({ site, database }: Cost) => site + database
  console.log(
    `${manyAmounts[things]} against ${fewAmounts[things]} ${things}: ` +
      `${(both(of(uncached, 'many')) / both(of(uncached, 'few'))).toFixed(2)} x${things === 'proposals' ? ' (aim: within 1.5)' : ''}\n` +
      `cached against bare Hono, requests per CPU second: ` +
      `${(of(cached, 'bare').site / of(cached, 'site').site).toFixed(2)} x (aim: at least 0.5)\n`,
  )
}
