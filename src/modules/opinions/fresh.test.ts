import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { aPerson } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, type ConversationStory } from '#tests/support/opinions.ts'
import { testAddress, useSite } from '#tests/support/site.ts'
import * as opinions from './index.ts'

const site = useSite()
beforeEach(site.empty)

/** As a page would: afterwards the pump is woken. */
const answer = (story: ConversationStory, actor: Actor, statement: number) =>
  execute(
    opinions.giveOpinion,
    { db: site.db, actor, committed: () => site.app.services.wake() },
    { conversation: story.conversation, statement, vote: '1' },
  )

const answersOnMap = async (story: ConversationStory): Promise<number> =>
  (await opinions.findMap(site.db, story.conversation)).answers

async function until(isSo: () => Promise<boolean>, milliseconds: number): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < milliseconds) {
    if (await isSo()) return performance.now() - begun
    await pause(20)
  }
  return Number.POSITIVE_INFINITY
}

describe('an answer', () => {
  test('is in the kept map within two seconds', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const anna = await aPerson(site.db)
    await sure(answer(story, anna, story.statements[0] ?? 0))
    expect(await until(async () => (await answersOnMap(story)) === 1, 5_000)).toBeLessThan(2_000)
    await sure(answer(story, anna, story.statements[1] ?? 0))
    expect(await until(async () => (await answersOnMap(story)) === 2, 5_000)).toBeLessThan(2_000)
  })

  test('is drawn together with those that come at the same time', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const people = await Promise.all(Array.from({ length: 30 }, () => aPerson(site.db)))
    await until(async () => (await opinions.findMap(site.db, story.conversation)).version > 0, 3_000)
    let versions = 0
    let last = -1
    const work = (async () => {
      for (const person of people) {
        for (const statement of story.statements) await sure(answer(story, person, statement))
      }
    })()
    const begun = performance.now()
    await until(async () => {
      const { version, answers } = await opinions.findMap(site.db, story.conversation)
      if (version !== last) versions += 1
      last = version
      return answers === 120
    }, 20_000)
    await work
    const seconds = (performance.now() - begun) / 1000
    expect(await answersOnMap(story)).toBe(120)
    expect(versions).toBeLessThanOrEqual(seconds / 0.6 + 3)
  })
})

/** A stream, read as a browser does. */
async function listen(story: ConversationStory) {
  const stop = new AbortController()
  const response = await site.app.fetch(
    new Request(`${testAddress}/opinioni/${story.conversation}/novita`, {
      headers: { host: 'localhost:3999' },
      signal: stop.signal,
    }),
  )
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  const next = async (): Promise<string> => {
    const read = await reader?.read()
    return read?.done === false ? decoder.decode(read.value) : ''
  }
  return { response, next, leave: () => reader?.cancel() }
}

describe('an open page', () => {
  test('is told the version of the map, and each newer one', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const anna = await aPerson(site.db)
    const page = await listen(story)
    expect(page.response.headers.get('content-type')).toContain('text/event-stream')
    expect(await page.next()).toMatch(/^data: \d+\n\n$/)
    const before = (await opinions.findMap(site.db, story.conversation)).version
    await sure(answer(story, anna, story.statements[0] ?? 0))
    let told = 0
    const begun = performance.now()
    while (told <= before) told = Number(/data: (\d+)/.exec(await page.next())?.[1])
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(site.app.services.streams.count).toBe(1)
    await page.leave()
    expect(await until(async () => site.app.services.streams.count === 0, 2_000)).toBeLessThan(2_000)
  })

  test('finds no stream of a draft', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const found = await site.get(`/opinioni/${story.conversation + 1}/novita`)
    expect(found.status).toBe(404)
  })

  test('does not keep the program from stopping', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const page = await listen(story)
    await page.next()
    site.app.endStreams()
    let isOver = false
    for (let read = 0; read < 5 && !isOver; read += 1) isOver = (await page.next()) === ''
    expect(isOver).toBe(true)
    expect((await site.get(`/opinioni/${story.conversation}/novita`)).status).toBe(503)
  })
})
