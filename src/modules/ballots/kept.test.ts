/** What an ended ballot keeps to itself, and what nobody may do with its result. */
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import {
  aBallot,
  aBallotDraft,
  administratorOf,
  afterwards,
  announce,
  announcedAt,
  type BallotStory,
  during,
  manage,
  vote,
} from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import * as ballots from './index.ts'
import { mostSets, setsOf } from './rules/exactCount.ts'

const database = useDatabase()
beforeEach(database.empty)

const refuses = async (statement: string, why: RegExp) =>
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(why)

const because = { reason: 'Il primo progetto è già finanziato.' }

async function onPaper(story: BallotStory, person: Actor, codes: string): Promise<void> {
  const { id: elector } = await database.db
    .selectFrom('ballot_electors')
    .select('id')
    .where('ballot_id', '=', story.ballot)
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  await sure(manage(story, ballots.issuePapers, { count: 1 }, during))
  await sure(manage(story, ballots.handPaper, { elector, hasLooked: 'si' }, during))
  const { batch } = await sure(manage(story, ballots.createBatch, { label: person.name, sheets: 1 }))
  for (const typing of [1, 2]) {
    const typist = await aPerson(database.db, { roles: [onProcess('facilitator', story.process)] })
    const sheet = { ballot: story.ballot, batch, typing, sheet: 1, codes }
    await sure(execute(ballots.typeSheet, sceneOf(database.db, typist, afterwards), sheet))
  }
  await sure(manage(story, ballots.countBatch, { batch }))
}

describe('channels', () => {
  test('of thirty votes online and one on paper nothing tells which is the one, once the result is published', async () => {
    const story = await aBallot(database.db, { voters: 31 })
    await ballots.moveBallots(database.db, during)
    const [last, ...online] = story.voters.toReversed()
    for (const voter of online) await sure(vote(story, voter, { option: [story.options[0]] }))
    await onPaper(story, last!, '4')
    const byChannel = () =>
      sql<{ channel: string | null; count: number }>`
        select u.channel, count(*)::int as count from ballot_urn u group by u.channel order by 1`.execute(
        database.db,
      )
    const linked = () =>
      sql<{
        content: object
      }>`select u.content from ballot_urn u join ballot_turnout t on t.ballot_id = u.ballot_id
        and t.channel = u.channel where t.channel = 'paper'`.execute(database.db)
    expect((await linked()).rows).toEqual([{ content: { options: [story.options[3]] } }])
    await sure(manage(story, ballots.closePaper, { reason: 'Non ci sono numeri sulle schede.' }))
    await refuses('update ballot_urn set channel = null', /do not change/)
    await sure(manage(story, ballots.publishResult))
    expect((await linked()).rows).toEqual([])
    expect((await byChannel()).rows).toEqual([{ channel: null, count: 31 }])
    const { outcome } = await database.db
      .selectFrom('ballot_results')
      .select('outcome')
      .executeTakeFirstOrThrow()
    expect(outcome).toMatchObject({ votes: { online: 30, paper: 1, total: 31 } })
    await refuses(`update ballot_urn set channel = 'paper'`, /do not change/)
    await refuses(
      `update ballot_urn set channel = 'paper' where content->'options'->>0 = '${story.options[3]}'`,
      /do not change/,
    )
  })

  test('stay where each hides single people among ten, and go from the whole urn or not at all', async () => {
    const story = await aBallot(database.db, { voters: 10 })
    for (const voter of story.voters) await sure(vote(story, voter, { option: [story.options[0]] }))
    await sure(manage(story, ballots.publishResult))
    const channels = await database.db.selectFrom('ballot_urn').select('channel').distinct().execute()
    expect(channels).toEqual([{ channel: 'online' }])
    await refuses(
      'update ballot_urn set channel = null where id = (select id from ballot_urn limit 1)',
      /do not change/,
    )
    await refuses(
      `update ballot_urn set channel = null, content = '{"options":[${story.options[1]}]}'`,
      /do not change/,
    )
  })

  test('a vote without one does not come in, and a named ballot has no urn at all', async () => {
    const story = await aBallot(database.db)
    await ballots.moveBallots(database.db, during)
    const content = `'{"options":[${story.options[0]}]}'`
    await refuses(
      `insert into ballot_urn (ballot_id, channel, content) values (${story.ballot}, null, ${content})`,
      /comes by a channel/,
    )
    const named = await aBallot(database.db, { settings: { isSecret: '' } })
    await ballots.moveBallots(database.db, during)
    await refuses(
      `insert into ballot_urn (ballot_id, channel, content) values (${named.ballot}, 'paper', '{"options":[${named.options[0]}]}')`,
      /named/,
    )
  })
})

describe('another choice than the vote', () => {
  const chosen = (story: BallotStory, ...places: number[]) => ({
    ballot: story.ballot,
    selected: places.map((place) => String(story.options[place])),
    ...because,
  })

  test('is made by an administrator and by nobody else, within seats, once, and the journal says how much it changes', async () => {
    const story = await aBallot(database.db, { settings: { seats: '2' } })
    for (const voter of story.voters) await sure(vote(story, voter, { option: [story.options[0]] }))
    await sure(manage(story, ballots.publishResult))
    const facilitator = await aPerson(database.db, { roles: [onProcess('facilitator', story.process)] })
    for (const staff of [story.manager, facilitator]) {
      const outcome = await execute(
        ballots.overrideResult,
        sceneOf(database.db, staff, afterwards),
        chosen(story, 3),
      )
      expect(outcome).toMatchObject({
        kind: 'forbidden',
        because: { key: 'ballots.why.administratorOnly' },
      })
      const seen = await ballots.findBallot(database.db, story.ballot, staff)
      expect(seen?.steps.override.allowed).toBe(false)
    }
    const scene = sceneOf(database.db, await administratorOf(story), afterwards)
    expect(await execute(ballots.overrideResult, scene, chosen(story, 1, 2, 3))).toMatchObject({
      errors: { selected: { key: 'ballots.errors.overSeats', values: { count: 2 } } },
    })
    await sure(execute(ballots.overrideResult, scene, chosen(story, 0, 3)))
    expect(await execute(ballots.overrideResult, scene, chosen(story, 2))).toMatchObject({
      kind: 'conflict',
      because: { key: 'ballots.why.step.overridden' },
    })
    const entry = await database.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'ballot.result_overridden')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ count: 2, added: 1, removed: 1 })
  })

  test('stays within the money that was announced', async () => {
    const settings = { method: 'budget', rule: 'greedy', utility: 'cost', budget: '100', seats: '', most: '' }
    const story = await aBallot(database.db, { settings, costs: ['60', '50', '40', '30'] })
    await sure(manage(story, ballots.publishResult))
    const scene = sceneOf(database.db, await administratorOf(story), afterwards)
    expect(await execute(ballots.overrideResult, scene, chosen(story, 0, 1))).toMatchObject({
      errors: { selected: { key: 'ballots.errors.overMoney', values: { cents: 1000 } } },
    })
    await sure(execute(ballots.overrideResult, scene, chosen(story, 0, 2)))
  })
})

describe('an announcement is refused, in words,', () => {
  const moments = { opensAt: '2027-03-02T09:00', closesAt: '2027-03-03T09:00' }
  const announcing = async (story: BallotStory) => {
    const outcome = await manage(story, ballots.announceBallot, moments, announcedAt)
    return 'errors' in outcome ? outcome.errors.form : outcome.kind
  }

  test('where the exact proportional rule could not be counted in time; the sequential one may', async () => {
    const story = await aBallotDraft(database.db, { settings: { rule: 'pav', seats: '10' } })
    for (let number = 5; number <= 40; number += 1) {
      await sure(manage(story, ballots.addOption, { title: `Scelta ${number}` }, announcedAt))
    }
    expect(await announcing(story)).toEqual({
      key: 'ballots.errors.tooManySets',
      values: { options: 40, seats: 10, most: mostSets },
    })
    const settings = { question: 'Che cosa facciamo?', method: 'choose', rule: 'seq-pav', seats: '10' }
    const whole = { ...settings, electorate: 'registered', isSecret: 'yes' }
    await sure(manage(story, ballots.editBallot, whole, announcedAt))
    expect(await announcing(story)).toBe('done')
    expect([setsOf(20, 5), setsOf(50, 3), setsOf(4, 1)]).toEqual([15_504, 19_600, 4])
    expect(setsOf(1000, 500)).toBe(Number.POSITIVE_INFINITY)
  })

  test('where no vote could be valid, for want of money or of points', async () => {
    const budget = { method: 'budget', rule: 'equal-shares', seats: '', budget: '100', least: '3', most: '3' }
    const poor = await aBallotDraft(database.db, { settings: budget, costs: ['80', '90', '95', '99'] })
    expect(await announcing(poor)).toEqual({
      key: 'ballots.errors.leastBeyondMoney',
      values: { count: 3 },
    })
    const points = { method: 'points', rule: 'sum', pointsEach: '2', least: '3', most: '' }
    expect(await announcing(await aBallotDraft(database.db, { settings: points }))).toEqual({
      key: 'ballots.errors.leastBeyondPoints',
    })
  })

  test('where people would vote by name: that is for the organisations of a table', async () => {
    const story = await aBallotDraft(database.db)
    const people = { question: 'Che cosa facciamo?', method: 'choose', rule: 'av', electorate: 'registered' }
    expect(await manage(story, ballots.editBallot, { ...people, isSecret: '' }, announcedAt)).toMatchObject({
      errors: { isSecret: { key: 'ballots.errors.namedForTables' } },
    })
    await database.db
      .updateTable('ballots')
      .set({ is_secret: false })
      .where('id', '=', story.ballot)
      .execute()
    expect(await announcing(story)).toEqual({ key: 'ballots.errors.namedForTables' })
  })
})

test('the list of a cancelled ballot is deleted with it', async () => {
  const story = await aBallotDraft(database.db, { settings: { electorate: 'list' } })
  await sure(manage(story, ballots.setList, { addresses: 'anna@example.org' }, announcedAt))
  await announce(story)
  await refuses('delete from ballot_list', /announced/)
  await sure(manage(story, ballots.cancelBallot, { reason: 'Indetta per errore.' }, announcedAt))
  expect(await database.db.selectFrom('ballot_list').selectAll().execute()).toEqual([])
})

test('the ballots of a process that is a draft again are seen by its staff only', async () => {
  const story = await aBallot(database.db)
  await database.db
    .updateTable('processes')
    .set({ state: 'draft', published_at: null })
    .where('id', '=', story.process)
    .execute()
  expect(await ballots.findBallot(database.db, story.ballot, story.voters[0]!)).toBeUndefined()
  expect(await ballots.findBallot(database.db, story.ballot, story.manager)).toBeDefined()
})
