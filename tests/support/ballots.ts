/** Ballots for tests, by the same road as everybody's: drafted, announced, opened by the clock. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import * as ballots from '#modules/ballots/index.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { aPerson, aProcess, onBody, onProcess, sceneOf } from './factories.ts'
import { sure } from './negotiations.ts'

export const announcedAt = new Date('2027-03-01T08:00:00.000Z')
export const opensAt = new Date('2027-03-02T08:00:00.000Z')
export const closesAt = new Date('2027-03-10T08:00:00.000Z')
export const during = new Date('2027-03-05T12:00:00.000Z')
export const afterwards = new Date('2027-03-10T09:00:00.000Z')

export interface BallotStory {
  readonly db: Database
  readonly process: number
  readonly manager: Actor
  readonly ballot: number
  readonly options: readonly number[]
  readonly voters: readonly Actor[]
}

const usual = {
  question: 'Che cosa facciamo per primo?',
  method: 'choose',
  rule: 'av',
  seats: '1',
  most: '2',
  electorate: 'registered',
  isSecret: 'yes',
}

/** A draft with four options, and people who may vote: at a table where it is named. `settings` are fields of `createBallot`, `costs` are euros. */
export async function aBallotDraft(
  db: Database,
  wanted: {
    readonly settings?: Readonly<Record<string, unknown>>
    readonly costs?: readonly string[]
    readonly voters?: number
  } = {},
): Promise<BallotStory> {
  const { id: process } = await aProcess(db)
  const manager = await aPerson(db, { roles: [onProcess('process_manager', process)] })
  const voters: Actor[] = []
  for (let number = 0; number < (wanted.voters ?? 3); number += 1) voters.push(await aPerson(db))
  const staff = sceneOf(db, manager, announcedAt)
  const isNamed = wanted.settings?.isSecret === ''
  const atTable = isNamed && { electorate: 'table_members', table: await aTableOf(db, process, voters) }
  const { id: ballot } = await sure(
    execute(ballots.createBallot, staff, { process, ...usual, ...atTable, ...wanted.settings }),
  )
  const options = []
  for (const [place, title] of ['Sportello', 'Corsi', 'Wifi', 'Mappa'].entries()) {
    const option = { ballot, title, cost: wanted.costs?.[place] ?? '' }
    options.push((await sure(execute(ballots.addOption, staff, option))).id)
  }
  return { db, process, manager, ballot, options, voters }
}

/** A table at which each of these people has a seat and a say. */
async function aTableOf(db: Database, process: number, people: readonly Actor[]): Promise<number> {
  const { id: table } = await db
    .insertInto('negotiation_tables')
    .values({ process_id: process, title: 'Tavolo di negoziazione' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { id, name } of people) {
    const seat = { table_id: table, name, short_name: name, category: 'citizen', kind: 'member' } as const
    const since = { state: 'admitted', requested_by: id, decided_at: announcedAt } as const
    await db
      .insertInto('table_members')
      .values({ ...seat, ...since })
      .execute()
  }
  return table
}

/** The same, announced. */
export async function aBallot(
  db: Database,
  wanted: Parameters<typeof aBallotDraft>[1] = {},
): Promise<BallotStory> {
  const story = await aBallotDraft(db, wanted)
  await announce(story)
  return story
}

export const announce = (story: BallotStory) =>
  sure(
    execute(ballots.announceBallot, sceneOf(story.db, story.manager, announcedAt), {
      ballot: story.ballot,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    }),
  )

/** Sends a vote: `{ option: [..] }`, `{ rank_3: '1' }`, `{ points_3: '5' }`. */
export const vote = (
  story: BallotStory,
  voter: Actor | null,
  fields: Readonly<Record<string, unknown>>,
  at: Date = during,
) => execute(ballots.castVote, sceneOf(story.db, voter, at), { ballot: story.ballot, ...fields })

/** One of the staff's deeds, as the process manager. */
export const manage = <Input, Found, Value>(
  story: BallotStory,
  wanted: Command<Input, Found, Value>,
  fields: Readonly<Record<string, unknown>> = {},
  at: Date = afterwards,
): Promise<Outcome<Value>> =>
  execute(wanted, sceneOf(story.db, story.manager, at), { ballot: story.ballot, ...fields })

/** Somebody who administers the body of the story's process. */
export async function administratorOf(story: BallotStory): Promise<Actor> {
  const { body_id } = await story.db
    .selectFrom('processes')
    .select('body_id')
    .where('id', '=', story.process)
    .executeTakeFirstOrThrow()
  return await aPerson(story.db, { roles: [onBody('administrator', body_id)] })
}

/** The ballot of a story that is open by the real clock, for what judges by it; it closes in so many milliseconds. */
export async function openNow(story: BallotStory, closesIn = 3_600_000): Promise<void> {
  const now = (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(story.db)).rows[0]!.now
  const scene = sceneOf(story.db, story.manager, new Date(now.getTime() - 7_200_000))
  await sure(
    execute(ballots.announceBallot, scene, {
      ballot: story.ballot,
      opensAt: new Date(now.getTime() - 3_600_000).toISOString(),
      closesAt: new Date(now.getTime() + closesIn).toISOString(),
    }),
  )
  await ballots.moveBallots(story.db)
}
