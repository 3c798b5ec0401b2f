import { describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aMunicipality, aUnion } from '#tests/support/factories.ts'
import { firstDay, launch, useProcessSteps } from '#tests/support/processSteps.ts'
import { addDays, dayOf, romeTime } from '#ui/dates.ts'
import { concludeProcess } from './commands/concludeProcess.ts'
import { editProcess } from './commands/editProcess.ts'
import { grantExtension } from './commands/grantExtension.ts'
import { movePhase } from './commands/movePhase.ts'
import { publishDocument } from './commands/publishDocument.ts'
import { startFormally } from './commands/startFormally.ts'
import { findTerms } from './terms.ts'

const database = useDatabase()
const steps = useProcessSteps(database)
const { act, done, aPublished, aStarted, stored } = steps

describe('the clock', () => {
  test('dates move until the formal start, never into the next phase', async () => {
    const id = await aPublished()
    const sharing = (await stored(id)).phases[0]?.id
    await done(movePhase, { process: id, phase: sharing, startsOn: '2026-09-10', endsOn: '2026-10-10' })
    expect((await stored(id)).phases[0]).toMatchObject({ startsOn: '2026-09-10', endsOn: '2026-10-10' })
    expect(
      await act(movePhase, { process: id, phase: sharing, startsOn: '2026-09-10', endsOn: '2026-10-17' }),
    ).toMatchObject({ kind: 'invalid', errors: { startsOn: { key: 'processes.timetable.overlap' } } })
  })

  test('the formal start sets the latest end by the body’s months and freezes the dates', async () => {
    const id = await aStarted()
    expect(await stored(id)).toMatchObject({ formalStart: '2026-09-14', latestEnd: '2027-03-14' })
    const sharing = (await stored(id)).phases[0]?.id
    expect(
      await act(movePhase, { process: id, phase: sharing, startsOn: firstDay, endsOn: '2026-10-01' }),
    ).toMatchObject({ kind: 'forbidden', because: { key: 'processes.why.timetableFrozen' } })
    expect(await act(startFormally, { process: id, event: 'Di nuovo' })).toMatchObject({ kind: 'forbidden' })
    expect(await act(editProcess, { process: id, decisionBody: await aUnion(database.db) })).toMatchObject({
      kind: 'invalid',
    })
  })

  test('the one extension moves the phase, the later ones and the latest end', async () => {
    const id = await aStarted()
    const reason = 'Due laboratori sono saltati per l’allerta del Po.'
    const now = romeTime('2026-11-21', '12:00')
    expect(
      await act(grantExtension, { process: id, days: '10', reason: 'Serve' }, steps.manager, now),
    ).toMatchObject({
      kind: 'invalid',
      errors: { reason: { key: 'processes.errors.extensionReason' } },
    })
    await done(grantExtension, { process: id, days: '10', reason }, now)
    const process = await stored(id)
    expect(process).toMatchObject({ latestEnd: '2027-03-24', extensionDays: 10, extensionReason: reason })
    expect(process.phases.map((phase) => phase.endsOn)).toEqual([
      '2026-10-16',
      '2026-12-22',
      '2027-03-22',
      null,
    ])
    expect(await act(grantExtension, { process: id, days: 1, reason }, steps.manager, now)).toMatchObject({
      kind: 'forbidden',
      because: { key: 'processes.why.alreadyExtended' },
    })
  })

  test('a body without terms of its own has those of the body above, then the usual ones', async () => {
    const municipality = await aMunicipality(database.db, steps.union, 'Luzzara')
    await database.db
      .updateTable('body_terms')
      .set({ amount: 45 })
      .where('body_id', '=', steps.union)
      .where('term', '=', 'extension_days')
      .execute()
    expect((await findTerms(database.db, municipality)).extension_days.amount).toBe(45)
    const alone = await aMunicipality(database.db, await aMunicipality(database.db, steps.union))
    expect((await findTerms(database.db, alone)).process_months).toMatchObject({
      amount: 6,
      isVerified: false,
    })
  })
})

describe('conclusion and documents', () => {
  test('the conclusion starts the clock of the answer and lists what is owed', async () => {
    const id = await aStarted()
    const at = romeTime('2027-03-12', '17:00')
    const conclusion = await database.db.transaction().execute((tx) => concludeProcess(tx, id, at))
    expect(conclusion.answerDue).toBe('2027-04-11')
    expect(await stored(id)).toMatchObject({ state: 'concluded', answerDue: '2027-04-11' })
    const owed = await database.db
      .selectFrom('process_documents')
      .select(['kind', 'due_on'])
      .where('process_id', '=', id)
      .orderBy('id')
      .execute()
    expect(owed).toEqual([
      { kind: 'final_report', due_on: '2027-04-11' },
      { kind: 'body_act', due_on: '2027-04-11' },
      { kind: 'monitoring', due_on: '2027-10-11' },
      { kind: 'monitoring', due_on: '2028-04-11' },
    ])
    expect(await act(editProcess, { process: id, lead: 'Tardi' })).toMatchObject({ kind: 'forbidden' })
  })

  test('a document keeps the promise made for its kind, and single ones are published once', async () => {
    const id = await aStarted()
    const report = {
      process: id,
      kind: 'final_report',
      title: 'Relazione finale',
      summary: 'Che cosa è stato fatto.',
      body: 'Il Tavolo si è insediato a Gualtieri.',
    }
    expect(await act(publishDocument, report)).toMatchObject({
      kind: 'forbidden',
      because: { key: 'processes.why.afterConclusion' },
    })
    await database.db.transaction().execute((tx) => concludeProcess(tx, id, launch))
    await done(publishDocument, report)
    expect(await act(publishDocument, report)).toMatchObject({ kind: 'forbidden' })
    const reports = await database.db
      .selectFrom('process_documents')
      .select(['due_on', 'published_at'])
      .where('process_id', '=', id)
      .where('kind', '=', 'final_report')
      .execute()
    expect(reports).toEqual([{ due_on: addDays(dayOf(launch), 30), published_at: launch }])
  })
})
