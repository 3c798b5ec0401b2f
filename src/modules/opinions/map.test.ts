import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { drawMap, type Vote } from '#packages/opinion-map'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
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
import { drawAside } from './map/drawAside.ts'
import { drawStored } from './map/drawStored.ts'
import { readAnswers } from './map/readAnswers.ts'
import { markOutdatedMaps } from './map/refreshMap.ts'
import { withoutFew } from './map/storeable.ts'
import { numbersOf } from './queries/numbersOf.ts'

const database = useDatabase()
beforeEach(database.empty)

const drawn = async (story: ConversationStory) => {
  await pumpOnce(database.db, opinions.readers)
  await opinions.refreshMaps(database.db)
  return await opinions.findMap(database.db, story.conversation)
}

/** People of two minds: the first half agrees to even statements only, the others to odd ones. */
async function answered(
  story: ConversationStory,
  people: number,
  wanted: { readonly answers?: number; readonly minority?: number } = {},
): Promise<void> {
  const minority = wanted.minority ?? Math.floor(people / 2)
  const statements = story.statements.slice(0, wanted.answers ?? 8)
  const rows = Array.from({ length: people }, (_, person) => person).flatMap((person) =>
    statements.map((statement, place) => {
      const mind = person < minority ? 0 : 1
      const vote = (person + place) % 11 === 0 ? 0 : place % 2 === mind ? 1 : -1
      return { guest: guestHash(`ospite ${person}`), statement, vote }
    }),
  )
  await database.db.transaction().execute(async (tx) => {
    await sql`select set_config('partecipanza.at', ${during.toISOString()}, true)`.execute(tx)
    await sql`with rows as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(guest text, statement int, vote int)),
      people as (insert into opinion_participants (conversation_id, guest_hash, channel)
        select distinct ${story.conversation}::int, decode(guest, 'hex'), 'online' from rows returning id, guest_hash)
      insert into opinion_votes (participant_id, statement_id, vote)
      select p.id, r.statement, r.vote from rows r join people p on p.guest_hash = decode(r.guest, 'hex')`.execute(
      tx,
    )
  })
  await sure(answerAs(story, 'ospite 0', statements[0] ?? 0, '0'))
}

describe('before 20 people have given 7 answers', () => {
  test('there is no map and no number of a group, and how many people lack is said', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 19)
    const map = await drawn(story)
    expect(opinions.isMapShown(map)).toBe(false)
    expect(opinions.missingPeople(map)).toBe(1)
    expect(map.drawn).toBeNull()
    expect(map.people).toBe(19)
    expect(map.statements.every(({ byGroup, loadings }) => byGroup.length === 0 && loadings[0] === 0)).toBe(
      true,
    )
    expect(opinions.drawnGroups(map)).toEqual([])
  })

  test('people with fewer answers do not count', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 20, { answers: 6 })
    expect(opinions.isMapShown(await drawn(story))).toBe(false)
  })
})

describe('totals beside groups', () => {
  const counts = (agree: number, disagree: number, pass = 0) => ({
    agree,
    disagree,
    pass,
    seen: agree + disagree + pass,
  })

  test('leave out one to four who are in no group shown, in all four numbers, and say so', () => {
    const leavesOutFew = true
    expect(withoutFew(counts(12, 9), [counts(12, 0), counts(0, 8)])).toEqual({
      ...counts(12, 8),
      leavesOutFew,
    })
    // A group of which three have answered is not shown, and would be what is left over.
    expect(withoutFew(counts(14, 1), [counts(12, 0), counts(2, 1)])).toEqual({
      ...counts(12, 0),
      leavesOutFew,
    })
  })

  test('are whole where nobody or five and more are left over, or there is no group', () => {
    expect(withoutFew(counts(12, 8), [counts(12, 0), counts(0, 8)])).toEqual(counts(12, 8))
    expect(withoutFew(counts(14, 11), [counts(12, 0), counts(0, 8)])).toEqual(counts(14, 11))
    expect(withoutFew(counts(2, 1), [])).toEqual(counts(2, 1))
  })

  test('and the numbers of what goes to the table are the map’s', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24)
    await sql`delete from opinion_votes where statement_id = ${story.statements[2] ?? 0}
      and participant_id in (select id from opinion_participants order by id limit 9)`.execute(database.db)
    const map = await drawn(story)
    const [numbers, few] = await Promise.all(
      [0, 2].map((place) => numbersOf(database.db, story.conversation, story.statements[place] ?? 0)),
    )
    expect(numbers).toMatchObject({ people: 24, seen: 24, byGroup: [{ letter: 'A' }, { letter: 'B' }] })
    const shown = map.statements[2]?.byGroup.filter(({ seen }) => seen >= opinions.leastGroup)
    expect(few?.byGroup).toHaveLength(shown?.length ?? -1)
  })
})

describe('a map', () => {
  test('has groups, their statements and their numbers, and counts of rows', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24)
    const map = await drawn(story)
    expect(opinions.drawnGroups(map).map(({ letter, size }) => [letter, size])).toEqual([
      ['A', 12],
      ['B', 12],
    ])
    expect(map.drawn?.points).toHaveLength(24)
    expect(map.channels).toEqual([{ channel: 'online', people: 24, answers: 192 }])
    const [first] = map.statements
    expect((first?.byGroup[0]?.seen ?? 0) + (first?.byGroup[1]?.seen ?? 0)).toBe(first?.seen)
    expect(map.drawn?.groups.every(({ representative }) => representative.length > 0)).toBe(true)
  })

  test('draws a group smaller than five among the others, without its numbers', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24, { minority: 4 })
    const map = await drawn(story)
    expect(map.drawn?.groups.every(({ size }) => size >= opinions.leastGroup)).toBe(true)
    expect(map.drawn?.others).toBe(24 - (map.drawn?.groups ?? []).reduce((sum, { size }) => sum + size, 0))
    expect(map.statements.every(({ byGroup }) => byGroup.length === map.drawn?.groups.length)).toBe(true)
  })

  test('holds nothing by which somebody could be looked up', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24)
    await drawn(story)
    const answer = await sql<{ map: object }>`select map from opinion_maps`.execute(database.db)
    const keys = new Set<string>()
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) walk(one)
      else if (typeof value === 'object' && value !== null) {
        for (const [key, one] of Object.entries(value)) {
          keys.add(key)
          walk(one)
        }
      }
    }
    walk(answer.rows[0]?.map)
    expect([...keys].filter((key) => /person|participant|guest|voter|sheet/.test(key))).toEqual([])
  })

  test('says where one’s own answers stand, and in which group', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24)
    const map = await drawn(story)
    const own = await opinions.findOwnAnswers(database.db, story.conversation, {
      actor: null,
      guest: guestHash('ospite 3'),
    })
    const place = opinions.placeOf(map, own.answers)
    const nearest = map.drawn?.points.find(
      ([x, y]) => Math.abs(x - (place?.x ?? 9)) < 0.02 && Math.abs(y - (place?.y ?? 9)) < 0.02,
    )
    expect(nearest?.[2]).toBe(place?.group)
    expect(opinions.placeOf(map, [])).toBeNull()
  })

  test('says the same of where one stands as the map itself, also with statements that give nobody a position', async () => {
    const { db } = database
    const story = await aConversation(db, { statements: 12 })
    await answered(story, 24, { answers: 11 })
    const [, about = 0, out = 0] = story.statements
    const unseen = story.statements[11] ?? 0
    await sql`update opinion_statements set is_meta = true where id in (${about}, ${unseen})`.execute(db)
    await sql`update opinion_statements set state = 'rejected' where id = ${out}`.execute(db)
    await sql`delete from opinion_votes where (participant_id + statement_id) % 5 = 0`.execute(db)
    const read = await readAnswers(db, story.conversation)
    const map: opinions.StoredMap = JSON.parse(drawStored(read))
    const rows = await sql<{ participant: string; statement: string; vote: Vote }>`
      select v.participant_id::text as participant, v.statement_id::text as statement, v.vote from opinion_votes v
      join opinion_statements s on s.id = v.statement_id and s.state = 'approved'`.execute(db)
    const votes = rows.rows
    const { participants } = drawMap({
      votes,
      statements: read.asked.map(({ id, isMeta }) => ({ id: String(id), moderated: 1, isMeta })),
    })
    expect(participants).toHaveLength(24)
    for (const { id, x, y } of participants) {
      const own = votes
        .filter(({ participant }) => participant === id)
        .map(({ statement, vote }) => ({ statement: Number(statement), vote, isImportant: false }))
      const place = opinions.placeOf(map, own)
      expect(place?.x).toBeCloseTo(x, 4)
      expect(place?.y).toBeCloseTo(y, 4)
    }
  })

  test('says on the thread how many answered, and how only once it is drawn', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    const source = opinions.subjects.find(({ kind }) => kind === 'opinion_statement')
    const noteOf = async () => {
      await drawn(story)
      const found = await source?.select([story.statements[0] ?? 0]).execute(database.db)
      return source?.note?.((found?.rows[0] as { note: object } | undefined)?.note ?? {}, 'it')
    }
    await answered(story, 19)
    expect(await noteOf()).toBe('Adesso ha 19 risposte.')
    await sure(answerAs(story, 'ancora uno', story.statements[0] ?? 0, '1'))
    for (const statement of story.statements) await sure(answerAs(story, 'ancora uno', statement, '1'))
    expect(await noteOf()).toMatch(/^Adesso: d’accordo \d+, in disaccordo \d+, passo \d+\.$/)
  })

  test('no longer shows a statement that was taken out since', async () => {
    const story = await aConversation(database.db, { statements: 8 })
    await answered(story, 24)
    await drawn(story)
    await sure(
      execute(opinions.moderateStatements, sceneOf(database.db, story.manager, during), {
        conversation: story.conversation,
        statements: String(story.statements[0]),
        verdict: 'rejected',
        reason: 'Offende delle persone.',
      }),
    )
    const map = await opinions.findMap(database.db, story.conversation)
    expect(map.statements.map(({ id }) => id)).not.toContain(story.statements[0])
    const later = await drawn(story)
    expect(later.answers).toBe(24 * 7)
    expect(later.version).toBeGreaterThan(map.version)
  })
})

test('a map that an earlier version drew is drawn anew at the next start', async () => {
  const story = await aConversation(database.db, { statements: 8 })
  await answered(story, 24)
  const { version } = await drawn(story)
  await markOutdatedMaps(database.db)
  expect((await drawn(story)).version).toBe(version)
  await sql`update opinion_maps set map = map || '{"recipe": 0}'`.execute(database.db)
  await markOutdatedMaps(database.db)
  expect((await drawn(story)).version).toBe(version + 1)
})

test('a large map is drawn in a thread of its own, and is the same', async () => {
  const story = await aConversation(database.db, { statements: 30 })
  await answered(story, 250, { answers: 30 })
  await pumpOnce(database.db, opinions.readers)
  const answers = await readAnswers(database.db, story.conversation)
  expect(answers.lines.join().length).toBeGreaterThan(24_000)
  const here = drawStored(answers)
  let turns = 0
  const clock = setInterval(() => {
    turns += 1
  }, 1)
  expect(await drawAside(answers)).toBe(here)
  clearInterval(clock)
  expect(turns).toBeGreaterThan(5)
})

test('an answer does not wait for the map: it writes nothing there', async () => {
  const story = await aConversation(database.db, { statements: 8 })
  const anna = await aPerson(database.db)
  await pumpOnce(database.db, opinions.readers)
  const before = await database.db.selectFrom('opinion_maps').selectAll().execute()
  await sure(answerAs(story, anna, story.statements[0] ?? 0, '1'))
  expect(await database.db.selectFrom('opinion_maps').selectAll().execute()).toEqual(before)
})
