import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { subject } from '#platform/subject.ts'
import { threadOf } from '#platform/thread.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProposal, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversationDraft, afterwards, closesAt, openedAt } from '#tests/support/opinions.ts'
import { readers, sources } from '../../app.ts'
import * as opinions from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

test('who follows the process is told of the opening and of the end, and of no single answer', async () => {
  const story = await aConversationDraft(database.db)
  const anna = await aPerson(database.db)
  await database.db
    .insertInto('follows')
    .values({ person_id: anna.id, subject_kind: 'process', subject_id: story.process, since: openedAt })
    .execute()
  const staff = sceneOf(database.db, story.manager, openedAt)
  await sure(execute(opinions.openConversation, staff, { conversation: story.conversation, closesAt }))
  const bruno = await aPerson(database.db)
  await sure(
    execute(opinions.giveOpinion, sceneOf(database.db, bruno, openedAt), {
      conversation: story.conversation,
      statement: story.statements[0],
      vote: '1',
    }),
  )
  await opinions.moveConversations(database.db, afterwards)
  await pumpOnce(database.db, readers)
  const told = await database.db
    .selectFrom('notices')
    .select('what')
    .where('person_id', '=', anna.id)
    .orderBy('id')
    .execute()
  expect(told.map(({ what }) => what)).toEqual(['conversation.opened', 'conversation.closed'])
})

test('a proposal that gave a statement has it on its thread once the conversation is open', async () => {
  const story = await aConversationDraft(database.db)
  const proposal = await aProposal(database.db, { processId: story.process })
  const staff = sceneOf(database.db, story.manager, openedAt)
  await sure(
    execute(opinions.seedFromProposals, staff, {
      conversation: story.conversation,
      proposals: String(proposal),
      [`text_${proposal}`]: 'Lo sportello serve anche di sabato.',
    }),
  )
  const knots = () => threadOf(database.db, sources, subject('proposal', proposal), 'it')
  expect((await knots()).map(({ kind }) => kind)).toEqual(['proposal'])
  await sure(execute(opinions.openConversation, staff, { conversation: story.conversation, closesAt }))
  const after = (await knots()).filter(({ place }) => place === 'after')
  expect(after).toMatchObject([
    {
      kind: 'opinion_statement',
      title: 'Lo sportello serve anche di sabato.',
      href: `/opinioni/${story.conversation}/frasi#frase-5`,
    },
  ])
})

test('a conversation is not opened without three statements, nor into the past, nor twice', async () => {
  const story = await aConversationDraft(database.db, { statements: 2 })
  const staff = sceneOf(database.db, story.manager, openedAt)
  const open = (wanted: object) =>
    execute(opinions.openConversation, staff, { conversation: story.conversation, ...wanted })
  expect(await open({ closesAt })).toMatchObject({ errors: { form: {} } })
  const statements = 'La terza frase che mancava'
  await sure(execute(opinions.addSeeds, staff, { conversation: story.conversation, statements }))
  expect(await open({ closesAt: new Date(openedAt.getTime() - 1) })).toMatchObject({
    errors: { closesAt: {} },
  })
  expect(await open({ closesAt: 'domani' })).toMatchObject({ errors: { closesAt: {} } })
  await sure(open({ closesAt }))
  expect(await open({ closesAt })).toMatchObject({ kind: 'conflict' })
})

test('an open question stays; whoever gets round the command is stopped by the database', async () => {
  const story = await aConversationDraft(database.db)
  const staff = sceneOf(database.db, story.manager, openedAt)
  await sure(execute(opinions.openConversation, staff, { conversation: story.conversation, closesAt }))
  const changed = { conversation: story.conversation, question: 'Un’altra domanda?', moderation: 'after' }
  expect(await execute(opinions.editConversation, staff, changed)).toMatchObject({ errors: { question: {} } })
  await expect(
    database.db.updateTable('opinion_conversations').set({ question: 'Un’altra domanda?' }).execute(),
  ).rejects.toThrow('its question stays')
  const same = { ...changed, question: 'Che cosa chiediamo a uno sportello digitale?' }
  await sure(execute(opinions.editConversation, staff, same))
})

test('who moderates is told once a day that statements wait, and not while somebody reads them', async () => {
  const { db } = database
  const story = await aConversationDraft(db)
  const facilitator = await aPerson(db, { roles: [onProcess('facilitator', story.process)] })
  const anna = await aPerson(db)
  for (const kind of ['process', 'conversation']) {
    const id = kind === 'process' ? story.process : story.conversation
    const followed = { subject_kind: kind, subject_id: id, since: openedAt }
    await db
      .insertInto('follows')
      .values({ person_id: anna.id, ...followed })
      .execute()
  }
  const { conversation } = story
  const later = (hours: number) => new Date(openedAt.getTime() + hours * 3_600_000)
  await sure(
    execute(opinions.openConversation, sceneOf(db, story.manager, openedAt), { conversation, closesAt }),
  )
  const add = (text: string, hours: number) =>
    sure(execute(opinions.addStatement, sceneOf(db, anna, later(hours)), { conversation, text }))
  const told = async (hours: number): Promise<number> => {
    await opinions.remindOfWaiting(db, later(hours))
    await pumpOnce(db, readers)
    const rows = await db
      .selectFrom('notices')
      .select(['person_id', 'subject_kind'])
      .where('what', '=', 'reminder.statements_waiting')
      .execute()
    expect(rows.every(({ subject_kind }) => subject_kind === 'conversation')).toBe(true)
    expect(rows.some(({ person_id }) => person_id === anna.id)).toBe(false)
    return rows.filter(({ person_id }) => person_id === facilitator.id).length
  }
  expect(await told(3)).toBe(0)
  await add('Una frase che aspetta di essere letta', 4)
  expect(await told(5)).toBe(0)
  expect(await told(6)).toBe(1)
  await add('Una seconda frase, molto diversa', 7)
  await add('Anche la terza dice tutt’altro', 8)
  expect(await told(20)).toBe(1)
  expect(await told(31)).toBe(2)
  const waiting = await opinions.findDeskStatements(db, conversation, ['waiting'])
  await sure(
    execute(opinions.moderateStatements, sceneOf(db, facilitator, later(40)), {
      conversation,
      statements: [waiting[0]?.id],
      verdict: 'approved',
    }),
  )
  expect(await told(56)).toBe(2)
  expect(await told(65)).toBe(3)
  await opinions.moveConversations(db, afterwards)
  expect(await told(24 * 9)).toBe(3)
})
