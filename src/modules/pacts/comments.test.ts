import { beforeEach, expect, test } from 'vitest'
import {
  commentsByPart,
  commentsOf,
  hideComment,
  makeComment,
  replyToComment,
} from '#modules/discussions/index.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, onBody, sceneOf } from '#tests/support/factories.ts'
import {
  aPactCast,
  aPactInCoDesign,
  completePact,
  doing,
  type PactCast,
  signAll,
} from '#tests/support/pacts.ts'
import { publishText, reopenText, saveText } from './index.ts'
import { findPublishedAgain } from './queries/publishedAgain.ts'

const database = useDatabase()
beforeEach(database.empty)
const opened = new Date('2027-01-10T10:00:00Z')
const lastDay = new Date('2027-01-20T22:30:00Z')
const dayAfter = new Date('2027-01-21T08:00:00Z')
const why = 'Le persone hanno chiesto orari più chiari nella clausola.'

async function aPublishedPact(): Promise<{ cast: PactCast; pact: number; hash: string }> {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  const { hash } = await doing(cast, cast.officer, publishText, { pact }, opened)
  return { cast, pact, hash }
}

const attempt = <Input, Found, Value>(
  actor: Actor | null,
  wanted: Command<Input, Found, Value>,
  input: object,
  at = opened,
) => execute(wanted, sceneOf(database.db, actor, at), input)

const comment = (cast: PactCast, pact: number, more: object = {}, at = opened) =>
  doing(cast, cast.stranger, makeComment, { kind: 'pact', id: pact, body: 'E il sabato?', ...more }, at)

test('whoever is signed in comments on a clause of the published text until its last day, and not after', async () => {
  const { cast, pact } = await aPublishedPact()
  await comment(cast, pact, { part: 'd' })
  await comment(cast, pact, { part: 'd' }, lastDay)
  await comment(cast, pact)
  expect((await attempt(null, makeComment, { kind: 'pact', id: pact, body: 'Anche io' })).kind).toBe(
    'sign_in_needed',
  )
  expect(
    await attempt(cast.stranger, makeComment, { kind: 'pact', id: pact, body: 'Tardi' }, dayAfter),
  ).toMatchObject({
    kind: 'forbidden',
    because: { key: 'discussions.why.timeOver', values: { date: '2027-01-20' } },
  })
  expect((await commentsOf(cast.db, subject('pact', pact))).count).toBe(3)
  expect([...(await commentsByPart(cast.db, subject('pact', pact)))]).toEqual([['d', 2]])
  expect((await commentsOf(cast.db, subject('pact', pact), { part: 'a' })).count).toBe(0)
})

test('there is nothing to comment on before a text is published, and no clause but the twelve', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  const said = { kind: 'pact', id: pact, body: 'Che cosa scrivete?' }
  expect((await attempt(cast.stranger, makeComment, said)).kind).toBe('not_found')
  const { pact: published } = await aPublishedPact()
  expect((await attempt(cast.stranger, makeComment, { ...said, id: published, part: 'z' })).kind).toBe(
    'invalid',
  )
})

test('the parties answer for the pact, also after the last day; nobody else answers then', async () => {
  const { cast, pact } = await aPublishedPact()
  const { id } = await comment(cast, pact, { part: 'c' })
  const answer = { comment: id, body: 'Sì, anche il sabato mattina.' }
  expect((await attempt(cast.stranger, replyToComment, answer, dayAfter)).kind).toBe('forbidden')
  expect((await attempt(cast.foreignOfficer, replyToComment, answer, dayAfter)).kind).toBe('forbidden')
  await doing(cast, cast.officer, replyToComment, answer, dayAfter)
  await doing(cast, cast.citizen, replyToComment, { ...answer, group: String(cast.group) }, dayAfter)
  const [conversation] = (await commentsOf(cast.db, subject('pact', pact))).conversations
  expect(conversation?.replies.map(({ isFromParty }) => isFromParty)).toEqual([true, true])
  expect(conversation?.replies[0]?.authorLabel).toMatch(/^Unione/)
  expect(conversation?.replies[1]?.authorLabel).toMatch(/^Gruppo/)
})

test('a comment may be hidden with a public reason, by those who moderate for the body of the pact', async () => {
  const { cast, pact } = await aPublishedPact()
  const { id } = await comment(cast, pact)
  const facilitator = await aPerson(cast.db, { roles: [onBody('facilitator', cast.body)] })
  const hide = { comment: id, reason: 'Contiene un numero di telefono.' }
  expect((await attempt(cast.foreignOfficer, hideComment, hide)).kind).toBe('forbidden')
  await doing(cast, facilitator, hideComment, hide)
  expect((await commentsOf(cast.db, subject('pact', pact))).conversations[0]).toMatchObject({
    state: 'hidden',
    body: '',
  })
})

test('a text that changes after comments is published again with days to comment, and it says so', async () => {
  const { cast, pact } = await aPublishedPact()
  await comment(cast, pact, { part: 'd' })
  const day = new Date('2027-01-22T10:00:00Z')
  await doing(cast, cast.officer, reopenText, { pact, reasons: why }, day)
  expect(
    (await attempt(cast.stranger, makeComment, { kind: 'pact', id: pact, body: 'Ancora' }, day)).kind,
  ).toBe('forbidden')
  await doing(cast, cast.citizen, saveText, { pact, basedOn: 1, d: 'Aperto anche il sabato.' }, day)
  expect(await attempt(cast.officer, publishText, { pact, commentDays: '0' }, day)).toMatchObject({
    kind: 'invalid',
    errors: { commentDays: { key: 'pacts.errors.commentedAgain' } },
  })
  const { hash } = await doing(cast, cast.officer, publishText, { pact, commentDays: '3' }, day)
  expect(await findPublishedAgain(cast.db, pact)).toEqual({ on: '2027-01-22', version: 2, before: 1 })
  const told = await cast.db
    .selectFrom('journal')
    .select('what')
    .where('what', 'like', 'pact.text_published%')
    .orderBy('id')
    .execute()
  expect(told.map(({ what }) => what)).toEqual(['pact.text_published', 'pact.text_published_again'])
  expect((await commentsOf(cast.db, subject('pact', pact))).count).toBe(1)
  await signAll(cast, pact, hash, new Date('2027-01-26T10:00:00Z'))
  expect((await commentsOf(cast.db, subject('pact', pact))).count).toBe(1)
})

test('a text taken back and published as it was is not another text', async () => {
  const { cast, pact, hash } = await aPublishedPact()
  await comment(cast, pact)
  await doing(cast, cast.officer, reopenText, { pact, reasons: why })
  const again = await doing(cast, cast.officer, publishText, { pact, commentDays: '0' })
  expect(again.hash).toBe(hash)
  expect(await findPublishedAgain(cast.db, pact)).toBeUndefined()
})

test('two hundred comments at once are all kept, and come twenty a page', async () => {
  const { cast, pact } = await aPublishedPact()
  await Promise.all(
    Array.from({ length: 200 }, (_, number) =>
      attempt(cast.stranger, makeComment, { kind: 'pact', id: pact, body: `Commento ${number}`, part: 'd' }),
    ),
  )
  const last = await commentsOf(cast.db, subject('pact', pact), { page: 10, part: 'd' })
  expect([last.count, last.pages, last.conversations.length]).toEqual([200, 10, 20])
})
