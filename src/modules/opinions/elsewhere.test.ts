/** Two processes on one database: an answer given in one is told to pages open in the other. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory, guestHash } from '#tests/support/opinions.ts'
import { assetsFolder, testAddress, useSite } from '#tests/support/site.ts'
import * as opinions from './index.ts'

const site = useSite()
beforeEach(site.empty)

/** The other process; `give` has it take an answer. */
async function startElsewhere() {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(site.db)
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${rows[0]?.name}`
  const script = join(import.meta.dirname, '../../../tests/support/opinionElsewhere.ts')
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, url.href, assetsFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => (await lines.next()).value
  expect(await next()).toBe('ready')
  return {
    give: async (story: ConversationStory, guest: string, place: number) => {
      const statement = story.statements[place]
      const answer = { conversation: story.conversation, statement, vote: '1', guest: guestHash(guest) }
      child.stdin?.write(`${JSON.stringify(answer)}\n`)
      expect(await next()).toBe('done')
    },
    end: async () => {
      const ended = once(child, 'exit')
      child.stdin?.end()
      await ended
    },
  }
}

/** Reads a stream until what it tells is a map with so many answers. */
async function openPage(story: ConversationStory) {
  const stop = new AbortController()
  const response = await site.app.fetch(
    new Request(`${testAddress}/opinioni/${story.conversation}/novita`, {
      headers: { host: 'localhost:3999' },
      signal: stop.signal,
    }),
  )
  const reader = response.body?.getReader()
  const answers = async () => (await opinions.findMap(site.db, story.conversation)).answers
  return {
    toldOf: async (count: number): Promise<number> => {
      const begun = performance.now()
      while ((await answers()) < count) await reader?.read()
      return performance.now() - begun
    },
    leave: () => reader?.cancel(),
  }
}

test.skipIf(!process.env.DATABASE_URL)(
  'an answer given in one process is told to a page open in another, whoever draws',
  async () => {
    const story = await aConversation(site.db, { isNow: true })
    const elsewhere = await startElsewhere()
    const page = await openPage(story)
    try {
      const took: number[] = []
      let count = 0
      for (const guest of ['ospite 1', 'ospite 2', 'ospite 3']) {
        for (const place of story.statements.keys()) {
          count += 1
          await elsewhere.give(story, guest, place)
          took.push(await page.toldOf(count))
        }
      }
      console.log(`told after ${took.map((time) => time.toFixed(0)).join(', ')} ms`)
      expect(Math.max(...took)).toBeLessThan(10_000)
      // Answers in both at once: all are in one map in the end.
      await Promise.all([
        ...story.statements.map((_, place) => elsewhere.give(story, 'ospite 4', place)),
        ...story.statements.map(async (statement) => {
          await sure(answerAs(story, 'ospite 5', statement, '-1', null))
          site.app.services.wake()
        }),
      ])
      const last = await page.toldOf(count + 2 * story.statements.length)
      console.log(`${2 * story.statements.length} answers in two processes at once: ${last.toFixed(0)} ms`)
      expect(last).toBeLessThan(10_000)
    } finally {
      await page.leave()
      await elsewhere.end()
    }
  },
  90_000,
)
