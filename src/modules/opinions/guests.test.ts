import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import type { SiteEnvironment } from '#platform/web/site.ts'
import { testAddress, useSite } from '#tests/support/site.ts'
import { guestOf, guestWriter, welcomeGuest } from './guests.ts'

const site = useSite()
beforeEach(site.empty)

/** Asks as a browser would, with the cookies it has. */
async function ask(conversation: number, cookie = '') {
  let said: string | undefined
  let known: string | undefined
  let writer: string | undefined
  const pages = new Hono<SiteEnvironment>()
  pages.get('/', async (c) => {
    c.set('services', site.app.services)
    known = await guestOf(c, conversation)
    writer = await guestWriter(c)
    said = await welcomeGuest(c, conversation)
    return c.body(null)
  })
  const response = await pages.fetch(new Request(testAddress, { headers: { cookie } }))
  const given = response.headers.getSetCookie()[0] ?? ''
  return { said, known, writer, given, cookie: given.split(';')[0] ?? '' }
}

test('a guest is known by a cookie that no script reads and that goes to conversations only', async () => {
  const first = await ask(1)
  expect(first.known).toBeUndefined()
  expect(first.given).toMatch(/^ospite=.*Path=\/opinioni.*HttpOnly.*SameSite=Lax/)
  const again = await ask(1, first.cookie)
  expect(again.known).toBe(first.said)
  expect(again.said).toBe(first.said)
  expect(again.given).toBe('')
})

test('a guest is another in each conversation', async () => {
  const { cookie, said } = await ask(1)
  expect((await ask(2, cookie)).known).not.toBe(said)
})

test('a cookie that we have not signed is nobody’s', async () => {
  const { cookie } = await ask(1)
  const forged = `${cookie.slice(0, 10)}x${cookie.slice(11)}`
  const asked = await ask(1, forged)
  expect(asked.known).toBeUndefined()
  expect(asked.writer).toBeUndefined()
  expect(asked.given).not.toBe('')
})
