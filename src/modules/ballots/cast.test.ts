import { beforeEach, describe, expect, test } from 'vitest'
import {
  aBallot,
  aBallotDraft,
  afterwards,
  announce,
  closesAt,
  during,
  manage,
  opensAt,
  vote,
} from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { castVote, closePaper, findOwnVote, findTurnout, moveBallots, publishResult } from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const urn = async () =>
  (await database.db.selectFrom('ballot_urn').select('content').execute()).map(({ content }) => content)

const justBefore = (moment: Date) => new Date(moment.getTime() - 1)
const reasonOf = (outcome: object) =>
  'errors' in outcome
    ? Object.values(outcome.errors as Record<string, { key: string }>)[0]?.key
    : 'because' in outcome
      ? (outcome.because as { key: string }).key
      : undefined

describe('when one can vote', () => {
  test('from the very moment of the opening until the very moment of the closing, by the clock', async () => {
    const story = await aBallot(database.db)
    const [first, second, third] = story.voters
    const fields = { option: [story.options[0]] }
    const early = await vote(story, first!, fields, justBefore(opensAt))
    expect([early.kind, reasonOf(early)]).toEqual(['invalid', 'ballots.why.announced'])
    expect((await vote(story, first!, fields, opensAt)).kind).toBe('done')
    expect((await vote(story, second!, fields, justBefore(closesAt))).kind).toBe('done')
    const late = await vote(story, third!, fields, closesAt)
    expect([late.kind, reasonOf(late)]).toEqual(['invalid', 'ballots.why.closed'])
    expect(await urn()).toHaveLength(2)
  })

  test('the first vote freezes the roll where the job has not: who comes later cannot vote', async () => {
    const story = await aBallot(database.db)
    const fields = { option: [story.options[0]] }
    await sure(vote(story, story.voters[0]!, fields, opensAt))
    const late = await aPerson(database.db)
    const outcome = await vote(story, late, fields)
    expect([outcome.kind, reasonOf(outcome)]).toEqual(['forbidden', 'ballots.why.notOnRoll.registered'])
    expect(await findTurnout(database.db, story.ballot)).toMatchObject({ electors: 4, voted: 1, online: 1 })
  })

  test('a draft is not there, and a cancelled ballot takes no vote', async () => {
    const story = await aBallotDraft(database.db)
    expect((await vote(story, story.voters[0]!, { option: [story.options[0]] })).kind).toBe('not_found')
    await announce(story)
    const { cancelBallot } = await import('./index.ts')
    await sure(manage(story, cancelBallot, { reason: 'Le opzioni erano sbagliate.' }, during))
    const outcome = await vote(story, story.voters[0]!, { option: [story.options[0]] })
    expect([outcome.kind, reasonOf(outcome)]).toEqual(['invalid', 'ballots.why.cancelled'])
  })

  test('a stranger is asked to sign in', async () => {
    const story = await aBallot(database.db)
    expect((await vote(story, null, {})).kind).toBe('sign_in_needed')
  })
})

describe('one person, one vote', () => {
  test('of a secret vote there is no second', async () => {
    const story = await aBallot(database.db)
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    const again = await vote(story, story.voters[0]!, { option: [story.options[1]] })
    expect([again.kind, reasonOf(again)]).toEqual(['conflict', 'ballots.why.votedInSecret'])
    expect(await urn()).toEqual([{ options: [story.options[0]] }])
  })

  test('of fifty requests at once one is a vote', async () => {
    const story = await aBallot(database.db)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        vote(story, story.voters[0]!, { option: [story.options[place % 4]] }),
      ),
    )
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done', 'conflict']))
    expect(await urn()).toHaveLength(1)
  }, 30_000)

  test('a named ballot may let one change until the closing, and not after; a bad change leaves the vote', async () => {
    const settings = { isSecret: '', mayChange: 'yes' }
    const story = await aBallot(database.db, { settings })
    const voter = story.voters[0]!
    await sure(vote(story, voter, { option: [story.options[0]] }))
    expect(await sure(vote(story, voter, { option: [story.options[1]] }))).toMatchObject({ isChange: true })
    expect((await vote(story, voter, { option: ['999999'] })).kind).toBe('invalid')
    expect((await vote(story, voter, { option: [story.options[2]] }, closesAt)).kind).toBe('invalid')
    expect(await findOwnVote(database.db, story.ballot, voter)).toMatchObject([
      { content: { options: [story.options[1]] } },
    ])
    expect(await urn()).toEqual([])
    expect(await findTurnout(database.db, story.ballot)).toMatchObject({ voted: 1 })
  })

  test('a named ballot that does not let one change says so', async () => {
    const story = await aBallot(database.db, { settings: { isSecret: '' } })
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    const again = await vote(story, story.voters[0]!, { option: [story.options[1]] })
    expect([again.kind, reasonOf(again)]).toEqual(['conflict', 'ballots.why.voted'])
  })

  test('the form with the same key is the same vote, and nothing of it is remembered', async () => {
    const story = await aBallot(database.db)
    const { execute } = await import('#platform/command.ts')
    const key = '5f0c6a53-4dd5-4d0e-8d3a-3f4d0c2f8a11'
    const scene = { db: database.db, actor: story.voters[0]!, at: during, formKey: key }
    const input = { ballot: story.ballot, option: [story.options[0]], _key: key }
    expect((await execute(castVote, scene, input)).kind).toBe('done')
    expect((await execute(castVote, scene, { ...input, option: [story.options[1]] })).kind).toBe('repeated')
    expect(await database.db.selectFrom('done_forms').select('digest').execute()).toEqual([{ digest: null }])
    const entry = await database.db
      .selectFrom('journal')
      .select(['detail', 'subject_id'])
      .where('what', '=', 'vote.cast')
      .execute()
    expect(entry).toEqual([{ detail: {}, subject_id: story.ballot }])
  })

  test('who must declare an age declares it', async () => {
    const story = await aBallot(database.db, { settings: { minimumAge: '16' } })
    const fields = { option: [story.options[0]] }
    expect(reasonOf(await vote(story, story.voters[0]!, fields))).toBe('ballots.errors.declareAge')
    await sure(vote(story, story.voters[0]!, { ...fields, age: 'yes' }))
  })
})

describe('the end', () => {
  test('the result is counted by the act that publishes it, after the closing and once', async () => {
    const story = await aBallot(database.db)
    for (const voter of story.voters) await sure(vote(story, voter, { option: [story.options[1]] }))
    expect((await manage(story, publishResult, {}, during)).kind).toBe('conflict')
    expect((await manage(story, closePaper, {}, justBefore(closesAt))).kind).toBe('conflict')
    await moveBallots(database.db, afterwards)
    expect(await database.db.selectFrom('ballot_results').selectAll().execute()).toEqual([])
    await sure(manage(story, publishResult))
    expect((await manage(story, publishResult)).kind).toBe('conflict')
    const result = await database.db.selectFrom('ballot_results').selectAll().executeTakeFirstOrThrow()
    expect(result.outcome).toMatchObject({ selected: [story.options[1]] })
  })
})
