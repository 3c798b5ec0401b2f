import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { type Entry, writeEntries } from '#platform/journal.ts'
import { link, type Relation } from '#platform/links.ts'
import { pumpOnce } from '#platform/pump.ts'
import { type Subject, subject } from '#platform/subject.ts'
import { gatherSources, type SubjectSource } from '#platform/subjects.ts'
import { aPerson, aProcess, aProposal, onBody, onProcess, sceneOf } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { startFollowing } from './commands/following.ts'
import { readersFor } from './reader.ts'

const site = useSite()
beforeEach(() => site.empty())

/** Things that need no rows of their own: what is tested is who is told. */
const plain = (kind: SubjectSource['kind'], isPublic = true): SubjectSource => ({
  kind,
  label: 'people.group.label',
  address: (id) => `/${kind}/${id}`,
  select: (ids) => sql`
    select id, ${kind} || ' ' || id as title, '' as reference, null::jsonb as note, clock_timestamp() as at,
      ${isPublic}::boolean as is_public, 1 as process_id from unnest(${ids as number[]}::int[]) id`,
})
const sources = gatherSources(
  (['proposal', 'contribution', 'table_decision', 'clause', 'answer', 'action', 'measurement'] as const).map(
    (kind) => plain(kind),
  ),
  [plain('process'), plain('meeting'), plain('comment'), plain('document', false)],
)

async function happen(actor: Actor | null, ...entries: [Entry, ...Entry[]]) {
  await site.db
    .transaction()
    .execute(async (tx) => await writeEntries(tx, entries, actor?.pseudonym ?? null, new Date()))
  await pumpOnce(site.db, readersFor(sources))
}
const tie = async (from: Subject, relation: Relation, to: Subject) =>
  await site.db.transaction().execute(async (tx) => await link(tx, from, relation, to, new Date()))
const noticesOf = async (person: Actor) =>
  await site.db
    .selectFrom('notices')
    .select(['what', 'subject_kind', 'because_kind', 'because_id'])
    .where('person_id', '=', person.id)
    .orderBy('id')
    .execute()

test('who spoke in the room is told when the action born of it is measured', async () => {
  const franca = await aPerson(site.db)
  const officer = await aPerson(site.db)
  await happen(franca, { what: 'contribution.claimed', subject: subject('contribution', 5) })
  await tie(subject('contribution', 5), 'raised', subject('proposal', 1))
  await tie(subject('proposal', 1), 'taken_up', subject('table_decision', 2))
  await tie(subject('table_decision', 2), 'written_into', subject('clause', 3))
  await tie(subject('clause', 3), 'answered_by', subject('answer', 4))
  await tie(subject('answer', 4), 'carried_out_by', subject('action', 6))
  await tie(subject('action', 6), 'measured_by', subject('measurement', 7))
  await happen(officer, { what: 'measurement.recorded', subject: subject('measurement', 7) })
  expect(await noticesOf(franca)).toEqual([
    {
      what: 'measurement.recorded',
      subject_kind: 'measurement',
      because_kind: 'contribution',
      because_id: 5,
    },
  ])
  expect(await noticesOf(officer)).toEqual([])
})

test('who does something is not told of it, and nobody is told twice', async () => {
  const bruno = await aPerson(site.db)
  const anna = await aPerson(site.db)
  await happen(bruno, { what: 'proposal.published', subject: subject('proposal', 1) })
  await tie(subject('proposal', 1), 'taken_up', subject('table_decision', 2))
  await happen(bruno, { what: 'proposal.edited', subject: subject('proposal', 1) })
  expect(await noticesOf(bruno)).toEqual([])
  await site.db
    .insertInto('follows')
    .values({ person_id: bruno.id, subject_kind: 'table_decision', subject_id: 2 })
    .execute()
  await happen(anna, { what: 'table_decision.made', subject: subject('table_decision', 2) })
  expect(await noticesOf(bruno)).toMatchObject([{ because_kind: 'table_decision' }])
  await site.db.updateTable('journal_readers').set({ number: 0 }).where('name', '=', 'notices').execute()
  await pumpOnce(site.db, readersFor(sources))
  expect(await noticesOf(bruno)).toHaveLength(1)
})

test('what is not public reaches only who follows that very thing', async () => {
  const follower = await aPerson(site.db)
  const author = await aPerson(site.db)
  await site.db
    .insertInto('follows')
    .values([
      { person_id: follower.id, subject_kind: 'process', subject_id: 1 },
      { person_id: author.id, subject_kind: 'document', subject_id: 9 },
    ])
    .execute()
  await happen(null, { what: 'document.approved', subject: subject('document', 9) })
  expect(await noticesOf(follower)).toEqual([])
  expect(await noticesOf(author)).toHaveLength(1)
})

test('followers of a process hear of its meetings', async () => {
  const follower = await aPerson(site.db)
  await site.db
    .insertInto('follows')
    .values({ person_id: follower.id, subject_kind: 'process', subject_id: 1 })
    .execute()
  await happen(null, { what: 'meeting.planned', subject: subject('meeting', 3) })
  expect(await noticesOf(follower)).toMatchObject([{ what: 'meeting.planned', because_kind: 'process' }])
})

test('a comment reaches the author of the proposal and of the comment it answers', async () => {
  const bruno = await aPerson(site.db)
  const anna = await aPerson(site.db)
  const { id: processId } = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId, author: bruno })
  await happen(bruno, { what: 'proposal.published', subject: subject('proposal', proposal) })
  const values = { subject_kind: 'proposal', subject_id: proposal, author_label: 'Anna', body: 'D’accordo' }
  const first = await site.db.insertInto('comments').values(values).returning('id').executeTakeFirstOrThrow()
  await happen(anna, { what: 'comment.made', subject: subject('comment', first.id) })
  expect(await noticesOf(bruno)).toMatchObject([{ what: 'comment.made', because_kind: 'proposal' }])
  const second = await site.db
    .insertInto('comments')
    .values({ ...values, parent_id: first.id, root_id: first.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await happen(bruno, { what: 'comment.made', subject: subject('comment', second.id) })
  expect(await noticesOf(anna)).toMatchObject([{ what: 'comment.made', because_kind: 'comment' }])
})

test('the page lists what is new first, and marks one or all as read', async () => {
  const bruno = await aPerson(site.db)
  const anna = await aPerson(site.db)
  const { id: processId } = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId, author: bruno, title: 'Sportello al mercato' })
  await happen(bruno, { what: 'proposal.published', subject: subject('proposal', proposal) })
  const of = subject('proposal', proposal)
  await happen(anna, { what: 'proposal.taken_up', subject: of }, { what: 'proposal.edited', subject: of })
  const page = await site.get('/avvisi', { as: bruno })
  expect(page.body).toContain('Sportello al mercato')
  expect(page.body).toContain('Segna tutti come letti')
  const { id } = await site.db.selectFrom('notices').select('id').executeTakeFirstOrThrow()
  await site.post('/avvisi/letti', { avviso: String(id) }, { as: anna })
  await site.post('/avvisi/letti', { avviso: String(id) }, { as: bruno })
  const count = async () =>
    (await site.db.selectFrom('notices').select('id').where('read_at', 'is', null).execute()).length
  expect(await count()).toBe(1)
  await site.post('/avvisi/letti', {}, { as: bruno })
  expect(await count()).toBe(0)
  expect((await site.get('/avvisi')).location).toBe('/accedi?torna=%2Favvisi')
})

test('one follows any public thing from its page, and stops', async () => {
  const bruno = await aPerson(site.db)
  const { id: processId } = await aProcess(site.db)
  const id = String(await aProposal(site.db, { processId }))
  expect((await site.get(`/segui?kind=proposal&id=${id}`)).status).toBe(200)
  expect((await site.get('/segui?kind=proposal&id=99999')).status).toBe(404)
  expect((await site.get('/segui?kind=person&id=1')).status).toBe(404)
  expect((await site.post('/segui', { kind: 'proposal', id })).location).toBe('/accedi?riprendi=1')
  expect((await site.post('/segui', { kind: 'proposal', id }, { as: bruno })).status).toBe(303)
  expect((await site.get('/avvisi/seguiti', { as: bruno })).body).toContain('Sportello digitale')
  await site.post('/segui', { kind: 'proposal', id, azione: 'smetti' }, { as: bruno })
  expect(await site.db.selectFrom('follows').selectAll().execute()).toEqual([])
})

test('what is not public is not begun to follow, and what was hidden leaves the list', async () => {
  const bruno = await aPerson(site.db)
  const { id: processId } = await aProcess(site.db)
  const [shown, hidden] = [
    await aProposal(site.db, { processId, number: 1, title: 'Una piazza con il wifi' }),
    await aProposal(site.db, { processId, number: 2 }),
  ]
  const hide = async (id: number) =>
    await sql`update proposals set state = 'hidden', state_reason = 'Dati di altri' where id = ${id}`.execute(
      site.db,
    )
  await hide(hidden)
  const start = async (id: number) =>
    await execute(startFollowing(site.app.services.sources), sceneOf(site.db, bruno), {
      kind: 'proposal',
      id,
    })
  expect((await start(hidden)).kind).toBe('not_found')
  expect((await start(shown)).kind).toBe('done')
  const list = async () => (await site.get('/avvisi/seguiti', { as: bruno })).body
  expect(await list()).toContain('Una piazza con il wifi')
  await hide(shown)
  expect(await list()).not.toContain('Una piazza con il wifi')
})

test('whose turn it is is told without following anything, and no officer of another place', async () => {
  const { id: process, bodyId } = await aProcess(site.db)
  const other = await aProcess(site.db)
  const source: SubjectSource = {
    ...plain('document'),
    select: (ids) => sql`select id, 'DocPP' as title, '' as reference, null::jsonb as note,
      clock_timestamp() as at, true as is_public, ${process}::int as process_id from unnest(${ids as number[]}::int[]) id`,
  }
  const tell = async (what: Entry['what']) => {
    await site.db
      .transaction()
      .execute(
        async (tx) => await writeEntries(tx, [{ what, subject: subject('document', 1) }], null, new Date()),
      )
    await pumpOnce(site.db, readersFor(gatherSources([source])))
  }
  const guarantor = await aPerson(site.db, { roles: [onProcess('guarantor', process)] })
  const stranger = await aPerson(site.db, { roles: [onProcess('guarantor', other.id)] })
  const officer = await aPerson(site.db, { roles: [onBody('decision_officer', bodyId)] })
  await tell('document.sent_to_guarantor')
  await tell('document.sent_to_body')
  expect((await noticesOf(guarantor)).map(({ what }) => what)).toEqual(['document.sent_to_guarantor'])
  expect((await noticesOf(officer)).map(({ what }) => what)).toEqual(['document.sent_to_body'])
  expect(await noticesOf(stranger)).toEqual([])
})
