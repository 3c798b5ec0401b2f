/** Before publication nothing tells what was voted: two ballots that differ only in that look the same everywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { type BallotStory, openNow } from '#tests/support/ballots.ts'
import { aPerson, aProcess, onPlatform, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { addOption, castVote, createBallot, findBallot, findTurnout, listBallots } from './index.ts'

const site = useSite()
const voterCount = 12
let twins: readonly BallotStory[]
let readers: readonly (Actor | null)[]

/** Two ballots with the same words, voters and turnout; in one all voted for the first option, in the other for the last. */
beforeAll(async () => {
  await site.empty()
  await sql`alter table ballots alter id restart with 770001`.execute(site.db)
  await sql`alter table ballot_electors alter id restart with 990001`.execute(site.db)
  await sql`alter table ballot_options alter id restart with 880001`.execute(site.db)
  const { id: process } = await aProcess(site.db)
  const manager = await aPerson(site.db, { roles: [onProcess('process_manager', process)] })
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const voters: Actor[] = []
  for (let count = 0; count < voterCount; count += 1) voters.push(await aPerson(site.db))
  readers = [null, voters[0]!, manager, administrator]
  const staff = sceneOf(site.db, manager)
  const made = []
  for (const _twin of [0, 1]) {
    const fields = {
      process,
      question: 'Che cosa facciamo?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    }
    const { id: ballot } = await sure(execute(createBallot, staff, fields))
    const options: number[] = []
    for (const title of ['Sportello', 'Corsi', 'Mappa']) {
      options.push((await sure(execute(addOption, staff, { ballot, title }))).id)
    }
    const story = { db: site.db, process, manager, ballot, options, voters }
    await openNow(story)
    made.push(story)
  }
  twins = made
  for (const voter of voters) {
    for (const [twin, { ballot, options }] of made.entries()) {
      const option = String(twin === 0 ? options[0] : options[2])
      await sure(execute(castVote, sceneOf(site.db, voter), { ballot, option }))
    }
  }
}, 120_000)

/** A text in which numbers of one twin are said as those of the other, and what is new each time is left out. */
const plain = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'key')
    .replaceAll(/77000[12]/g, 'ballot')
    .replaceAll(/9900\d\d/g, 'elector')
    .replaceAll(/88000([1-6])/g, (_all, number: string) => `option ${((Number(number) - 1) % 3) + 1}`)
    .replaceAll(/"(at|now|opensAt|closesAt|announcedAt|rollFrozenAt)":"[^"]+"/g, '')

describe('while one votes', () => {
  test('every page and file of a ballot is the same, whatever was voted, for whoever asks', async () => {
    const paths = [
      ...new Set(
        site.app.routes
          .filter(({ method, path }) => method === 'GET' && path.startsWith('/votazioni'))
          .map(({ path }) => path),
      ),
    ]
    for (const path of paths) {
      for (const reader of readers) {
        const [one, other] = await Promise.all(
          twins.map(async ({ ballot, options }) => {
            const address = path
              .replace(/:(id|ballot|votazione)(\{[^}]*\})?/, String(ballot))
              .replaceAll(/:[a-z]+(\{[^}]*\})?/gi, String(options[0]))
            const answer = await site.get(address, reader ? { as: reader } : {})
            return `${answer.status} ${plain(answer.body)}`
          }),
        )
        expect(one, `${path} for ${reader?.name ?? 'a stranger'}`).toBe(other)
      }
    }
  }, 120_000)

  test('what queries answer is the same, whatever was voted', async () => {
    for (const reader of readers) {
      const found = await Promise.all(twins.map(({ ballot }) => findBallot(site.db, ballot, reader)))
      const [one, other] = found.map((ballot) => plain(JSON.stringify(ballot)))
      expect(one).toContain('Sportello')
      expect(one).toBe(other)
    }
    const turnouts = await Promise.all(twins.map(({ ballot }) => findTurnout(site.db, ballot)))
    expect(turnouts).toEqual([turnouts[0], turnouts[0]])
    expect(turnouts[0]).toMatchObject({ voted: voterCount, online: voterCount })
    const { ballots } = await listBallots(site.db, {})
    const [one, other] = ballots.map((ballot) => plain(JSON.stringify(ballot)))
    expect(one).toBe(other)
  })

  test('neither the journal nor the open data nor what waits to be sent says a choice', async () => {
    const [row] = (
      await sql<{ text: string }>`select (select coalesce(jsonb_agg(to_jsonb(j)), '[]') from journal j
          where what like 'vote.%')::text || (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from notices n)::text
        || (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from drafts d)::text as text`.execute(site.db)
    ).rows
    expect(row?.text).not.toMatch(/88000\d/)
  })
})

test('only casting, moving, counting and paper name the urn', () => {
  const root = join(import.meta.dirname, '../..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const naming = (word: string) =>
    files
      .filter((name) => !name.endsWith('.test.ts') && !name.startsWith('database/tables'))
      .filter((name) => readFileSync(join(root, name), 'utf8').includes(word))
      .map((name) => name.replace('modules/ballots/', ''))
      .filter((name) => !name.startsWith('paper/'))
      .sort()
  expect(naming('ballot_urn')).toEqual([
    'commands/castVote.ts',
    'moveBallots.ts',
    'queries/countedBallots.ts',
    'sweepUrn.ts',
    'urn.ts',
  ])
})
