import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  aConversation,
  aConversationDraft,
  afterwards,
  answerAs,
  type ConversationStory,
  during,
  guestHash,
} from '#tests/support/opinions.ts'
import * as opinions from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const asManager = (story: ConversationStory, at = during) => sceneOf(story.db, story.manager, at)

const add = (story: ConversationStory, text: string, guest = 'ospite') =>
  execute(opinions.addStatement, sceneOf(story.db, null, during), {
    conversation: story.conversation,
    text,
    guest: guestHash(guest),
  })

const seed = (story: ConversationStory, statements: string) =>
  execute(opinions.addSeeds, asManager(story), { conversation: story.conversation, statements })

const texts = async (story: ConversationStory, states?: Parameters<typeof opinions.findStatements>[2]) =>
  (await opinions.findStatements(story.db, story.conversation, states)).map(({ text }) => text)

describe('seeds', () => {
  test('of 10,000 lines are refused, and none is written', async () => {
    const story = await aConversationDraft(database.db)
    const lines = Array.from({ length: 10_000 }, (_, place) => `Frase incollata ${place}`).join('\n')
    expect(await seed(story, lines)).toEqual({
      kind: 'invalid',
      errors: { statements: { key: 'opinions.errors.linesMany', values: { count: 10_000, limit: 200 } } },
    })
    expect(await texts(story)).toHaveLength(4)
  })

  test('with lines that cannot be taken are refused whole, and each line is told with its reason', async () => {
    const story = await aConversationDraft(database.db)
    const pasted = [
      'Una frase buona',
      '',
      'a'.repeat(141),
      'sì',
      'frase di PROVA numero 1.',
      'una frase  buona!',
    ]
    const outcome = await seed(story, pasted.join('\n'))
    expect(outcome).toMatchObject({
      errors: {
        statements: { key: 'opinions.errors.linesWrong', values: { count: 4 } },
        'statements-riga-3': {
          key: 'opinions.errors.lineLong',
          values: { line: 3, length: 141, limit: 140, words: `${'a'.repeat(59)}…` },
        },
        'statements-riga-4': { key: 'opinions.errors.lineShort', values: { line: 4, words: 'sì' } },
        'statements-riga-5': { key: 'opinions.errors.lineTwice', values: { line: 5 } },
        'statements-riga-6': { key: 'opinions.errors.lineRepeated', values: { line: 6, first: 1 } },
      },
    })
    if (outcome.kind === 'invalid') expect(Object.keys(outcome.errors)).toHaveLength(5)
    expect(await texts(story)).toHaveLength(4)
  })

  test('are added by the staff alone', async () => {
    const story = await aConversationDraft(database.db)
    const anna = await aPerson(database.db)
    const scene = sceneOf(database.db, anna, during)
    expect(
      await execute(opinions.addSeeds, scene, {
        conversation: story.conversation,
        statements: 'Una frase mia',
      }),
    ).toMatchObject({ kind: 'forbidden' })
  })
})

describe('a participant’s statement', () => {
  test('waits until somebody has read it', async () => {
    const story = await aConversation(database.db)
    expect(await sure(add(story, 'Lo sportello apre anche il sabato.'))).toMatchObject({ isAsked: false })
    expect(await texts(story, ['waiting'])).toEqual(['Lo sportello apre anche il sabato.'])
    expect(await texts(story)).toHaveLength(4)
  })

  test('is asked at once where moderation comes after', async () => {
    const story = await aConversation(database.db, { settings: { moderation: 'after' } })
    expect(await sure(add(story, 'Lo sportello apre anche il sabato.'))).toMatchObject({ isAsked: true })
    expect(await texts(story)).toHaveLength(5)
  })

  test('that is there already, too long, or one too many is refused', async () => {
    const story = await aConversation(database.db)
    expect(await add(story, 'FRASE di prova numero 2.')).toMatchObject({
      errors: { text: { key: 'opinions.errors.statementSame', values: { number: 2 } } },
    })
    expect(await add(story, 'a'.repeat(141))).toMatchObject({ errors: { text: {} } })
    for (let number = 1; number <= opinions.mostOwnStatements; number += 1) {
      await sure(add(story, `La mia frase con il numero ${number}`))
    }
    expect(await add(story, 'Ancora una, per favore')).toMatchObject({ errors: { text: {} } })
    expect(await add(story, 'Ancora una, per favore', 'altro')).toMatchObject({ kind: 'done' })
  })

  test('finds room where others were rejected, and a guest’s none where 200 of guests wait', async () => {
    const story = await aConversation(database.db)
    await sure(add(story, 'La prima frase di un ospite'))
    const fill = (from: number, count: number, state: string) =>
      sql`insert into opinion_statements (conversation_id, number, text, state, author_id)
        select ${story.conversation}::int, ${from}::int + g, 'Riempie ' || g, ${state},
          (select min(id) from opinion_participants) from generate_series(1, ${count}::int) g`.execute(
        database.db,
      )
    await sql`update opinion_conversations set opens_at = '2026-01-01'`.execute(database.db)
    await fill(100, 1996, 'rejected')
    await sure(add(story, 'C’è ancora posto per questa', 'altro'))
    await fill(3000, 198, 'waiting')
    expect(await add(story, 'Questa invece aspetta troppo', 'altro')).toMatchObject({
      errors: { text: { key: 'opinions.errors.statementsFull', values: { count: 200 } } },
    })
    const anna = await aPerson(database.db)
    const { conversation } = story
    const own = { conversation, text: 'La frase di una persona' }
    await sure(execute(opinions.addStatement, sceneOf(database.db, anna, during), own))
    await fill(4000, 1795, 'approved')
    expect(await seed(story, 'Una frase di troppo')).toMatchObject({
      errors: { statements: { key: 'opinions.errors.statementsFull', values: { count: 2000 } } },
    })
  })

  test('has no author that anybody could read', async () => {
    const story = await aConversation(database.db, { settings: { moderation: 'after' } })
    await sure(add(story, 'Lo sportello apre anche il sabato.'))
    const [statement] = (await opinions.findStatements(story.db, story.conversation)).slice(-1)
    expect(Object.keys(statement ?? {})).not.toContain('authorId')
    expect(JSON.stringify(statement)).not.toContain('author')
  })
})

describe('moderation', () => {
  test('keeps out with a public reason only, and can let in again', async () => {
    const story = await aConversation(database.db)
    const { statement } = await sure(add(story, 'Lo sportello apre anche il sabato.'))
    const judge = (verdict: string, reason = '') =>
      execute(opinions.moderateStatements, asManager(story), {
        conversation: story.conversation,
        statements: String(statement),
        verdict,
        reason,
      })
    expect(await judge('rejected')).toMatchObject({ errors: { reason: {} } })
    await sure(judge('rejected', 'Non è una frase su cui rispondere.'))
    expect(await texts(story, ['rejected'])).toEqual([''])
    await sure(judge('approved'))
    const { log } = await opinions.moderationLog(story.db, story.conversation)
    expect(log.map(({ verdict, text }) => [verdict, text])).toEqual([
      ['restored', 'Lo sportello apre anche il sabato.'],
      ['rejected', 'Lo sportello apre anche il sabato.'],
    ])
  })

  test('of a statement of another conversation changes nothing', async () => {
    const story = await aConversation(database.db)
    const other = await aConversation(database.db)
    const outcome = await execute(opinions.moderateStatements, asManager(story), {
      conversation: story.conversation,
      statements: [String(story.statements[0]), String(other.statements[0])],
      verdict: 'rejected',
      reason: 'Non è di questa conversazione.',
    })
    expect(outcome).toMatchObject({ kind: 'invalid' })
    expect(await texts(story)).toHaveLength(4)
  })

  test('merging carries answers over; who answered both keeps the answer to the one that stays', async () => {
    const story = await aConversation(database.db)
    const [into = 0, double = 0] = story.statements
    await sure(answerAs(story, 'uno', into, '1'))
    await sure(answerAs(story, 'uno', double, '-1'))
    await sure(answerAs(story, 'due', double, '-1'))
    await sure(
      execute(opinions.mergeStatements, asManager(story), {
        conversation: story.conversation,
        statements: String(double),
        into,
        reason: 'Dicono la stessa cosa.',
      }),
    )
    const rows = await database.db
      .selectFrom('opinion_votes')
      .select('vote')
      .where('statement_id', '=', into)
      .orderBy('participant_id')
      .execute()
    expect(rows.map(({ vote }) => vote)).toEqual([1, -1])
    expect(await texts(story)).toHaveLength(3)
    expect(await answerAs(story, 'tre', double, '1')).toMatchObject({ kind: 'invalid' })
  })

  test('the log says what was merged into what then, whatever was merged afterwards', async () => {
    const story = await aConversation(database.db)
    const [first = 0, second = 0, third = 0] = story.statements
    const merge = (statement: number, into: number) =>
      execute(opinions.mergeStatements, asManager(story), {
        conversation: story.conversation,
        statements: String(statement),
        into,
      })
    await sure(merge(first, second))
    await sure(merge(second, third))
    const { log } = await opinions.moderationLog(story.db, story.conversation)
    expect(log.map(({ number, into }) => [number, into])).toEqual([
      [2, 3],
      [1, 2],
    ])
  })

  test('merging ends with the conversation', async () => {
    const story = await aConversation(database.db)
    const [into, double] = story.statements
    const outcome = await execute(opinions.mergeStatements, asManager(story, afterwards), {
      conversation: story.conversation,
      statements: String(double),
      into,
    })
    expect(outcome).toMatchObject({ kind: 'conflict' })
  })
})

describe('a sheet from the room', () => {
  const type = (story: ConversationStory, answers: Readonly<Record<string, string>>, replace = '') =>
    execute(opinions.recordSheet, asManager(story), {
      conversation: story.conversation,
      sheet: '7',
      replace,
      ...answers,
    })
  const outcomeOf = async (outcome: Promise<Outcome<unknown>>) => (await outcome).kind

  test('is counted as of the room, once, and typed again only knowingly', async () => {
    const story = await aConversation(database.db)
    const [first = 0, second = 0] = story.statements
    await sure(type(story, { [`answer_${first}`]: '1', [`answer_${second}`]: '' }))
    expect(await outcomeOf(type(story, { [`answer_${second}`]: '-1' }))).toBe('conflict')
    await sure(type(story, { [`answer_${second}`]: '-1' }, 'yes'))
    const rows = await database.db
      .selectFrom('opinion_votes')
      .innerJoin('opinion_participants as p', 'p.id', 'opinion_votes.participant_id')
      .select(['channel', 'statement_id', 'vote'])
      .execute()
    expect(rows).toEqual([{ channel: 'room', statement_id: second, vote: -1 }])
  })

  test('with an unknown statement, a strange answer or none is refused', async () => {
    const story = await aConversation(database.db)
    const first = story.statements[0] ?? 0
    expect(await outcomeOf(type(story, { answer_999999: '1' }))).toBe('invalid')
    expect(await outcomeOf(type(story, { [`answer_${first}`]: 'sì' }))).toBe('invalid')
    expect(await outcomeOf(type(story, {}))).toBe('invalid')
    expect(await database.db.selectFrom('opinion_participants').select('id').execute()).toEqual([])
  })
})
