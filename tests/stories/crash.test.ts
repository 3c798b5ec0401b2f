/**
 * The program on its embedded database, as `npm start` runs it, ended in the middle of its work. That a second
 * process changes no byte is proven where the lock is: src/database/lock.test.ts.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import type { Database } from '#database/types.ts'
import { aPerson, aProcess } from '#tests/support/factories.ts'
import { sessionCookie, testSecret } from '#tests/support/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'partecipanza-crash-'))
const root = join(import.meta.dirname, '../..')
const writers = 6
const untilTheCrash = 60
let cookies: string[] = []
let processId = 0
let server: Server | undefined

beforeAll(async () => {
  await inDatabase(async (db) => {
    processId = (await aProcess(db)).id
    for (let number = 0; number < writers; number += 1)
      cookies = [...cookies, await sessionCookie(db, await aPerson(db))]
  })
  server = await start()
}, 240_000)

afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a second program on the same data folder is refused at once, in words', async () => {
  const second = run()
  let said = ''
  second.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const [code] = await once(second, 'close')

  expect(code).toBe(1)
  expect(said).toMatch(/data folder .* is in use by process \d+/)
})

test('a kill -9 while proposals are being written loses no acknowledged one', async () => {
  const acknowledged = await publishUntilTheCrash()
  expect(acknowledged.size).toBeGreaterThanOrEqual(untilTheCrash)

  server = await start()
  for (const [address, title] of acknowledged) {
    const page = await fetch(`${server.address}${address}`)
    expect([page.status, (await page.text()).includes(title)], address).toEqual([200, true])
  }

  await server.end('SIGTERM')
  await inDatabase(expectWholeProposals)
}, 180_000)

/** Several people publish at once; the program is killed as one of them gets the sixtieth answer. */
async function publishUntilTheCrash(): Promise<Map<string, string>> {
  const running = server
  if (!running) throw new Error('The program is not running.')
  const acknowledged = new Map<string, string>()
  const publishInTurn = async (cookie: string, writer: number) => {
    for (let number = 1; ; number += 1) {
      const title = `Sportello ${number} di chi scrive per ${writer}`
      const answer = await publish(running.address, cookie, title).catch(() => undefined)
      if (!answer) return
      expect(answer.status).toBe(303)
      const address = answer.headers.get('location')?.replace(/\/ricevuta$/, '') ?? ''
      acknowledged.set(address, title)
      if (acknowledged.size === untilTheCrash) await running.end('SIGKILL')
    }
  }
  await Promise.all(cookies.map(publishInTurn))
  return acknowledged
}

const publish = (address: string, cookie: string, title: string): Promise<Response> =>
  fetch(`${address}/proposte/nuova/pubblica`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: address },
    body: new URLSearchParams({
      process: String(processId),
      title,
      summary: 'Una mezza giornata fissa a settimana in ogni comune.',
      body: 'Chi non sa usare lo SPID chiede al nipote. Chi non ha nessuno rinuncia.',
      category: 'skills',
      _key: randomUUID(),
    }),
  })

/** What a command writes, it writes whole: no hole in the numbers, a version, an entry and a count for each. */
async function expectWholeProposals(db: Database): Promise<void> {
  const proposals = await db.selectFrom('proposals').select(['id', 'number']).orderBy('number').execute()
  expect(proposals.map(({ number }) => number)).toEqual(proposals.map((_, index) => index + 1))
  const versions = await db.selectFrom('proposal_versions').select('proposal_id').execute()
  const entries = await db
    .selectFrom('journal')
    .select('subject_id')
    .where('what', '=', 'proposal.published')
    .execute()
  const tally = await db
    .selectFrom('proposal_tallies')
    .select('count')
    .where('dimension', '=', 'all')
    .executeTakeFirstOrThrow()
  const count = proposals.length
  expect([versions.length, entries.length, tally.count]).toEqual([count, count, count])
}

async function inDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ dataDirectory: folder })
  try {
    await migrate(database)
    await work(database.db)
  } finally {
    await database.close()
  }
}

interface Server {
  readonly address: string
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
}

function run(): ChildProcess {
  return spawn(process.execPath, ['scripts/start.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: folder,
      PORT: '0',
      SECRET: testSecret,
      WRITES_PER_MINUTE: '100000',
      LOG_LEVEL: 'error',
    },
  })
}

/** Waits for the sentence that says where the program listens. */
async function start(): Promise<Server> {
  const child = run()
  const closed = once(child, 'close')
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /Partecipanza: (http:\/\/\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(`The program ended: ${said}`)))
  })
  const end: Server['end'] = async (signal) => {
    child.kill(signal)
    await closed
  }
  return { address, end }
}
