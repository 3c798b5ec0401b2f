/** Drafting: settings that agree, options from what the process has, and their place in the thread. */
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Command, execute } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { threadOf } from '#platform/thread.ts'
import { aBallotDraft, announce, announcedAt, type BallotStory, manage } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProcess, aProposal, aUnion, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { sources } from '../../app.ts'
import * as ballots from './index.ts'
import { listDrafts } from './queries/listBallots.ts'

const database = useDatabase()
beforeEach(database.empty)

const optionsOf = async (story: BallotStory) =>
  (await ballots.findBallot(database.db, story.ballot, story.manager))!.options.map(
    ({ code, title, position }) => `${position} ${code} ${title}`,
  )
const draft = <Input, Found, Value>(
  story: BallotStory,
  wanted: Command<Input, Found, Value>,
  fields: Readonly<Record<string, unknown>>,
) => manage(story, wanted, fields, announcedAt)

/** An action of the digital agenda of a body. */
async function anAction(body: number): Promise<number> {
  const answer = await sql<{ id: number }>`
    with agenda as (insert into agendas (body_id, title, starts_on, ends_on)
      values (${body}, 'Agenda digitale', '2026-01-01', '2028-12-31') returning id),
    line as (insert into strategic_lines (agenda_id, position, title) select id, 1, 'Competenze' from agenda returning id)
    insert into agenda_actions (line_id, position, title, owner_office, budget_cents, starts_on, ends_on)
      select id, 1, 'Corsi di base', 'Servizi informatici', 0, '2026-01-01', '2026-12-31' from line returning id`.execute(
    database.db,
  )
  return answer.rows[0]!.id
}

describe('a draft', () => {
  test('is seen by its staff only, and is theirs to write', async () => {
    const story = await aBallotDraft(database.db)
    const stranger = story.voters[0]!
    expect(await ballots.findBallot(database.db, story.ballot, stranger)).toBeUndefined()
    expect((await ballots.listBallots(database.db)).count).toBe(0)
    expect((await listDrafts(database.db, [story.process], undefined)).length).toBe(1)
    expect(await listDrafts(database.db, [], undefined)).toEqual([])
    const foreign = await aPerson(database.db, {
      roles: [onProcess('process_manager', (await aProcess(database.db)).id)],
    })
    for (const actor of [stranger, foreign]) {
      const scene = sceneOf(database.db, actor)
      const option = { ballot: story.ballot, title: 'Di un altro' }
      expect((await execute(ballots.addOption, scene, option)).kind).toBe('forbidden')
    }
    await announce(story)
    expect(await ballots.findBallot(database.db, story.ballot, stranger)).toMatchObject({ mayManage: false })
    expect((await ballots.listBallots(database.db, { process: story.process })).count).toBe(1)
    expect((await draft(story, ballots.addOption, { title: 'Tardi' })).kind).toBe('conflict')
  })

  test('keeps its options in a row, whatever is moved or taken out', async () => {
    const story = await aBallotDraft(database.db)
    await sure(draft(story, ballots.moveOption, { option: story.options[3], direction: 'up' }))
    await sure(draft(story, ballots.moveOption, { option: story.options[0], direction: 'up' }))
    expect(await optionsOf(story)).toEqual(['1 1 Sportello', '2 2 Corsi', '3 3 Mappa', '4 4 Wifi'])
    await sure(draft(story, ballots.removeOption, { option: story.options[1] }))
    expect(await optionsOf(story)).toEqual(['1 1 Sportello', '2 2 Mappa', '3 3 Wifi'])
    await sure(
      draft(story, ballots.editOption, { option: story.options[2], title: 'Rete', cost: '1.200,50' }),
    )
    expect(await optionsOf(story)).toContain('3 3 Rete')
    expect((await draft(story, ballots.removeOption, { option: story.options[1] })).kind).toBe('not_found')
  })

  test('takes its options from proposals of its process, each once, and stands in their thread', async () => {
    const story = await aBallotDraft(database.db)
    const own = await aProposal(database.db, { processId: story.process, title: 'Un banco per tutti' })
    const other = await aProposal(database.db, { processId: (await aProcess(database.db)).id })
    expect((await draft(story, ballots.addProposals, { proposals: [String(other)] })).kind).toBe('invalid')
    expect((await draft(story, ballots.addOption, { title: 'X', proposal: String(other) })).kind).toBe(
      'invalid',
    )
    expect(await sure(draft(story, ballots.addProposals, { proposals: [String(own)] }))).toEqual({ added: 1 })
    expect(await sure(draft(story, ballots.addProposals, { proposals: String(own) }))).toEqual({ added: 0 })
    await announce(story)
    const knots = await threadOf(database.db, sources, subject('proposal', own), 'it')
    expect(knots.find(({ kind }) => kind === 'ballot')).toMatchObject({
      href: `/votazioni/${story.ballot}`,
      place: 'after',
    })
  })

  test('takes no option from a proposal that was withdrawn, nor from the agenda of a body that is not its own', async () => {
    const story = await aBallotDraft(database.db)
    const { body_id: own } = await database.db
      .selectFrom('processes')
      .select('body_id')
      .where('id', '=', story.process)
      .executeTakeFirstOrThrow()
    const withdrawn = await aProposal(database.db, { processId: story.process })
    await database.db
      .updateTable('proposals')
      .set({ state: 'withdrawn', state_reason: 'Non serve più.' })
      .where('id', '=', withdrawn)
      .execute()
    const adding = async (source: object) =>
      (await draft(story, ballots.addOption, { title: 'Da altrove', ...source })).kind
    expect(await adding({ proposal: String(withdrawn) })).toBe('invalid')
    expect(await adding({ action: String(await anAction(await aUnion(database.db))) })).toBe('invalid')
    expect(await adding({ action: String(await anAction(own)) })).toBe('done')
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a rule of another method', { rule: 'schulze' }, 'rule'],
    ['a budget without its sum', { method: 'budget', rule: 'greedy' }, 'budget'],
    ['a sum without a budget', { budget: '100' }, 'budget'],
    ['points without a number', { method: 'points', rule: 'sum' }, 'pointsEach'],
    ['points where one ranks', { method: 'rank', rule: 'schulze', pointsEach: '5' }, 'pointsEach'],
    ['the most below the least', { least: '3', most: '2' }, 'most'],
    ['a secret vote that changes', { mayChange: 'yes' }, 'mayChange'],
    ['a utility of nothing', { utility: 'cost' }, 'utility'],
    [
      'points as utility where none are given',
      { method: 'budget', rule: 'greedy', budget: '9', utility: 'points' },
      'utility',
    ],
    ['a completion of another rule', { completion: 'add1' }, 'completion'],
    ['an age of children', { minimumAge: '9' }, 'minimumAge'],
    ['no question', { question: '' }, 'question'],
    ['seats without end', { seats: '1000' }, 'seats'],
  ])('does not have %s', async (_name, wrong, field) => {
    const story = await aBallotDraft(database.db)
    const right = {
      question: 'Che cosa facciamo?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    }
    const outcome = await draft(story, ballots.editBallot, { ...right, ...wrong })
    expect('errors' in outcome && Object.keys(outcome.errors)).toContain(field)
    await sure(draft(story, ballots.editBallot, { ...right, minimumAge: '16', most: '3' }))
  })

  test('is announced of a published process, with fewer seats than options', async () => {
    const story = await aBallotDraft(database.db, { settings: { seats: '4' } })
    const moments = { opensAt: '2027-03-02T09:00', closesAt: '2027-03-03T09:00' }
    expect(await draft(story, ballots.announceBallot, moments)).toMatchObject({
      errors: { form: { key: 'ballots.errors.seatsBeyond' } },
    })
    await database.db
      .updateTable('processes')
      .set({ state: 'draft', published_at: null })
      .where('id', '=', story.process)
      .execute()
    expect((await draft(story, ballots.announceBallot, moments)).kind).toBe('conflict')
  })
})
