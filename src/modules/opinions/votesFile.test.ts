import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory } from '#tests/support/opinions.ts'
import * as opinions from './index.ts'
import { votesFile } from './queries/votesFile.ts'

const database = useDatabase()
beforeEach(database.empty)

const answer = (story: ConversationStory, guest: number, place: number, vote: string) =>
  sure(answerAs(story, `ospite ${guest}`, story.statements[place] ?? 0, vote, null))

async function answersOf(story: ConversationStory, from: number, to: number): Promise<void> {
  for (let guest = from; guest < to; guest += 1) {
    for (const place of story.statements.keys()) {
      await answer(story, guest, place, (guest + place) % 3 === 0 ? '-1' : '1')
    }
  }
}

async function load({ conversation }: ConversationStory): Promise<string> {
  await pumpOnce(database.db, opinions.readers)
  await opinions.refreshMaps(database.db)
  await opinions.keepVotesFiles(database.db)
  const file = await votesFile(database.db, conversation)
  return 'csv' in file ? file.csv : ''
}

const linesOf = (csv: string): number => csv.trim().split('\n').length

/** The kept file and all answers, as if this had been yesterday. */
async function sleep(): Promise<void> {
  await sql`update opinion_conversations set opens_at = opens_at - interval '30 days'`.execute(database.db)
  await sql`update opinion_files set made_at = made_at - interval '30 hours'`.execute(database.db)
  await sql`update opinion_votes set cast_at = cast_at - interval '32 hours'`.execute(database.db)
}

test('the answers are given out as they were on a day: two files name nobody’s', async () => {
  const story = await aConversation(database.db, { statements: 8, isNow: true })
  await answersOf(story, 0, 24)
  const first = await load(story)
  expect(linesOf(first)).toBe(1 + 24 * 8)
  await answer(story, 3, 0, '0')
  expect(await load(story)).toBe(first)
  await sleep()
  // A day later, but one participant has changed their answers: whoever has both files would know which.
  await answer(story, 3, 1, '0')
  expect(await load(story)).toBe(first)
  await answersOf(story, 24, 33)
  const second = await load(story)
  expect(linesOf(second)).toBe(1 + 33 * 8)
  await answersOf(story, 33, 50)
  expect(await load(story)).toBe(second)
})

test('the last file comes with the closing, and stays', async () => {
  const story = await aConversation(database.db, { statements: 8, isNow: true })
  await answersOf(story, 0, 20)
  await load(story)
  await answersOf(story, 20, 24)
  const { conversation } = story
  await sure(execute(opinions.closeConversation, sceneOf(database.db, story.manager), { conversation }))
  const last = await load(story)
  expect(linesOf(last)).toBe(1 + 24 * 8)
  await sql`update opinion_files set made_at = made_at - interval '30 hours'`.execute(database.db)
  await sql`update opinion_maps set votes_changed = votes_changed + 1`.execute(database.db)
  expect(await load(story)).toBe(last)
})

test('below twenty people there is none', async () => {
  const story = await aConversation(database.db, { statements: 8, isNow: true })
  await answersOf(story, 0, 19)
  expect(await load(story)).toBe('')
  expect(await database.db.selectFrom('opinion_files').select('content').execute()).toEqual([])
})
