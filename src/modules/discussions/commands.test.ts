import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aGroup, aPerson, aProcess, aProposal, onProcess, sceneOf } from '#tests/support/factories.ts'
import { editComment, hideComment, makeComment, replyToComment, withdrawComment } from './commands.ts'
import { commentsOf } from './queries.ts'

const database = useDatabase()
beforeEach(database.empty)

async function aDiscussion(matrix: Parameters<typeof aProcess>[1] = {}) {
  const process = await aProcess(database.db, matrix)
  const proposal = await aProposal(database.db, { processId: process.id })
  const anna = await aPerson(database.db, { name: 'Anna B.' })
  const bruno = await aPerson(database.db, { name: 'Bruno C.' })
  return { process, proposal, anna, bruno }
}

const say = async (actor: Actor | null, proposal: number, body: string, more: object = {}) =>
  await execute(makeComment, sceneOf(database.db, actor), { kind: 'proposal', id: proposal, body, ...more })

const answerTo = async (actor: Actor, comment: number, body: string) =>
  await execute(replyToComment, sceneOf(database.db, actor), { comment, body })

const numberOf = (outcome: Awaited<ReturnType<typeof say>>): number => {
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.value.id
}

const journal = async () =>
  await database.db
    .selectFrom('journal')
    .select(['what', 'subject_kind', 'subject_id', 'detail'])
    .orderBy('id')
    .execute()

describe('making a comment', () => {
  test('a comment is published, counted on the proposal and journalled on it', async () => {
    const { proposal, anna } = await aDiscussion()
    const id = numberOf(await say(anna, proposal, '  Meglio il mercoledì.  '))
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page.conversations.map((comment) => comment.body)).toEqual(['Meglio il mercoledì.'])
    expect(page.conversations[0]?.authorLabel).toBe('Anna B.')
    const row = await database.db
      .selectFrom('proposals')
      .select('comment_count')
      .where('id', '=', proposal)
      .executeTakeFirstOrThrow()
    expect(row.comment_count).toBe(1)
    expect(await journal()).toEqual([
      { what: 'comment.made', subject_kind: 'proposal', subject_id: proposal, detail: { comment: id } },
    ])
  })

  test('where the phase blocks comments, nobody comments', async () => {
    const { proposal, anna } = await aDiscussion({ matrix: { comment: 'blocked' } })
    expect((await say(anna, proposal, 'Una cosa.')).kind).toBe('forbidden')
  })

  test('what is not public is not found', async () => {
    const { proposal, anna } = await aDiscussion({ state: 'draft' })
    expect((await say(anna, proposal, 'Una cosa.')).kind).toBe('not_found')
  })

  test('a withdrawn proposal is not found either', async () => {
    const { proposal, anna } = await aDiscussion()
    await database.db
      .updateTable('proposals')
      .set({ state: 'withdrawn', state_reason: 'Ci ho ripensato' })
      .where('id', '=', proposal)
      .execute()
    expect((await say(anna, proposal, 'Una cosa.')).kind).toBe('not_found')
  })

  test('nobody comments without signing in', async () => {
    const { proposal } = await aDiscussion()
    expect((await say(null, proposal, 'Una cosa.')).kind).toBe('sign_in_needed')
  })

  test('one speaks only for a group one has a mandate for, and then under its name', async () => {
    const { proposal, anna } = await aDiscussion()
    const groupId = await aGroup(database.db, { name: 'Auser Guastalla' })
    const carla = await aPerson(database.db, { groupId })
    expect((await say(anna, proposal, 'Noi diciamo.', { group: groupId })).kind).toBe('forbidden')
    expect((await say(carla, proposal, 'Noi diciamo.', { group: groupId })).kind).toBe('done')
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page.conversations[0]?.authorLabel).toBe('Auser Guastalla')
  })

  test('an empty comment and one too long are refused by name of the field', async () => {
    const { proposal, anna } = await aDiscussion()
    for (const body of [' ', 'x'.repeat(3001)]) {
      const outcome = await say(anna, proposal, body)
      expect(outcome.kind === 'invalid' && Object.keys(outcome.errors)).toEqual(['body'])
    }
  })
})

describe('conversations', () => {
  test('an answer to an answer is drawn flat and names whom it answers', async () => {
    const { proposal, anna, bruno } = await aDiscussion()
    const root = numberOf(await say(anna, proposal, 'Prima.'))
    const reply = numberOf(await answerTo(bruno, root, 'Seconda.'))
    await answerTo(anna, reply, 'Terza.')
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page.count).toBe(3)
    expect(page.conversations).toHaveLength(1)
    expect(page.conversations[0]?.replies.map((one) => [one.body, one.answersTo?.authorLabel])).toEqual([
      ['Seconda.', undefined],
      ['Terza.', 'Bruno C.'],
    ])
  })

  test('twenty conversations a page, oldest or newest first', async () => {
    const { proposal, anna } = await aDiscussion()
    for (let number = 1; number <= 23; number += 1) await say(anna, proposal, `Commento ${number}`)
    const second = await commentsOf(database.db, subject('proposal', proposal), { page: 2 })
    expect(second.pages).toBe(2)
    expect(second.conversations.map((one) => one.body)).toEqual(['Commento 21', 'Commento 22', 'Commento 23'])
    const newest = await commentsOf(database.db, subject('proposal', proposal), { newestFirst: true })
    expect(newest.conversations[0]?.body).toBe('Commento 23')
    expect(newest.conversations).toHaveLength(20)
  })

  test('a thing without comments has one empty page', async () => {
    const { proposal } = await aDiscussion()
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page).toMatchObject({ conversations: [], count: 0, page: 1, pages: 1 })
  })
})

describe('correcting', () => {
  test('the author corrects a comment in the first fifteen minutes', async () => {
    const { proposal, anna, bruno } = await aDiscussion()
    const id = numberOf(await say(anna, proposal, 'Mecoledì.'))
    const edit = async (actor: Actor, at?: Date) =>
      (await execute(editComment, sceneOf(database.db, actor, at), { comment: id, body: 'Mercoledì.' })).kind
    expect(await edit(bruno)).toBe('forbidden')
    expect(await edit(anna)).toBe('done')
    expect(await edit(anna, new Date(Date.now() + 16 * 60_000))).toBe('forbidden')
  })

  test('an answered comment stays as it is', async () => {
    const { proposal, anna, bruno } = await aDiscussion()
    const id = numberOf(await say(anna, proposal, 'Mercoledì.'))
    await answerTo(bruno, id, 'Sì.')
    const outcome = await execute(editComment, sceneOf(database.db, anna), { comment: id, body: 'Giovedì.' })
    expect(outcome).toMatchObject({ kind: 'forbidden', because: { key: 'discussions.why.answered' } })
  })
})

describe('withdrawing and hiding', () => {
  test('a withdrawn comment keeps its place and loses its words and its count', async () => {
    const { proposal, anna, bruno } = await aDiscussion()
    const id = numberOf(await say(anna, proposal, 'Ci ripenso.'))
    await answerTo(bruno, id, 'Peccato.')
    expect((await execute(withdrawComment, sceneOf(database.db, bruno), { comment: id })).kind).toBe(
      'forbidden',
    )
    expect((await execute(withdrawComment, sceneOf(database.db, anna), { comment: id })).kind).toBe('done')
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page.conversations[0]).toMatchObject({ state: 'withdrawn', body: '' })
    expect(page.conversations[0]?.replies).toHaveLength(1)
    expect(page.count).toBe(1)
    expect((await answerTo(bruno, id, 'Ancora.')).kind).toBe('forbidden')
  })

  test('only a facilitator hides, and says why', async () => {
    const { process, proposal, anna, bruno } = await aDiscussion()
    const chiara = await aPerson(database.db, { roles: [onProcess('facilitator', process.id)] })
    const id = numberOf(await say(anna, proposal, 'Parole pesanti.'))
    const hide = async (actor: Actor, reason: string) =>
      (await execute(hideComment, sceneOf(database.db, actor), { comment: id, reason })).kind
    expect(await hide(bruno, 'Offende una persona.')).toBe('forbidden')
    expect(await hide(chiara, '')).toBe('invalid')
    expect(await hide(chiara, 'Offende una persona.')).toBe('done')
    const page = await commentsOf(database.db, subject('proposal', proposal))
    expect(page.conversations[0]).toMatchObject({
      state: 'hidden',
      body: '',
      reason: 'Offende una persona.',
    })
    expect((await journal()).map((entry) => entry.what)).toEqual(['comment.made', 'comment.hidden'])
  })
})
