/** Of several processes one draws a map, and whoever does lets the answers of the next moment come together. */
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { pumpOnce } from '#platform/pump.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory } from '#tests/support/opinions.ts'
import * as opinions from './index.ts'
import { conversationsToRefresh, holdMap, refreshMap, releaseMap } from './map/refreshMap.ts'

const database = useDatabase()
beforeEach(database.empty)

describe('with several processes a map', () => {
  const marked = async (guest: string, earlier?: ConversationStory): Promise<ConversationStory> => {
    const story = earlier ?? (await aConversation(database.db))
    await sure(answerAs(story, guest, story.statements[0] ?? 0, '1'))
    await pumpOnce(database.db, opinions.readers)
    return story
  }

  test('is drawn by one process at a time, and again only after a while', async () => {
    const story = await marked('ospite 1')
    const { conversation } = story
    const held = await Promise.all([holdMap(database.db, conversation), holdMap(database.db, conversation)])
    expect(held.toSorted()).toEqual([false, true])
    expect(await refreshMap(database.db, conversation)).toBe(true)
    await releaseMap(database.db, conversation, 60_000)
    expect(await conversationsToRefresh(database.db)).toEqual([])
    await marked('ospite 2', story)
    const [{ id, wait } = { id: 0, wait: 0 }] = await conversationsToRefresh(database.db)
    expect(id).toBe(conversation)
    expect(wait).toBeGreaterThan(50_000)
    expect(await holdMap(database.db, conversation)).toBe(false)
    await releaseMap(database.db, conversation, 0)
    expect(await holdMap(database.db, conversation)).toBe(true)
  })

  test('that another process took and did not draw is taken after ten seconds', async () => {
    const { conversation } = await marked('ospite 1')
    expect(await holdMap(database.db, conversation)).toBe(true)
    const [{ wait } = { wait: 0 }] = await conversationsToRefresh(database.db)
    expect(wait).toBeGreaterThan(5_000)
    expect(wait).toBeLessThanOrEqual(10_000)
    await sql`update opinion_maps set held_until = held_until - interval '10 s'`.execute(database.db)
    expect(await holdMap(database.db, conversation)).toBe(true)
  })
})
