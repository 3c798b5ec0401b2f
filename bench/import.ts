/**
 * `npm run bench:import`: answers of another platform through HTTP into the built server on PostgreSQL, looked at and
 * then imported, and the longest that somebody else waited for an answer meanwhile. `--quick` takes a small file.
 */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { buildIfStale } from '../scripts/buildAll.ts'
import { startSite } from './childServer.ts'
import { startDatabases } from './databases.ts'
import { machine } from './machine.ts'
import { textTable } from './textTable.ts'
import { addVoters } from './voteDatabase.ts'

const sizes = process.argv.includes('--quick') ? [20_000] : [200_000, 1_500_000]
const port = Number(process.env.BENCH_PORT ?? 4394)
const secret = 'Vf3mQz81LrXkTyB6wNp0HdJsUa5cGeOi'

/** A file as Polis writes it: 50 answers of each participant to 200 statements. */
function inventFile(answers: number): string {
  const lines = ['timestamp,datetime,comment-id,voter-id,vote']
  for (let place = 0; place < answers; place += 1) {
    const voter = Math.floor(place / 50)
    const statement = (voter * 7 + (place % 50) * 4 + (place % 3)) % 200
    lines.push(`${1435656324000 + place},,${statement},${voter},${((voter * 31 + statement * 17) % 3) - 1}`)
  }
  return lines.join('\n')
}

/** In a thread of its own, so that what this program does is not counted: asks again and again for what costs nothing. */
const asking = `
const { parentPort, workerData } = require('node:worker_threads')
const http = require('node:http')
const agent = new http.Agent({ keepAlive: true })
let longest = 0
parentPort.on('message', () => { parentPort.postMessage(longest); longest = 0 })
const ask = () => {
  const begun = performance.now()
  http.get(workerData, { agent }, (answer) => {
    answer.resume()
    answer.on('end', () => { longest = Math.max(longest, performance.now() - begun); setTimeout(ask, 5) })
  }).on('error', () => setTimeout(ask, 50))
}
ask()`

await buildIfStale()
const databases = await startDatabases()
try {
  console.log(machine(databases.description))
  const rows = []
  for (const size of sizes) rows.push(...(await measure(size)))
  console.log(textTable(['step', 'file MB', 'seconds', 'longest wait of others ms', 'server peak MB'], rows))
} finally {
  await databases.stop()
}

async function measure(size: number): Promise<string[][]> {
  const amounts = { proposals: 100, comments: 200, supports: 2_000, pacts: 100 }
  const database = await databases.add(`import_${size}`, amounts)
  const [voter] = await addVoters(database.url, 1, secret)
  if (!voter) throw new Error('nobody to import')
  const client = new pg.Client(database.url)
  await client.connect()
  await client.query(
    `insert into role_grants (person_id, role, scope_kind, scope_id) values ($1, 'process_manager', 'process', $2)`,
    [voter.person, database.processId],
  )
  const made = await client.query<{ id: number }>(
    `insert into opinion_conversations (process_id, question) values ($1, 'Che cosa ci serve?') returning id`,
    [database.processId],
  )
  const server = await startSite(database.url, port, { SECRET: secret })
  const others = new Worker(asking, { eval: true, workerData: `${server.address}/risorse/none` })
  try {
    const text = inventFile(size)
    const address = `${server.address}/opinioni/${made.rows[0]?.id}/gestione/importa`
    const longest = () =>
      new Promise<number>((resolve) => {
        others.once('message', resolve)
        others.postMessage('')
      })
    const send = async (step: string): Promise<string[]> => {
      const form = new FormData()
      form.set('passo', step)
      form.set('votes', new File([text], 'votes.csv'))
      await longest()
      const begun = performance.now()
      const answer = await fetch(address, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { cookie: voter.cookie, origin: server.address },
      })
      await answer.arrayBuffer()
      const seconds = (performance.now() - begun) / 1000
      if (answer.status !== (step === 'importa' ? 303 : 200)) throw new Error(`${step}: ${answer.status}`)
      const waited = await longest()
      const megabytes = (text.length / 1e6).toFixed(1)
      return [
        `${step} ${size}`,
        megabytes,
        seconds.toFixed(1),
        waited.toFixed(0),
        String(await peakOf(server.pid)),
      ]
    }
    await send('guarda')
    return [await send('guarda'), await send('importa')]
  } finally {
    await others.terminate()
    await server.stop()
    await client.end()
  }
}

/** The most memory the server's process has had, in megabytes. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
