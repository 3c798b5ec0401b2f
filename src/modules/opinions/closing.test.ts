import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, guestHash } from '#tests/support/opinions.ts'
import * as opinions from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

test('what waits for the closing is after it: no statement, no answers kept, no answer', async () => {
  const { db } = database
  const story = await aConversation(db, { isNow: true, settings: { moderation: 'after' } })
  const [first = 0, second = 0] = story.statements
  const [anna, bruno] = [await aPerson(db), await aPerson(db)]
  await sure(answerAs(story, 'uno', first, '1', null))
  await sure(answerAs(story, 'due', first, '1', null))
  await sure(answerAs(story, bruno, second, '1', null))
  const closing = db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7410032, ${story.conversation})`.execute(tx)
    await sql`update opinion_conversations set state = 'closed', closed_at = clock_timestamp()
      where id = ${story.conversation}`.execute(tx)
    await pause(400)
  })
  await pause(100)
  const { conversation } = story
  const keep = (who: typeof anna, guest: string) =>
    execute(opinions.keepAnswers, sceneOf(db, who), { conversation, guest: guestHash(guest) })
  const outcomes = await Promise.all([
    execute(opinions.addStatement, sceneOf(db, null), {
      conversation,
      text: 'Una frase dopo la chiusura',
      guest: guestHash('tardi'),
    }),
    keep(anna, 'uno'),
    keep(bruno, 'due'),
    answerAs(story, 'tardi', first, '1', null),
  ])
  await closing
  expect(outcomes.map(({ kind }) => kind)).toEqual(['invalid', 'conflict', 'conflict', 'invalid'])
  expect(await opinions.findStatements(db, conversation)).toHaveLength(4)
})

test('the database writes no statement of a closed conversation, nor a participant’s before it opens', async () => {
  const { db } = database
  const story = await aConversation(db, { isNow: true })
  await sure(answerAs(story, 'uno', story.statements[0] ?? 0, '1', null))
  const write = (author: boolean) =>
    sql`insert into opinion_statements (conversation_id, number, text, author_id)
      select conversation_id, 90, 'Oltre la porta', case when ${author}::boolean then id end from opinion_participants`.execute(
      db,
    )
  await sql`update opinion_conversations set opens_at = clock_timestamp() + interval '1 day'`.execute(db)
  await expect(write(true)).rejects.toMatchObject({ code: 'PO001' })
  await sql`update opinion_conversations set state = 'closed', closed_at = clock_timestamp()`.execute(db)
  await expect(write(false)).rejects.toMatchObject({ code: 'PO001' })
})

test('guests are forgotten 30 days after the end, also where it came before its day', async () => {
  const { db } = database
  const story = await aConversation(db, { isNow: true })
  await sure(answerAs(story, 'uno', story.statements[0] ?? 0, '1', null))
  const { conversation } = story
  await sure(execute(opinions.closeConversation, sceneOf(db, story.manager), { conversation }))
  const endedBefore = (days: number) =>
    sql`update opinion_conversations set closed_at = clock_timestamp() - make_interval(days => ${days}::int)`.execute(
      db,
    )
  const guests = async () =>
    (await db.selectFrom('opinion_participants').select('guest_hash').execute()).map(
      ({ guest_hash }) => guest_hash !== null,
    )
  await endedBefore(29)
  await opinions.forgetGuests(db)
  expect(await guests()).toEqual([true])
  await endedBefore(31)
  await opinions.forgetGuests(db)
  expect(await guests()).toEqual([false])
})
