/**
 * `npm run bench:votes`: durable votes a second through HTTP, each by another signed-in person, on PostgreSQL; beside
 * them the same rows written by plain SQL, and by a bare Hono handler in one transaction. Then the server is killed
 * while it takes votes, started again, and whatever had no answer is sent again with the same key. `--quick` only tries
 * whether it runs; `--profile` leaves a processor profile of the server in the folder it says.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { buildIfStale } from '../scripts/buildAll.ts'
import { startBareVotes, startSite } from './childServer.ts'
import { startDatabases } from './databases.ts'
import { machine } from './machine.ts'
import { processorTime, processorTimeOfFamily } from './processorTime.ts'
import { textTable } from './textTable.ts'
import { addVoters, countUrn, type OpenBallot, openBallots } from './voteDatabase.ts'
import { acknowledged, sendVotes, votesOf } from './voteRequests.ts'
import { writeVote } from './voteStatements.ts'

const isQuick = process.argv.includes('--quick')
const isProfiled = process.argv.includes('--profile')
const count = isQuick ? 600 : 10_000
const atOnce = 32
const port = Number(process.env.BENCH_PORT ?? 4110)
const secret = 'Vf3mQz81LrXkTyB6wNp0HdJsUa5cGeOi'
const variables = { SECRET: secret }

function profileOptions(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'partecipanza-profile-'))
  console.log(`profile: ${folder}`)
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}

await buildIfStale()
const databases = await startDatabases()
try {
  const database = await databases.add('votes', {
    proposals: 100,
    comments: 200,
    supports: 2_000,
    pacts: 100,
  })
  const voters = await addVoters(database.url, count, secret)
  const [site, plain, bare, killed] = await openBallots(database.url, database.processId, 4)
  if (!site || !plain || !bare || !killed) throw new Error('four ballots were to be opened')
  console.log(machine(databases.description))
  console.log(`${count} voters, ${atOnce} at once, 10 connections to the database, fsync on\n`)
  const rows = [await throughSite(site), await byPlainSql(plain), await throughBareHono(bare)]
  console.log(
    textTable(['votes', 'a second', 'median ms', '99 % ms', 'site CPU ms', 'database CPU ms'], rows),
  )
  const [ours = 0, sql = 0, hono = 0] = rows.map((row) => Number(row[1]))
  console.log(
    `\nsite: ${ours} votes/s (aim: 500); ${(ours / sql).toFixed(2)} x plain SQL; ` +
      `${(ours / hono).toFixed(2)} x bare Hono (aim: 0.5)\n`,
  )
  await killOnTheWay(killed)

  async function throughSite(ballot: OpenBallot): Promise<string[]> {
    const server = await startSite(database.url, port, variables, isProfiled ? profileOptions() : [])
    try {
      // Code that has not run yet is not compiled yet.
      const votes = votesOf(voters, ballot)
      await sendVotes(server.address, ballot.id, votes.slice(0, count / 10), atOnce)
      return await measured('site', server.pid, () =>
        sendVotes(server.address, ballot.id, votes.slice(count / 10), atOnce),
      )
    } finally {
      await server.stop()
    }
  }

  async function throughBareHono(ballot: OpenBallot): Promise<string[]> {
    const server = await startBareVotes(database.url, ballot.id, port + 1)
    try {
      const votes = votesOf(voters, ballot)
      await sendVotes(server.address, ballot.id, votes.slice(0, count / 10), atOnce)
      return await measured('bare Hono, one transaction', server.pid, () =>
        sendVotes(server.address, ballot.id, votes.slice(count / 10), atOnce),
      )
    } finally {
      await server.stop()
    }
  }

  async function byPlainSql(ballot: OpenBallot): Promise<string[]> {
    const pool = new pg.Pool({ connectionString: database.url, max: 10 })
    const content = JSON.stringify({ options: [ballot.options[0]] })
    try {
      return await measured('plain SQL, one transaction', process.pid, async () => {
        const waiting = voters.values()
        const begun = performance.now()
        const took: number[] = []
        const inTurn = async () => {
          for (const { person } of waiting) {
            const sent = performance.now()
            await writeVote(pool, { ballot: ballot.id, person, content })
            took.push(performance.now() - sent)
          }
        }
        await Promise.all(Array.from({ length: atOnce }, inTurn))
        const answers = new Map(votesOf(voters, ballot).map((vote) => [vote, 303] as const))
        return { answers, seconds: (performance.now() - begun) / 1000, took: took.toSorted((a, b) => a - b) }
      })
    } finally {
      await pool.end()
    }
  }

  async function measured(
    name: string,
    pid: number,
    run: () => ReturnType<typeof sendVotes>,
  ): Promise<string[]> {
    const before = [processorTime(pid), processorTimeOfFamily(databases.pid)] as const
    const { answers, seconds, took } = await run()
    const votes = acknowledged(answers)
    const refused = [...answers.values()].filter((status) => status !== 303)
    if (refused.length > 0) console.log(`${name}: ${refused.length} refused, first with ${refused[0]}`)
    const costs = [processorTime(pid) - before[0], processorTimeOfFamily(databases.pid) - before[1]]
    return [
      name,
      (votes / seconds).toFixed(0),
      (took[Math.floor(took.length / 2)] ?? 0).toFixed(1),
      (took[Math.floor(took.length * 0.99)] ?? 0).toFixed(1),
      ...costs.map((cost) => (cost / votes).toFixed(2)),
    ]
  }

  async function killOnTheWay(ballot: OpenBallot): Promise<void> {
    const votes = votesOf(voters, ballot)
    const first = await startSite(database.url, port, variables)
    let isDead = false
    const dying = new Promise<void>((resolve) => {
      setTimeout(
        () => {
          process.kill(first.pid, 'SIGKILL')
          isDead = true
          resolve()
        },
        isQuick ? 500 : 3_000,
      )
    })
    const before = await sendVotes(first.address, ballot.id, votes, atOnce, () => isDead)
    await dying
    await first.stop()
    const unknown = [...before.answers].filter(([, status]) => status === null).map(([vote]) => vote)
    const second = await startSite(database.url, port, variables)
    try {
      const again = await sendVotes(second.address, ballot.id, unknown, atOnce)
      const rest = votes.filter((vote) => !before.answers.has(vote)).slice(0, count / 10)
      const after = await sendVotes(second.address, ballot.id, rest, atOnce)
      const { votes: inUrn, voted } = await countUrn(database.url, ballot.id)
      const all = acknowledged(before.answers) + acknowledged(again.answers) + acknowledged(after.answers)
      console.log(
        `killed (SIGKILL) after ${acknowledged(before.answers)} votes with ${unknown.length} unanswered; ` +
          `sent again: ${acknowledged(again.answers)} acknowledged; ${acknowledged(after.answers)} more after the restart\n` +
          `acknowledged ${all}, in the urn ${inUrn}, marked as having voted ${voted}, ` +
          `lost ${Math.max(0, all - inUrn)}, double ${Math.max(0, inUrn - all)}`,
      )
    } finally {
      await second.stop()
    }
  }
} finally {
  await databases.stop()
}
