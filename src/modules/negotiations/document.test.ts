import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProposal, onPlatform, sceneOf } from '#tests/support/factories.ts'
import {
  aDeliveredDocument,
  aDraft,
  aTableStory,
  decision,
  documentTexts,
  sure,
  type TableStory,
} from '#tests/support/negotiations.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { sha256Of } from './canonical.ts'
import {
  answerProposal,
  approveDocument,
  decideOnProposal,
  draftDocument,
  editClause,
  editDocument,
  sendToBody,
  sendToGuarantor,
  validateDocument,
} from './index.ts'
import { findDocumentPage } from './queries/documentPage.ts'

const database = useDatabase()
beforeEach(() => database.empty())

const as = (story: TableStory, actor: Actor, at?: Date) => sceneOf(story.db, actor, at)
const approval = (story: TableStory, document: number) => ({
  document,
  sitting: story.sitting,
  method: 'consensus',
})

test('the draft has one clause for each proposal that goes in, in the order of priority', async () => {
  const story = await aTableStory(database.db)
  const [first, second, third] = story.proposals as [number, number, number]
  const staff = as(story, story.facilitator)
  await sure(execute(decideOnProposal, staff, decision(story, first)))
  await sure(execute(decideOnProposal, staff, decision(story, second, 'partly_in_document')))
  const { id: document } = await sure(execute(draftDocument, staff, { table: story.table, ...documentTexts }))
  await sure(execute(decideOnProposal, staff, decision(story, third, 'not_in_document')))

  const found = await findDocumentPage(story.db, document)
  expect(found?.text.clauses.map(({ proposal, position }) => [position, proposal])).toEqual([
    [1, first],
    [2, second],
  ])
  expect(found?.text.others.map(({ proposal }) => proposal)).toEqual([third])

  await sure(execute(decideOnProposal, staff, decision(story, first, 'deferred')))
  const changed = await findDocumentPage(story.db, document)
  expect(changed?.text.clauses.map(({ position, proposal }) => [position, proposal])).toEqual([[1, second]])
})

test('the table approves only what lacks nothing, in a sitting with published minutes', async () => {
  const story = await aTableStory(database.db)
  const document = await aDraft(story)
  const staff = as(story, story.facilitator)
  const forgotten = await aProposal(story.db, { processId: story.process, number: 9 })
  expect((await execute(approveDocument, staff, approval(story, document))).kind).toBe('conflict')
  await sure(execute(decideOnProposal, staff, decision(story, forgotten, 'not_in_document')))

  await story.db.updateTable('meetings').set({ minutes: null, minutes_published_at: null }).execute()
  expect((await execute(approveDocument, staff, approval(story, document))).kind).toBe('conflict')
  await story.db.updateTable('meetings').set({ minutes: 'Sì.', minutes_published_at: new Date() }).execute()

  const anna = await aPerson(story.db)
  expect((await execute(approveDocument, as(story, anna), approval(story, document))).kind).toBe('forbidden')
  expect((await execute(approveDocument, staff, approval(story, document))).kind).toBe('done')
  expect((await execute(approveDocument, staff, approval(story, document))).kind).toBe('forbidden')
})

test('the approved text has the hash that was published, and names organisations but no person', async () => {
  const story = await aTableStory(database.db)
  const document = await aDeliveredDocument(story)

  const found = await findDocumentPage(story.db, document)
  expect(sha256Of(found?.text)).toBe(found?.facts.sha256)
  expect(found?.text.members).toEqual(['Unione Bassa Pianura', 'Consulta degli anziani'])
  expect(JSON.stringify(found?.text)).not.toContain(story.facilitator.name)
  expect(found?.text.approval).toMatchObject({ method: 'consensus', of: 2 })
})

test('nobody changes the approved text, not even past the program', async () => {
  const story = await aTableStory(database.db)
  const document = await aDeliveredDocument(story)
  const tamper = (statement: string) => sql.raw(statement).execute(story.db)

  await expect(tamper(`update proposal_documents set approved_text = '{}'`)).rejects.toThrow('frozen')
  await expect(tamper(`update document_clauses set text = 'altro'`)).rejects.toThrow('frozen')
  await expect(tamper('delete from document_clauses')).rejects.toThrow('frozen')
  expect((await findDocumentPage(story.db, document))?.text.clauses).toHaveLength(3)
})

test('whoever tries whatever in any order, no illegal step is taken and the approved text never changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 4 })), { minLength: 30, maxLength: 60 }),
      async (tries) => {
        await database.empty()
        const story = await aTableStory(database.db, 1)
        const document = await aDraft(story)
        const people = [
          story.manager,
          story.facilitator,
          story.guarantor,
          story.officer,
          await aPerson(story.db, { roles: [onPlatform('administrator')] }),
        ]
        let approved: string | null = null
        for (const [which, who] of tries) {
          const before = await stateOf(document)
          const scene = as(story, people[who]!)
          const outcome = await attempt(which, scene, story, document)
          const after = await stateOf(document)
          if (outcome !== 'done') expect(after).toEqual(before)
          if (after.state !== before.state) expect(road[before.state]).toContain(after.state)
          if (approved !== null) expect(after.text).toBe(approved)
          approved ??= after.text
        }
      },
    ),
    { numRuns: 8 },
  )
}, 60_000)

/** The legal roads, written a second time by hand. */
const road: Record<string, string[]> = {
  draft: ['table_approved'],
  table_approved: ['sent_to_guarantor'],
  sent_to_guarantor: ['validated', 'not_validated'],
  validated: ['sent_to_body'],
  not_validated: ['sent_to_body'],
  sent_to_body: [],
}

async function stateOf(document: number): Promise<{ state: string; text: string | null }> {
  const row = await database.db
    .selectFrom('proposal_documents')
    .select(['state', 'approved_text', 'approved_sha256'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  const text = row.approved_text === null ? null : JSON.stringify(row.approved_text) + row.approved_sha256
  return { state: row.state, text }
}

async function attempt(
  which: number,
  scene: ReturnType<typeof sceneOf>,
  story: TableStory,
  document: number,
): Promise<string> {
  const reasons = 'Mancano gli incontri promessi nelle frazioni.'
  const tries = [
    () => execute(approveDocument, scene, approval(story, document)),
    () => execute(sendToGuarantor, scene, { document }),
    () => execute(validateDocument, scene, { document, decision: 'validated' }),
    () => execute(validateDocument, scene, { document, decision: 'not_validated', reasons }),
    () => execute(sendToBody, scene, { document }),
    () => execute(editDocument, scene, { document, ...documentTexts, needs: 'Altri bisogni.' }),
    () => execute(decideOnProposal, scene, decision(story, story.proposals[0]!, 'deferred')),
    () => execute(answerProposal, scene, answerTo(story, document)),
  ]
  return (await tries[which]!()).kind
}

const answerTo = (story: TableStory, document: number) => ({
  document,
  proposal: story.proposals[0]!,
  outcome: 'accepted',
  reasons: 'Gli sportelli nascono nelle biblioteche, dove le persone entrano già.',
  office: 'Servizio Sociale Integrato',
  actTitle: 'Delibera di Giunta n. 41',
  actDate: dayOf(new Date()),
  cost: '24.000',
})

test('clauses are written only while the document is a draft', async () => {
  const story = await aTableStory(database.db)
  const document = await aDraft(story)
  const staff = as(story, story.facilitator)
  const clause = (await findDocumentPage(story.db, document))!.text.clauses[0]!.clause
  const written = {
    document,
    clause,
    title: 'Sportelli',
    text: 'L’Unione apre uno sportello in ogni comune.',
  }

  await sure(execute(editClause, staff, written))
  await sure(execute(approveDocument, staff, approval(story, document)))
  expect((await execute(editClause, staff, written)).kind).toBe('forbidden')
  expect((await findDocumentPage(story.db, document))!.text.clauses[0]!.text).toContain('uno sportello')
})

test('a no of the guarantor needs reasons, and the document goes to the body all the same', async () => {
  const story = await aTableStory(database.db)
  const document = await aDraft(story)
  await sure(execute(approveDocument, as(story, story.facilitator), approval(story, document)))
  await sure(execute(sendToGuarantor, as(story, story.manager), { document }))
  const guarantor = as(story, story.guarantor)

  expect((await execute(validateDocument, guarantor, { document, decision: 'not_validated' })).kind).toBe(
    'invalid',
  )
  const reasons = 'Il percorso non ha cercato le persone che vivono nelle frazioni.'
  await sure(execute(validateDocument, guarantor, { document, decision: 'not_validated', reasons }))
  await sure(execute(sendToBody, as(story, story.manager), { document }))
  expect((await findDocumentPage(story.db, document))?.facts.guarantorDecision).toBe('not_validated')
})

test('delivery ends the process and starts the clock of thirty days', async () => {
  const story = await aTableStory(database.db)
  const document = await aDeliveredDocument(story)

  const due = addDays(dayOf(new Date()), 30)
  const process = await story.db
    .selectFrom('processes')
    .select(['state', 'answer_due'])
    .where('id', '=', story.process)
    .executeTakeFirstOrThrow()
  expect(process).toEqual({ state: 'concluded', answer_due: due })
  expect((await findDocumentPage(story.db, document))?.document.answerDue).toBe(due)
})

test('the body’s officer answers each proposal once, with reasons, office and act', async () => {
  const story = await aTableStory(database.db)
  const document = await aDeliveredDocument(story)
  const yes = answerTo(story, document)
  const officer = as(story, story.officer)

  expect((await execute(answerProposal, as(story, story.manager), yes)).kind).toBe('forbidden')
  expect((await execute(answerProposal, officer, { ...yes, reasons: 'Sì.' })).kind).toBe('invalid')
  expect((await execute(answerProposal, officer, { ...yes, actDate: '2999-01-01' })).kind).toBe('invalid')
  expect((await execute(answerProposal, officer, { ...yes, outcome: 'deferred' })).kind).toBe('invalid')
  expect((await execute(answerProposal, officer, { ...yes, cost: 'tanto' })).kind).toBe('invalid')
  expect((await execute(answerProposal, officer, { ...yes, proposal: 9999 })).kind).toBe('invalid')
  await sure(execute(answerProposal, officer, yes))
  expect((await execute(answerProposal, officer, yes)).kind).toBe('conflict')

  const found = await findDocumentPage(story.db, document)
  expect(found?.answers).toMatchObject([{ outcome: 'accepted', costCents: 2_400_000 }])
  const proposal = await story.db
    .selectFrom('proposals')
    .select('outcome')
    .where('id', '=', yes.proposal)
    .executeTakeFirstOrThrow()
  expect(proposal.outcome).toBe('accepted')
  const links = await story.db
    .selectFrom('links')
    .select('to_kind')
    .where('from_kind', '=', 'clause')
    .execute()
  expect(links).toEqual([{ to_kind: 'answer' }])
})

test('an answer after the term says so in the journal', async () => {
  const story = await aTableStory(database.db)
  const document = await aDeliveredDocument(story)
  const late = new Date(Date.now() + 31 * 86_400_000)
  await sure(execute(answerProposal, as(story, story.officer, late), answerTo(story, document)))

  const entry = await story.db
    .selectFrom('journal')
    .select('detail')
    .where('what', '=', 'answer.given')
    .executeTakeFirstOrThrow()
  expect(entry.detail).toMatchObject({ late: true, outcome: 'accepted' })
})
