/** Many at once: one person from two processes, and everybody while the ballot closes. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aBallot, aBallotDraft, openNow, opensAt, vote } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { castVote, findTurnout, moveBallots } from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const urnOf = async (ballot: number) => {
  const rows = await database.db
    .selectFrom('ballot_urn')
    .selectAll()
    .where('ballot_id', '=', ballot)
    .execute()
  return { count: rows.length, fresh: rows.filter((row) => row.is_fresh).length }
}

test.skipIf(!process.env.DATABASE_URL)(
  'of fifty votes of one person from each of two processes one is a vote',
  async () => {
    const story = await aBallotDraft(database.db)
    await openNow(story)
    const { name } = (await sql<{ name: string }>`select current_database() as name`.execute(database.db))
      .rows[0]!
    const url = new URL(process.env.DATABASE_URL ?? '')
    url.pathname = `/${name}`
    const script = join(import.meta.dirname, '../../../tests/support/voteElsewhere.ts')
    const wanted = {
      actor: story.voters[0],
      input: { ballot: story.ballot, option: String(story.options[0]) },
      times: 50,
    }
    const run = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', script, url.href, JSON.stringify(wanted)])
    const printed = await Promise.all([run(), run()])
    const kinds = printed.flatMap(({ stdout }) => JSON.parse(stdout) as string[])
    expect(kinds).toHaveLength(100)
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1)
    expect(new Set(kinds)).toEqual(new Set(['done', 'conflict']))
    expect(await urnOf(story.ballot)).toMatchObject({ count: 1 })
  },
  60_000,
)

test('of the first votes of many, before the roll is frozen, each finds its place', async () => {
  const story = await aBallot(database.db, { voters: 30 })
  const outcomes = await Promise.all(
    story.voters.map((voter) => vote(story, voter, { option: String(story.options[0]) }, opensAt)),
  )
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']))
  expect(await findTurnout(database.db, story.ballot)).toMatchObject({ electors: 31, voted: 30 })
  const opened = await database.db
    .selectFrom('journal')
    .select('id')
    .where('what', '=', 'ballot.opened')
    .execute()
  expect(opened).toHaveLength(1)
}, 30_000)

test('while the ballot closes each vote is in the urn and among the voters, or refused, and all are moved', async () => {
  const story = await aBallotDraft(database.db, { voters: 200 })
  await openNow(story, 700)
  const kinds: string[] = []
  const cast = async (place: number) => {
    await pause(place * 5)
    const scene = { db: database.db, actor: story.voters[place]! }
    const input = { ballot: story.ballot, option: String(story.options[place % 4]) }
    kinds.push((await execute(castVote, scene, input)).kind)
  }
  const job = async () => {
    for (let round = 0; round < 30; round += 1) {
      await moveBallots(database.db)
      await pause(40)
    }
  }
  await Promise.all([job(), ...story.voters.map((_, place) => cast(place))])
  const taken = kinds.filter((kind) => kind === 'done').length
  expect(taken).toBeGreaterThan(0)
  expect(kinds.filter((kind) => kind === 'invalid')).toHaveLength(200 - taken)
  expect(await urnOf(story.ballot)).toEqual({ count: taken, fresh: 0 })
  expect(await findTurnout(database.db, story.ballot)).toMatchObject({ voted: taken })
  const stored = await database.db.selectFrom('ballots').select('state').executeTakeFirstOrThrow()
  expect(stored.state).toBe('closed')
}, 60_000)
