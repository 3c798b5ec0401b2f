import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  aConversation,
  aConversationDraft,
  afterwards,
  answerAs,
  type ConversationStory,
  during,
  guestHash,
  openedAt,
} from '#tests/support/opinions.ts'
import * as opinions from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const votesOf = (story: ConversationStory) =>
  story.db
    .selectFrom('opinion_votes')
    .innerJoin('opinion_participants', 'opinion_participants.id', 'opinion_votes.participant_id')
    .selectAll('opinion_votes')
    .where('conversation_id', '=', story.conversation)
    .execute()

const participantsOf = (story: ConversationStory) =>
  story.db
    .selectFrom('opinion_participants')
    .selectAll()
    .where('conversation_id', '=', story.conversation)
    .execute()

test('one has one answer a statement, however many requests arrive at once', async () => {
  const story = await aConversation(database.db)
  const anna = await aPerson(database.db)
  const first = story.statements[0] ?? 0
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, place) => answerAs(story, anna, first, place % 2 === 0 ? '1' : '-1')),
  )
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(12).fill('done'))
  expect(await participantsOf(story)).toHaveLength(1)
  expect(await votesOf(story)).toHaveLength(1)
})

test('a guest is one participant too', async () => {
  const story = await aConversation(database.db)
  await Promise.all(story.statements.map((statement) => answerAs(story, 'ospite', statement, '0')))
  expect(await participantsOf(story)).toHaveLength(1)
  expect(await votesOf(story)).toHaveLength(4)
})

test('an answer changes until the closing and not after, whatever the stored state says', async () => {
  const story = await aConversation(database.db)
  const anna = await aPerson(database.db)
  const first = story.statements[0] ?? 0
  await sure(answerAs(story, anna, first, '1'))
  await sure(answerAs(story, anna, first, '-1'))
  expect(await answerAs(story, anna, first, '0', afterwards)).toEqual({
    kind: 'invalid',
    errors: { form: { key: 'opinions.may.closed' } },
  })
  expect((await votesOf(story)).map(({ vote }) => vote)).toEqual([-1])
})

test('an answer is kept with its hour, and a mark where it matters to one', async () => {
  const story = await aConversation(database.db)
  const anna = await aPerson(database.db)
  await sure(
    execute(opinions.giveOpinion, sceneOf(database.db, anna, during), {
      conversation: story.conversation,
      statement: story.statements[0],
      vote: '1',
      important: 'on',
    }),
  )
  const [row] = await votesOf(story)
  expect(row?.is_important).toBe(true)
  expect(row?.cast_at.toISOString()).toBe('2027-03-05T12:00:00.000Z')
})

describe('what is no answer is refused, and nothing is written', () => {
  const refused = async (
    wanted: { readonly statement?: number; readonly vote?: string; readonly at?: Date },
    field: string,
  ) => {
    const story = await aConversation(database.db)
    const anna = await aPerson(database.db)
    const statement = wanted.statement ?? story.statements[0] ?? 0
    const outcome = await answerAs(story, anna, statement, wanted.vote ?? '1', wanted.at)
    expect(outcome).toMatchObject({ kind: 'invalid' })
    if (outcome.kind === 'invalid') expect(Object.keys(outcome.errors)).toEqual([field])
    expect(await votesOf(story)).toEqual([])
  }
  test('a statement that is not there', () => refused({ statement: 999_999 }, 'form'))
  test('a vote out of range', () => refused({ vote: '2' }, 'vote'))
  test('no vote', () => refused({ vote: '' }, 'vote'))
  test('a vote after the closing', () => refused({ at: afterwards }, 'form'))

  test('a statement of another conversation', async () => {
    const story = await aConversation(database.db)
    const other = await aConversation(database.db)
    const anna = await aPerson(database.db)
    expect(await answerAs(story, anna, other.statements[0] ?? 0, '1')).toMatchObject({ kind: 'invalid' })
  })

  test('a draft', async () => {
    const story = await aConversationDraft(database.db)
    const anna = await aPerson(database.db)
    expect(await answerAs(story, anna, story.statements[0] ?? 0, '1')).toEqual({ kind: 'not_found' })
  })

  test('a guest where only people with an account answer', async () => {
    const story = await aConversation(database.db, { settings: { takesGuests: 'no' } })
    expect(await answerAs(story, 'ospite', story.statements[0] ?? 0, '1')).toMatchObject({
      kind: 'forbidden',
    })
  })

  test('a guest without a cookie', async () => {
    const story = await aConversation(database.db)
    expect(await answerAs(story, '', story.statements[0] ?? 0, '1')).toMatchObject({ kind: 'invalid' })
  })
})

test('the database itself refuses an answer after the closing', async () => {
  const story = await aConversation(database.db, { isNow: true })
  const anna = await aPerson(database.db)
  await sure(answerAs(story, anna, story.statements[0] ?? 0, '1', null))
  await database.db
    .updateTable('opinion_conversations')
    .set({ closes_at: new Date(Date.now() - 1000), opens_at: new Date(Date.now() - 5000) })
    .where('id', '=', story.conversation)
    .execute()
  await expect(database.db.updateTable('opinion_votes').set({ vote: -1 }).execute()).rejects.toThrow(
    'takes no answers',
  )
})

test('neither the journal nor the record of forms says what was answered', async () => {
  const story = await aConversation(database.db)
  const anna = await aPerson(database.db)
  const key = '11111111-2222-4333-8444-555555555555'
  await sure(
    execute(
      opinions.giveOpinion,
      { ...sceneOf(database.db, anna, during), formKey: key },
      { conversation: story.conversation, statement: story.statements[0], vote: '-1' },
    ),
  )
  const entries = await database.db
    .selectFrom('journal')
    .select(['subject_kind', 'subject_id', 'detail'])
    .where('what', '=', 'opinion.given')
    .execute()
  expect(entries).toEqual([{ subject_kind: 'conversation', subject_id: story.conversation, detail: {} }])
  const form = await database.db
    .selectFrom('done_forms')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst()
  expect(form?.digest).toBeNull()
})

describe('answers of a guest', () => {
  const keep = (story: ConversationStory, who: Awaited<ReturnType<typeof aPerson>>, name = 'ospite') =>
    execute(opinions.keepAnswers, sceneOf(story.db, who, during), {
      conversation: story.conversation,
      guest: guestHash(name),
    })

  test('become theirs who signs in and asks for it', async () => {
    const story = await aConversation(database.db)
    const anna = await aPerson(database.db)
    const [first = 0, second = 0] = story.statements
    await sure(answerAs(story, 'ospite', first, '1'))
    await sure(answerAs(story, 'ospite', second, '-1'))
    expect(await sure(keep(story, anna))).toMatchObject({ kept: 2 })
    const own = await opinions.findOwnAnswers(database.db, story.conversation, { actor: anna })
    expect(own.answers.map(({ vote }) => vote)).toEqual([1, -1])
    expect(await keep(story, anna)).toMatchObject({ kind: 'invalid' })
    expect(await participantsOf(story)).toHaveLength(1)
  })

  test('give way to one’s own', async () => {
    const story = await aConversation(database.db)
    const anna = await aPerson(database.db)
    const [first = 0, second = 0] = story.statements
    await sure(answerAs(story, anna, first, '-1'))
    await sure(answerAs(story, 'ospite', first, '1'))
    await sure(answerAs(story, 'ospite', second, '1'))
    await sure(keep(story, anna))
    const own = await opinions.findOwnAnswers(database.db, story.conversation, { actor: anna })
    expect(own.answers.map(({ statement, vote }) => [statement, vote])).toEqual([
      [first, -1],
      [second, 1],
    ])
    expect(await participantsOf(story)).toHaveLength(1)
  })
})

test('who leaves is nobody any more, and what they answered stays counted', async () => {
  const story = await aConversation(database.db)
  const anna = await aPerson(database.db)
  await sure(answerAs(story, anna, story.statements[0] ?? 0, '1'))
  const { closeAccount } = await import('#modules/people/index.ts')
  await sure(execute(closeAccount, sceneOf(database.db, anna, during), { name: anna.name }))
  expect((await participantsOf(story)).map(({ person_id }) => person_id)).toEqual([null])
  expect(await votesOf(story)).toHaveLength(1)
})

test('a conversation that the clock has closed is closed in the journal, and forgets its guests later', async () => {
  const story = await aConversation(database.db)
  await sure(answerAs(story, 'ospite', story.statements[0] ?? 0, '1'))
  expect(await opinions.moveConversations(database.db, openedAt)).toBe(0)
  expect(await opinions.moveConversations(database.db, afterwards)).toBe(1)
  const found = await opinions.findConversation(database.db, story.conversation, null)
  expect(found?.state).toBe('closed')
  await opinions.forgetGuests(database.db)
  expect((await participantsOf(story))[0]?.guest_hash).not.toBeNull()
})
