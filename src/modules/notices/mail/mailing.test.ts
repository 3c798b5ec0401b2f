import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { openPost, type Post } from '#platform/mail.ts'
import { aPerson, aProcess, aProposal } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { mailPerson, queueLetters } from './mailing.ts'

const site = useSite()
const received: Email[] = []
let isDown = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', async () => {
      if (isDown) return done(new Error('try later'))
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    })
  },
})
let post: Post
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  post = openPost({ ...site.app.services.settings, smtpUrl: `smtp://127.0.0.1:${port}` })
})
afterAll(async () => {
  post.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(async () => {
  received.length = 0
  isDown = false
  await site.empty()
})

async function told(wanted: { language?: 'it' | 'en'; title?: string } = {}): Promise<Actor> {
  const bruno = await aPerson(site.db, { name: 'Bruno', email: 'bruno@example.org' })
  await site.db
    .updateTable('people')
    .set({ language: wanted.language ?? 'it' })
    .execute()
  const { id: processId } = await aProcess(site.db)
  const id = await aProposal(site.db, { processId, title: wanted.title ?? 'Sportello <al> mercato' })
  const notice = { person_id: bruno.id, subject_kind: 'proposal', subject_id: id, because_kind: 'proposal' }
  await site.db
    .insertInto('notices')
    .values([
      { ...notice, because_id: id, journal_number: 1, what: 'proposal.edited', at: new Date() },
      { ...notice, because_id: id, journal_number: 2, what: 'proposal.taken_up', at: new Date() },
    ])
    .execute()
  return bruno
}
const parts = () => ({ services: site.app.services, post })

test('one letter says all that has moved, once, in plain text and in HTML, and how to stop it', async () => {
  const bruno = await told()
  expect(await mailPerson(parts(), bruno.id)).toBe(true)
  expect(await mailPerson(parts(), bruno.id)).toBe(false)
  expect(received).toHaveLength(1)
  const [letter] = received
  expect(letter?.to?.[0]?.address).toBe('bruno@example.org')
  expect(letter?.subject).toBe('2 novità su quello che segui')
  expect(letter?.text).toContain('Sportello <al> mercato» ha una nuova versione')
  expect(letter?.text).toContain('http://localhost:3999/proposte/')
  expect(letter?.html).toContain('Sportello &lt;al&gt; mercato')
  const headers = new Map(letter?.headers.map(({ key, value }) => [key, value]))
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const stop = /<(.+)>/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
  expect(letter?.text).toContain(stop)

  const path = new URL(stop).pathname
  const page = await site.get(path)
  expect(page.body).toContain('Non scrivetemi più')
  const frequency = async () =>
    (await site.db.selectFrom('notice_settings').select('frequency').executeTakeFirstOrThrow()).frequency
  expect(await frequency()).toBe('daily')
  const clicked = await site.post(path, { 'List-Unsubscribe': 'One-Click' })
  expect(clicked.status).toBe(200)
  expect(await frequency()).toBe('never')
})

test('a letter is written in the language of who reads it', async () => {
  const bruno = await told({ language: 'en', title: 'Help desk' })
  await mailPerson(parts(), bruno.id)
  expect(received[0]?.text).toMatch(/The table has taken up the proposal “.*Help desk”/)
})

test('a mail server that says no is asked again with the same notices', async () => {
  const bruno = await told()
  isDown = true
  await expect(mailPerson(parts(), bruno.id)).rejects.toThrow()
  isDown = false
  expect(await mailPerson(parts(), bruno.id)).toBe(true)
  expect(received).toHaveLength(1)
})

test('letters are queued for who wants them now: daily by default, never for who said so', async () => {
  const bruno = await told()
  const sent: object[] = []
  const jobs = { send: async (_tx: unknown, _queue: string, data: object) => void sent.push(data) }
  expect(await queueLetters(site.db, jobs, 'weekly')).toBe(0)
  expect(await queueLetters(site.db, jobs, 'daily')).toBe(1)
  expect(sent).toEqual([{ person: bruno.id }])
  await site.post('/avvisi/preferenze', { frequency: 'never' }, { as: bruno })
  expect(await queueLetters(site.db, jobs, 'daily')).toBe(0)
  expect(await mailPerson(parts(), bruno.id)).toBe(false)
  await site.post('/avvisi/preferenze', { frequency: 'at_once' }, { as: bruno })
  expect(await queueLetters(site.db, jobs, 'at_once')).toBe(0)
})

test('while the mail server is down one letter a person waits, not one a minute', async () => {
  const bruno = await told()
  const { jobs } = site.app.services
  const waiting = () => sql`select from pgboss.job where singleton_key = ${bruno.id}`.execute(site.db)
  await queueLetters(site.db, jobs, 'daily')
  await sql`update pgboss.job set state = 'retry', start_after = now() + interval '1 hour'
    where singleton_key = ${bruno.id}`.execute(site.db)
  await queueLetters(site.db, jobs, 'daily')
  expect((await waiting()).rows).toHaveLength(1)
})

test('what has been read on the site is not sent', async () => {
  const bruno = await told()
  await site.post('/avvisi/letti', {}, { as: bruno })
  expect(await mailPerson(parts(), bruno.id)).toBe(false)
})
