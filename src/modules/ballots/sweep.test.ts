/** After its end no file of the urn says by whom a vote was: the bytes themselves are read. */
import { sql } from 'kysely'
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { aBallot, afterwards, type BallotStory, during, manage, vote } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sure } from '#tests/support/negotiations.ts'
import { cancelBallot, closePaper, moveBallots, publishResult } from './index.ts'
import { sweepUrn } from './sweepUrn.ts'

const database = useDatabase()
beforeEach(database.empty)

async function voted(voters = 12): Promise<BallotStory> {
  const story = await aBallot(database.db, { voters })
  for (const [place, voter] of story.voters.entries()) {
    await sure(vote(story, voter, { option: [story.options[place % 4]] }))
  }
  return story
}

async function numbersOf(query: string): Promise<number[]> {
  const answer = await sql.raw<{ one: string }>(query).execute(database.db)
  return answer.rows.map(({ one }) => Number(one))
}

const votersWrote = ({ ballot }: BallotStory) =>
  numbersOf(`select xmin::text as one from ballot_turnout where ballot_id = ${ballot}`)

/** Rows in the file of the urn, living or dead, that a transaction wrote in which somebody voted. */
async function rowsOfVoters(story: BallotStory): Promise<number> {
  const voters = new Set(await votersWrote(story))
  await sql`checkpoint`.execute(database.db)
  const answer = await sql<{
    bytes: Buffer
  }>`select pg_read_binary_file(pg_relation_filepath('ballot_urn')) as bytes`.execute(database.db)
  const bytes = answer.rows[0]!.bytes
  let found = 0
  // The head of a row (PostgreSQL, htup_details.h): who wrote it, five columns in all, data from byte 24 on.
  for (let at = 0; at + 24 < bytes.length; at += 8) {
    if ((bytes.readUInt16LE(at + 18) & 0x7ff) !== 5 || bytes[at + 22] !== 24) continue
    if (voters.has(bytes.readUInt32LE(at))) found += 1
  }
  return found
}

const sharedWithVoters = async (story: BallotStory): Promise<number> => {
  const voters = new Set(await votersWrote(story))
  const urn = await numbersOf(`select xmin::text as one from ballot_urn where ballot_id = ${story.ballot}`)
  return urn.filter((one) => voters.has(one)).length
}

test.each([
  ['the job that closes it', async () => void (await moveBallots(database.db, afterwards))],
  [
    'cancelling it',
    async (story: BallotStory) => {
      await sure(manage(story, cancelBallot, { reason: 'Indetta per errore.' }, during))
      await moveBallots(database.db, during)
    },
  ],
  [
    'closing its paper',
    async (story: BallotStory) => {
      await sure(manage(story, closePaper))
      await moveBallots(database.db, afterwards)
    },
  ],
  [
    'publishing it',
    async (story: BallotStory) => {
      await sure(manage(story, publishResult))
      await moveBallots(database.db, afterwards)
    },
  ],
])(
  'before it ends the file of the urn tells voters; after %s no byte of such a row is left',
  async (_name, end) => {
    const story = await voted()
    expect(await rowsOfVoters(story)).toBe(12)
    expect(await sharedWithVoters(story)).toBe(12)
    await end(story)
    expect(await rowsOfVoters(story)).toBe(0)
    expect(await sharedWithVoters(story)).toBe(0)
    const fresh = await database.db
      .selectFrom('ballot_urn')
      .select('id')
      .where('is_fresh', '=', true)
      .execute()
    expect(fresh).toEqual([])
    expect(await database.db.selectFrom('ballot_sweeps').selectAll().execute()).toEqual([])
  },
)

test('a sweep that could not be made stays due, and the next minute makes it', async () => {
  const story = await voted()
  await sure(manage(story, cancelBallot, { reason: 'Indetta per errore.' }, during))
  const isDue = async () =>
    (await database.db.selectFrom('ballot_sweeps').select('ballot_id').execute()).length === 1
  expect(await isDue()).toBe(true)
  // A number that no transaction has yet: whoever moved the urn is still at it.
  const { moved_by } = await database.db
    .selectFrom('ballot_sweeps')
    .select('moved_by')
    .executeTakeFirstOrThrow()
  const wait = (number: number) =>
    database.db.updateTable('ballot_sweeps').set({ moved_by: number }).execute()
  await wait(moved_by + 1_000_000)
  expect(await sweepUrn(database.db)).toBe(false)
  expect(await isDue()).toBe(true)
  await wait(moved_by)
  await moveBallots(database.db, during)
  expect(await isDue()).toBe(false)
  expect(await rowsOfVoters(story)).toBe(0)
})

test.skipIf(!process.env.DATABASE_URL)(
  'a sweep waits for whoever can still read the urn as it was, and holds nobody up for long',
  async () => {
    const story = await voted()
    const reader = await elsewhere()
    await reader.query('begin isolation level repeatable read')
    await reader.query('select 1 from ballots limit 1')
    await sure(manage(story, cancelBallot, { reason: 'Indetta per errore.' }, during))
    expect(await sweepUrn(database.db)).toBe(false)
    expect(await rowsOfVoters(story)).toBe(12)
    await reader.query('commit')
    await reader.query('begin')
    await reader.query('lock table ballot_turnout in row exclusive mode')
    const began = performance.now()
    expect(await sweepUrn(database.db)).toBe(false)
    expect(performance.now() - began).toBeLessThan(4_000)
    await reader.query('commit')
    await reader.end()
    await moveBallots(database.db, during)
    expect(await database.db.selectFrom('ballot_sweeps').selectAll().execute()).toEqual([])
    expect(await rowsOfVoters(story)).toBe(0)
    const { rows } = await sql<{
      patience: string
    }>`select current_setting('lock_timeout') as patience`.execute(database.db)
    expect(rows).toEqual([{ patience: '0' }])
  },
  30_000,
)

/** A second connection to the same database. */
async function elsewhere(): Promise<pg.Client> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${rows[0]!.name}`
  const client = new pg.Client(url.href)
  await client.connect()
  return client
}

test('a ballot that fails holds up no other', async () => {
  const broken = await aBallot(database.db)
  const whole = await aBallot(database.db)
  await sql
    .raw(`create function fail_one() returns trigger language plpgsql as $$ begin
    if new.ballot_id = ${broken.ballot} then raise exception 'broken'; end if; return new; end $$`)
    .execute(database.db)
  await sql`create trigger fail_one before insert on ballot_electors for each row execute function fail_one()`.execute(
    database.db,
  )
  const stateOf = async ({ ballot }: BallotStory) =>
    (await database.db.selectFrom('ballots').select('state').where('id', '=', ballot).executeTakeFirst())
      ?.state
  try {
    expect(await moveBallots(database.db, during)).toBe(1)
    expect([await stateOf(broken), await stateOf(whole)]).toEqual(['announced', 'open'])
  } finally {
    await sql`drop function fail_one() cascade`.execute(database.db)
  }
  expect(await moveBallots(database.db, during)).toBe(1)
  expect(await stateOf(broken)).toBe('open')
})
