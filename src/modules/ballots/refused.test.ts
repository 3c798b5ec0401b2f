/** What no command does, the database refuses by itself, whoever writes the SQL. */
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import {
  aBallot,
  aBallotDraft,
  administratorOf,
  afterwards,
  type BallotStory,
  during,
  manage,
  openNow,
  vote,
} from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { announceBallot, countedBallots, moveBallots, overrideResult, publishResult } from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const run = (statement: string) => sql.raw(statement).execute(database.db)
const refuses = async (statement: string, why: RegExp) => {
  await expect(run(statement), statement).rejects.toThrow(why)
}
const electorOf = async (story: BallotStory, place = 0) =>
  (
    await database.db
      .selectFrom('ballot_electors')
      .select('id')
      .where('ballot_id', '=', story.ballot)
      .where('person_id', '=', story.voters[place]!.id)
      .executeTakeFirstOrThrow()
  ).id
const intoUrn = (story: BallotStory, content: object, channel = 'online') =>
  `insert into ballot_urn (ballot_id, channel, content) values (${story.ballot}, '${channel}', '${JSON.stringify(content)}')`

describe('what was announced', () => {
  test('does not change, nor do its options, nor does it go', async () => {
    const story = await aBallot(database.db)
    for (const set of [
      `question = 'Un''altra domanda?'`,
      `rule = 'pav'`,
      `closes_at = closes_at + interval '1 day'`,
      `most_choices = 4`,
      `is_secret = false`,
      `electorate = 'list'`,
    ]) {
      await refuses(`update ballots set ${set} where id = ${story.ballot}`, /does not change/)
    }
    await refuses(
      `update ballot_options set title = 'Altro' where ballot_id = ${story.ballot}`,
      /does not change/,
    )
    await refuses(`delete from ballot_options where ballot_id = ${story.ballot}`, /does not change/)
    await refuses(
      `insert into ballot_options (ballot_id, position, code, title) values (${story.ballot}, 9, '9', 'Nove')`,
      /does not change/,
    )
    await refuses(`insert into ballot_list values (${story.ballot}, '\\x00')`, /does not change/)
    await refuses(`delete from ballots where id = ${story.ballot}`, /stays/)
  })

  test('goes forwards only, and not before its time', async () => {
    const story = await aBallotDraft(database.db)
    await refuses(`update ballots set state = 'open' where id = ${story.ballot}`, /not announced/)
    await openNow(story)
    await refuses(`update ballots set state = 'announced' where id = ${story.ballot}`, /does not go/)
    await refuses(`update ballots set state = 'closed' where id = ${story.ballot}`, /too early/)
    await refuses(
      `update ballots set state = 'published', published_at = now() where id = ${story.ballot}`,
      /does not go/,
    )
    await refuses(`update ballots set paper_closed_at = now() where id = ${story.ballot}`, /after its end/)
    await refuses(`update ballots set roll_frozen_at = now() where id = ${story.ballot}`, /stays done/)
    await refuses(
      `insert into ballots (process_id, question, method, rule, is_secret, electorate, state, opens_at, closes_at)
      values (${story.process}, 'Già aperta?', 'choose', 'av', true, 'registered', 'open', now(), now() + interval '1 day')`,
      /begins as a draft/,
    )
  })

  test('has a roll that nobody joins, leaves or swaps', async () => {
    const story = await aBallotDraft(database.db)
    await openNow(story)
    await refuses(`insert into ballot_electors (ballot_id) values (${story.ballot})`, /frozen/)
    await refuses(`delete from ballot_electors`, /frozen/)
    await refuses(
      `update ballot_electors set person_id = '${story.manager.id}' where person_id = '${story.voters[0]!.id}'`,
      /frozen/,
    )
  })
})

describe('a vote', () => {
  test('comes in while the ballot is open by the database’s clock, and right', async () => {
    const announced = await aBallot(database.db)
    await refuses(intoUrn(announced, { options: [announced.options[0]] }), /takes no vote/)
    const story = await aBallotDraft(database.db)
    await openNow(story)
    const elector = await electorOf(story)
    await refuses(intoUrn(story, { options: [announced.options[0]] }), /foreign/)
    await refuses(intoUrn(story, { options: [story.options[0], story.options[0]] }), /duplicate/)
    await refuses(intoUrn(story, { options: story.options }), /many/)
    await refuses(intoUrn(story, { options: [] }), /few/)
    await refuses(intoUrn(story, { points: { [story.options[0]!]: 1 } }), /shape/)
    await refuses(
      `insert into ballot_named_votes (elector_id, ballot_id, content) values (${elector}, ${story.ballot}, '{}')`,
      /secret/,
    )
    await run(intoUrn(story, { options: [story.options[0]] }))
    await run(`insert into ballot_turnout values (${elector}, ${story.ballot}, 'online')`)
    await refuses(`insert into ballot_turnout values (${elector}, ${story.ballot}, 'paper')`, /duplicate key/)
    await refuses(
      `insert into ballot_turnout values (${elector}, ${announced.ballot}, 'online')`,
      /takes no vote/,
    )
    await refuses(`insert into ballot_turnout values (999999, ${story.ballot}, 'online')`, /not on the roll/)
    await refuses(intoUrn({ ...story, ballot: 999_999 }, {}), /takes no vote/)
  })

  test('is neither changed, nor taken out, nor put in after the closing', async () => {
    const story = await aBallot(database.db)
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    await sure(vote(story, story.voters[1]!, { option: [story.options[1]] }))
    await moveBallots(database.db, afterwards)
    await refuses(`update ballot_urn set content = '{"options":[${story.options[2]}]}'`, /do not change/)
    await refuses(
      `update ballot_urn set content = (select content from ballot_urn order by id limit 1)`,
      /do not change/,
    )
    await refuses(`update ballot_urn set channel = 'paper'`, /do not change/)
    await refuses('delete from ballot_urn', /has voted/)
    await refuses('delete from ballot_turnout', /has voted/)
    const late = `begin; set local partecipanza.at = '${afterwards.toISOString()}'; ${intoUrn(story, { options: [story.options[0]] })}; commit`
    await expect(database.open.exec(late)).rejects.toThrow(/takes no vote/)
    await database.open.exec('rollback')
  })

  test('in a named ballot changes where that is allowed, and only the vote', async () => {
    const fixed = await aBallotDraft(database.db, { settings: { isSecret: '' } })
    await openNow(fixed)
    const now = new Date()
    await sure(vote(fixed, fixed.voters[0]!, { option: [fixed.options[0]] }, now))
    await refuses(
      `update ballot_named_votes set content = '{"options":[${fixed.options[1]}]}'`,
      /does not change/,
    )
    await refuses('delete from ballot_named_votes', /has voted/)
    await refuses(intoUrn(fixed, { options: [fixed.options[0]] }), /named/)
    await refuses(
      `insert into ballot_named_votes (elector_id, ballot_id, content) values (999999, ${fixed.ballot}, '{"options":[${fixed.options[0]}]}')`,
      /not on the roll|foreign key/,
    )
  })
})

describe('a result', () => {
  test('is there from the publication on, and stays as it was counted', async () => {
    const story = await aBallot(database.db)
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    const early = `insert into ballot_results (ballot_id, outcome, counted_at) values (${story.ballot}, '{}', now())`
    await refuses(early, /not published/)
    await expect(countedBallots(database.db, story.ballot)).rejects.toThrow(/sealed/)
    await moveBallots(database.db, during)
    await expect(countedBallots(database.db, story.ballot)).rejects.toThrow(/sealed/)
    await moveBallots(database.db, afterwards)
    await refuses(early, /not published/)
    await sure(manage(story, publishResult))
    await refuses(`update ballot_results set outcome = '{}'`, /stays/)
    await refuses('delete from ballot_results', /stays/)
    await refuses(`update ballots set published_by = 'x' where id = ${story.ballot}`, /stays done/)
    const scene = sceneOf(database.db, await administratorOf(story), afterwards)
    const because = { ballot: story.ballot, reason: 'Il primo progetto è già finanziato.' }
    const choose = (selected: unknown[]) => execute(overrideResult, scene, { ...because, selected })
    expect((await choose(['999999'])).kind).toBe('invalid')
    await sure(choose([String(story.options[3])]))
    const row = await database.db.selectFrom('ballot_results').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      outcome: { selected: [story.options[0]] },
      override: { selected: [story.options[3]] },
    })
    await refuses(
      `update ballot_results set override = '{"selected":[]}', override_reason = 'Ancora.'`,
      /stays/,
    )
    await refuses('update ballot_results set override = null, override_reason = null', /stays/)
  })

  test('of a cancelled ballot is never counted', async () => {
    const story = await aBallot(database.db)
    const { cancelBallot } = await import('./index.ts')
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    await sure(manage(story, cancelBallot, { reason: 'Un’opzione non era ammissibile.' }))
    await expect(countedBallots(database.db, story.ballot)).rejects.toThrow(/sealed/)
    expect((await manage(story, publishResult)).kind).toBe('conflict')
  })
})

describe('an announcement', () => {
  const moments = { opensAt: '2027-03-02T09:00', closesAt: '2027-03-03T09:00' }
  const at = new Date('2027-03-01T08:00:00.000Z')

  test('has its times in order and ahead, read by the clocks of Rome', async () => {
    const story = await aBallotDraft(database.db)
    const wrong = async (fields: object) => {
      const outcome = await manage(story, announceBallot, { ...moments, ...fields }, at)
      return 'errors' in outcome ? Object.keys(outcome.errors) : outcome.kind
    }
    expect(await wrong({ opensAt: '2027-03-01T08:59' })).toEqual(['opensAt'])
    expect(await wrong({ closesAt: '2027-03-02T09:00' })).toEqual(['closesAt'])
    expect(await wrong({ opensAt: 'domani' })).toEqual(['opensAt'])
    expect(await wrong({ opensAt: '2027-02-31T09:00' })).not.toBe('done')
    await sure(manage(story, announceBallot, moments, at))
    const row = await database.db.selectFrom('ballots').select('opens_at').executeTakeFirstOrThrow()
    expect(row.opens_at?.toISOString()).toBe('2027-03-02T08:00:00.000Z')
    expect((await manage(story, announceBallot, moments, at)).kind).toBe('conflict')
  })

  test('of a budget needs the cost of every option', async () => {
    const settings = {
      method: 'budget',
      rule: 'greedy',
      utility: 'cost',
      budget: '1.000',
      seats: '',
      most: '',
    }
    const story = await aBallotDraft(database.db, { settings, costs: ['100', '200', '300'] })
    expect(await manage(story, announceBallot, moments, at)).toMatchObject({
      errors: { form: { key: 'ballots.errors.cost' } },
    })
  })
})
