/** What is kept of each participant to draw the map is what they answered, whatever happened in whatever order. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { closeAccount } from '#modules/people/index.ts'
import { drawMap, drawNumbered, type Vote } from '#packages/opinion-map'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  aConversation,
  answerAs,
  type ConversationStory,
  during,
  guestHash,
} from '#tests/support/opinions.ts'
import * as opinions from './index.ts'
import { packAnswers } from './map/packAnswers.ts'
import { readAnswers } from './map/readAnswers.ts'

const database = useDatabase()
beforeEach(database.empty)

interface Row {
  readonly participant: string
  readonly statement: string
  readonly vote: Vote
}

/** Answers that count, as rows. */
const answerRows = async (story: ConversationStory): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select v.participant_id::text as participant, v.statement_id::text as statement, v.vote
    from opinion_votes v join opinion_statements s on s.id = v.statement_id and s.state = 'approved'
    where s.conversation_id = ${story.conversation} order by v.participant_id, v.statement_id`.execute(
    story.db,
  )
  return rows
}

/** The same as they are read for the map. */
async function answersRead(story: ConversationStory): Promise<readonly Row[]> {
  const { participants, statements, votes } = packAnswers(await readAnswers(story.db, story.conversation))
  const rows = votes.blocks.flatMap(({ rows, answers, length }) =>
    Array.from({ length }, (_, at) => ({
      participant: participants[rows[at] ?? -1] ?? '',
      statement: statements[Math.floor((answers[at] ?? 0) / 3)] ?? '',
      vote: (((answers[at] ?? 0) % 3) - 1) as Vote,
    })),
  )
  return rows.sort(
    (a, b) => Number(a.participant) - Number(b.participant) || Number(a.statement) - Number(b.statement),
  )
}

/** Participants of whom something else is kept than their answers. */
const wronglyKept = async (story: ConversationStory) =>
  (
    await sql`select p.id, p.answers, v.numbers from opinion_participants p left join lateral (
        select array_agg(opinion_number(v.statement_id, v.vote, v.is_important) order by 1) as numbers
        from opinion_votes v where v.participant_id = p.id) v on true
      where (select array_agg(n order by n) from unnest(string_to_array(p.answers, ' ')::bigint[]) n)
        is distinct from (select array_agg(n order by n) from unnest(v.numbers) n)`.execute(story.db)
  ).rows

const polisFile = (from: number) =>
  [
    'timestamp,datetime,comment-id,voter-id,vote',
    ...[0, 1, 2, 3].flatMap((voter) => [
      `1${voter},x,${from},${voter},1`,
      `2${voter},x,${from + 1},${voter},${voter % 2 ? 1 : -1}`,
      `3${voter},x,${from},${voter},-1`,
    ]),
  ].join('\n')

/** Deeds by number; those that the rules refuse at that moment are refused, and change nothing. */
function deedsOf(story: ConversationStory, anna: Awaited<ReturnType<typeof aPerson>>) {
  const { db, manager, conversation, statements } = story
  const staff = sceneOf(db, manager, during)
  const at = (place: number) => statements[place % statements.length] ?? 0
  const vote = (n: number) => String((n % 3) - 1)
  return [
    (n: number) => answerAs(story, `ospite ${n % 3}`, at(n >> 2), vote(n)),
    (n: number) => answerAs(story, anna, at(n >> 2), vote(n)),
    (n: number) =>
      execute(opinions.giveOpinion, sceneOf(db, anna, during), {
        ...{ conversation, statement: at(n >> 2), vote: vote(n), important: 'yes', guest: '' },
      }),
    (n: number) =>
      execute(opinions.keepAnswers, sceneOf(db, anna, during), {
        conversation,
        guest: guestHash(`ospite ${n % 3}`),
      }),
    (n: number) =>
      execute(opinions.recordSheet, staff, {
        ...{ conversation, sheet: String(1 + (n % 2)), replace: 'yes' },
        ...Object.fromEntries(
          statements.map((id, place) => [`answer_${id}`, (n >> place) & 1 ? vote(n) : '']),
        ),
      }),
    (n: number) =>
      execute(opinions.mergeStatements, staff, {
        ...{ conversation, statements: String(at(n)), into: at(n >> 3), reason: 'Dicono lo stesso.' },
      }),
    (n: number) =>
      execute(opinions.moderateStatements, staff, {
        ...{ conversation, statements: String(at(n)), reason: 'Non è una frase.' },
        verdict: n & 8 ? 'rejected' : 'approved',
      }),
    (n: number) =>
      execute(opinions.importAnswers, staff, {
        conversation,
        votes: polisFile(20 + (n % 2)),
        origin: 'Prova',
      }),
    () => execute(closeAccount, sceneOf(db, anna, during), { name: anna.name }),
  ]
}

test('votes, changes, sheets, merges, moderation, imports and leaving, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(1_000)), { minLength: 20, maxLength: 40 }),
      async (steps) => {
        await database.empty()
        const story = await aConversation(database.db, { statements: 5 })
        const deeds = deedsOf(story, await aPerson(database.db))
        let done = 0
        for (const [which, n] of steps) {
          // Answers come more often than deeds that end them.
          const deed = deeds[which < 30 ? which % 5 : which % deeds.length]
          if ((await deed?.(n))?.kind === 'done') done += 1
          expect(await wronglyKept(story)).toEqual([])
        }
        expect(done).toBeGreaterThan(0)
        const rows = await answerRows(story)
        expect(await answersRead(story)).toEqual(rows)
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

test('many answers of the same people at the same moment', async () => {
  const story = await aConversation(database.db, { statements: 6 })
  const people = await Promise.all(Array.from({ length: 4 }, () => aPerson(database.db)))
  await Promise.all(people.map((one) => sure(answerAs(story, one, story.statements[0] ?? 0, '1'))))
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      answerAs(story, people[n % 4] ?? '', story.statements[n % 6] ?? 0, String((n % 3) - 1)),
    ),
  )
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']))
  expect(await wronglyKept(story)).toEqual([])
  expect(await answersRead(story)).toEqual(await answerRows(story))
}, 60_000)

test('the map of them is the package’s of the rows, to the last bit', async () => {
  const story = await aConversation(database.db, { statements: 9 })
  await sql`with people as (insert into opinion_participants (conversation_id, imported_id, channel)
      select ${story.conversation}, 'voter ' || n, 'imported' from generate_series(1, 60) n returning id)
    insert into opinion_votes (participant_id, statement_id, vote)
      select p.id, s, (p.id + s * (p.id % 2)) % 3 - 1 from people p, unnest(${[...story.statements]}::int[]) s
      where (p.id * s) % 7 > 0`.execute(story.db)
  const { counts, ...packed } = packAnswers(await readAnswers(story.db, story.conversation))
  const rows = await answerRows(story)
  expect(counts).toMatchObject({
    people: new Set(rows.map(({ participant }) => participant)).size,
    answers: rows.length,
    channels: [{ channel: 'imported' }],
  })
  const map = drawNumbered({ ...packed, latestWins: false })
  const statements = story.statements.map((id) => ({ id: String(id) }))
  expect(JSON.stringify(map)).toBe(JSON.stringify(drawMap({ votes: rows.toReversed(), statements })))
})
