import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { afterwards, during, manage, vote } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  electorOf,
  facilitator,
  hand,
  handAll,
  openedPaper,
  typeAs,
  typedPile,
  urnOf,
} from '#tests/support/paperBallots.ts'
import {
  countBatch,
  createBatch,
  findPaperFigures,
  handPaper,
  issuePapers,
  markPapers,
  typeSheet,
} from './index.ts'
import { findMismatches } from './queries/batches.ts'
import { findOnRoll } from './queries/roll.ts'

const database = useDatabase()
beforeEach(database.empty)

describe('the desk', () => {
  test('whoever gets a paper ballot has voted: online is closed to them, and so is a second paper', async () => {
    const story = await openedPaper(database.db)
    const [anna] = story.voters
    await sure(hand(story, anna!))
    expect((await vote(story, anna!, { option: [story.options[0]] })).kind).toBe('conflict')
    expect((await hand(story, anna!)).kind).toBe('conflict')
    expect(await urnOf(story)).toEqual([])
  })

  test('whoever has voted online gets no paper', async () => {
    const story = await openedPaper(database.db)
    await sure(vote(story, story.voters[0]!, { option: [story.options[0]] }))
    expect(await hand(story, story.voters[0]!)).toMatchObject({
      kind: 'conflict',
      because: { key: 'ballots.paper.why.hasVoted' },
    })
  })

  test('of twenty votes online and twenty papers for the same person at once, exactly one counts', async () => {
    const story = await openedPaper(database.db, 1)
    const [anna] = story.voters
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? vote(story, anna!, { option: [story.options[0]] }) : hand(story, anna!),
      ),
    )
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const turnout = await story.db.selectFrom('ballot_turnout').select('channel').execute()
    expect(turnout).toHaveLength(1)
    expect(await urnOf(story)).toHaveLength(turnout[0]?.channel === 'online' ? 1 : 0)
  })

  test('finds by the whole name, address or number, and gives no list', async () => {
    const story = await openedPaper(database.db)
    const anna = story.voters[0]!
    const { email } = await story.db
      .selectFrom('people')
      .select('email')
      .where('id', '=', anna.id)
      .executeTakeFirstOrThrow()
    const elector = await electorOf(story, anna)
    for (const wanted of [anna.name.toUpperCase(), ` ${email} `, String(elector)])
      expect((await findOnRoll(story.db, story.ballot, wanted)).map((found) => found.elector)).toEqual([
        elector,
      ])
    for (const wanted of ['', '%', 'Persona', '@example.org', '_'])
      expect(await findOnRoll(story.db, story.ballot, wanted), wanted).toEqual([])
    const found = await findOnRoll(story.db, story.ballot, anna.name)
    expect(JSON.stringify(found)).not.toContain(email)
  })

  test('is kept by the staff of the process, who hand themselves nothing, while the ballot is open', async () => {
    const story = await openedPaper(database.db)
    const elector = await electorOf(story, story.voters[0]!)
    const fields = { ballot: story.ballot, elector, hasLooked: 'si' }
    const stranger = await execute(handPaper, sceneOf(story.db, story.voters[1]!, during), fields)
    expect(stranger.kind).toBe('forbidden')
    expect((await hand(story, story.voters[0]!, afterwards)).kind).toBe('conflict')
    expect((await hand(story, story.manager)).kind).toBe('invalid')
    expect((await manage(story, handPaper, { elector }, during)).kind).toBe('invalid')
    expect((await manage(story, handPaper, { elector: 999_999, hasLooked: 'si' }, during)).kind).toBe(
      'invalid',
    )
  })

  test('is handed to nobody where every printed sheet is out or spoiled', async () => {
    const story = await openedPaper(database.db, 3)
    await sure(manage(story, markPapers, { serials: '3', state: 'spoiled' }, during))
    for (const person of story.voters.slice(0, 2)) await sure(hand(story, person))
    expect(await hand(story, story.voters[2]!)).toMatchObject({
      kind: 'conflict',
      because: { key: 'ballots.paper.why.noSheet', values: { count: 3 } },
    })
    await sure(manage(story, issuePapers, { count: 1 }, during))
    await sure(hand(story, story.voters[2]!))
  })

  test('of the last sheet two desks give one, also at the same moment', async () => {
    const story = await openedPaper(database.db, 3)
    await sure(manage(story, markPapers, { serials: '2-3', state: 'spoiled' }, during))
    const outcomes = await Promise.all(story.voters.slice(0, 3).map((person) => hand(story, person)))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  })

  test('is handed to nobody in the place of someone whose profile is closed', async () => {
    const story = await openedPaper(database.db)
    const elector = await electorOf(story, story.voters[0]!)
    await story.db.updateTable('ballot_electors').set({ person_id: null }).where('id', '=', elector).execute()
    expect(await manage(story, handPaper, { elector, hasLooked: 'si' }, during)).toMatchObject({
      errors: { who: { key: 'ballots.paper.errors.notOnRoll' } },
    })
    expect(await findOnRoll(story.db, story.ballot, String(elector))).toEqual([])
  })
})

describe('piles', () => {
  test('count into the urn exactly once, also when twenty ask at the same time', async () => {
    const story = await openedPaper(database.db)
    await handAll(story)
    const { batch } = await typedPile(story)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => manage(story, countBatch, { batch })))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const [first, second, third] = story.options
    const urn = await urnOf(story)
    expect(urn).toHaveLength(2)
    expect(urn).toContainEqual({ channel: 'paper', content: { options: [first] } })
    expect(urn).toContainEqual({ channel: 'paper', content: { options: [second, third] } })
    expect(await story.db.selectFrom('ballot_batch_entries').selectAll().execute()).toEqual([])
    expect(await findPaperFigures(story.db, story.ballot)).toMatchObject({
      typed: 3,
      blank: 1,
      openBatches: 0,
    })
  })

  test('are typed twice by two people: the same person cannot do both, a third cannot go on', async () => {
    const story = await openedPaper(database.db)
    await handAll(story)
    const { batch, anna } = await typedPile(story, [])
    expect((await typeAs(story, anna, batch, 2, 1, '1')).kind).toBe('conflict')
    expect((await typeAs(story, await facilitator(story), batch, 1, 2, '1')).kind).toBe('conflict')
    expect((await manage(story, countBatch, { batch })).kind).toBe('conflict')
  })

  test('are not counted while the typings differ, and are once the sheet is corrected', async () => {
    const story = await openedPaper(database.db)
    await handAll(story)
    const { batch, bruno } = await typedPile(story, ['1', '2', '4'])
    expect((await findMismatches(story.db, batch)).map(({ sheet }) => sheet)).toEqual([2, 3])
    expect((await manage(story, countBatch, { batch })).kind).toBe('conflict')
    await sure(typeAs(story, bruno, batch, 2, 2, '3 2'))
    await sure(typeAs(story, bruno, batch, 2, 3, null))
    expect(await findMismatches(story.db, batch)).toEqual([])
    await sure(manage(story, countBatch, { batch }))
    expect((await typeAs(story, bruno, batch, 2, 3, '1')).kind).toBe('conflict')
  })

  test('take what the booth would take: too many options, foreign and repeated ones are refused', async () => {
    const story = await openedPaper(database.db)
    await handAll(story)
    const anna = await facilitator(story)
    const { batch } = await sure(manage(story, createBatch, { label: 'A', sheets: 1 }))
    for (const codes of ['', '1 2 3', '9', '1 1']) {
      expect((await typeAs(story, anna, batch, 1, 1, codes)).kind, codes).toBe('invalid')
    }
    expect((await typeAs(story, anna, batch, 1, 2, '1')).kind).toBe('invalid')
  })

  test('hold together no more sheets than people were handed one, nor than are printed and not set aside', async () => {
    const story = await openedPaper(database.db, 4)
    const begin = (label: string, sheets: number) => manage(story, createBatch, { label, sheets })
    const refusal = (key: string, values: object) => ({
      kind: 'invalid',
      errors: { sheets: { key: `ballots.paper.errors.${key}`, values } },
    })
    await sure(manage(story, issuePapers, { count: 4 }, during))
    await handAll(story)
    expect(await begin('A', 9)).toMatchObject(refusal('moreThanHanded', { all: 9, turnout: 4 }))
    await sure(begin('A', 2))
    expect(await begin('B', 3)).toMatchObject(refusal('moreThanHanded', { all: 5, turnout: 4 }))
    await sure(manage(story, markPapers, { serials: '4-8', state: 'returned' }))
    expect(await begin('B', 2)).toMatchObject(refusal('moreThanSheets', { all: 4, most: 3 }))
    const outcomes = await Promise.all(['B', 'C', 'D'].map((label) => begin(label, 1)))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  })

  test('wait for the end of the vote: nobody knows a part of the result before', async () => {
    const story = await openedPaper(database.db)
    expect((await manage(story, createBatch, { label: 'A', sheets: 1 }, during)).kind).toBe('conflict')
  })

  test('leave nothing of a sheet in the record of forms or in the journal', async () => {
    const story = await openedPaper(database.db)
    await handAll(story)
    const anna = await facilitator(story)
    const { batch } = await sure(manage(story, createBatch, { label: 'A', sheets: 1 }))
    const formKey = crypto.randomUUID()
    const scene = { ...sceneOf(story.db, anna, afterwards), formKey }
    await sure(execute(typeSheet, scene, { ballot: story.ballot, batch, typing: 1, sheet: 1, codes: '1' }))
    const form = await story.db
      .selectFrom('done_forms')
      .selectAll()
      .where('key', '=', formKey)
      .executeTakeFirst()
    expect(form?.digest).toBeNull()
    const entry = await story.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'ballot_sheet.typed')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ batch, typing: 1 })
  })
})
