import { describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aMunicipality, aProcess } from '#tests/support/factories.ts'
import { firstDay, useProcessSteps, wholeTexts } from '#tests/support/processSteps.ts'
import { createProcess } from './commands/createProcess.ts'
import { editProcess } from './commands/editProcess.ts'
import { movePhase } from './commands/movePhase.ts'
import { publishProcess } from './commands/publishProcess.ts'
import { setObjectives } from './commands/setObjectives.ts'
import { setPermission } from './commands/setPermission.ts'
import { startFormally } from './commands/startFormally.ts'

const database = useDatabase()
const steps = useProcessSteps(database)
const { act, done, aNewDraft, aPublished, stored } = steps

const journalOf = async (id: number) =>
  (
    await database.db
      .selectFrom('journal')
      .select(['what', 'detail'])
      .where('subject_kind', '=', 'process')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  ).map((entry) => entry.what)

describe('creating', () => {
  test('a draft comes with the template’s phases and their matrix', async () => {
    const process = await stored(await aNewDraft())
    expect(process.state).toBe('draft')
    expect(process.phases.map((phase) => [phase.kind, phase.startsOn, phase.endsOn])).toEqual([
      ['sharing', '2026-09-14', '2026-10-16'],
      ['opening', '2026-10-17', '2026-12-12'],
      ['closing', '2027-01-11', '2027-03-12'],
      ['impact', '2027-03-13', null],
    ])
    expect(process.phases[1]?.permissions.propose).toBe('on')
    expect(process.phases[0]?.permissions.propose).toBe('blocked')
  })

  test('is for who manages processes of the body, or of the body above it', async () => {
    const municipality = await aMunicipality(database.db, steps.union)
    const draft = { template: 'free', title: 'Il parco di via Po', shortTitle: 'Il parco', firstDay }
    expect((await act(createProcess, { ...draft, body: municipality })).kind).toBe('done')
    expect(await act(createProcess, { ...draft, body: municipality }, steps.resident)).toMatchObject({
      kind: 'forbidden',
      because: { key: 'processes.why.bodyManagerOnly' },
    })
    expect((await act(createProcess, { ...draft, body: 999_999 })).kind).toBe('not_found')
    expect((await act(createProcess, { ...draft, body: municipality }, null)).kind).toBe('sign_in_needed')
  })

  test('says which answers are wrong, field by field', async () => {
    const outcome = await act(createProcess, {
      template: '',
      body: steps.union,
      title: 'Ciao',
      shortTitle: '',
      firstDay: '2026-02-30',
    })
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: {
        template: { key: 'processes.errors.templateMissing' },
        title: { key: 'processes.errors.titleShort' },
        shortTitle: { key: 'processes.errors.shortTitleShort' },
        firstDay: { key: 'platform.invalid.date' },
      },
    })
  })

  test('a process that comes out of another is joined to its thread', async () => {
    const earlier = await aPublished()
    const { id } = await done(createProcess, {
      template: 'free',
      body: steps.union,
      title: 'Il seguito',
      shortTitle: 'Il seguito',
      firstDay,
      follows: String(earlier),
    })
    const links = await database.db
      .selectFrom('links')
      .select(['from_id', 'relation'])
      .where('to_kind', '=', 'process')
      .where('to_id', '=', id)
      .execute()
    expect(links).toEqual([{ from_id: earlier, relation: 'became' }])
  })
})

describe('publishing and editing', () => {
  test('an incomplete draft is not published; completed, it is', async () => {
    const id = await aNewDraft()
    expect(await act(publishProcess, { process: id })).toMatchObject({
      kind: 'forbidden',
      because: { key: 'processes.why.incomplete', values: { count: 5 } },
    })
    await done(editProcess, { process: id, ...wholeTexts })
    await done(publishProcess, { process: id })
    expect((await stored(id)).state).toBe('published')
    expect(await journalOf(id)).toEqual(['process.created', 'process.edited', 'process.published'])
  })

  test('a public text may be rewritten, not emptied, and the journal names only what changed', async () => {
    const id = await aPublished()
    expect(await act(editProcess, { process: id, subject: ' ' })).toEqual({
      kind: 'invalid',
      errors: { subject: { key: 'processes.errors.neededWhenPublished' } },
    })
    await done(editProcess, { process: id, ...wholeTexts, subject: 'Servizi digitali per chi assiste.' })
    const entry = await database.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'process.edited')
      .where('subject_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ fields: ['subject'] })
  })

  test('amounts are read as Italians write them and kept in cents', async () => {
    const id = await aNewDraft()
    await done(editProcess, { process: id, total_cost_cents: '20.000', grant_cents: '18000,50' })
    expect(await stored(id)).toMatchObject({ totalCostCents: 2_000_000, grantCents: 1_800_050 })
    expect(await act(editProcess, { process: id, grant_cents: '21.000' })).toMatchObject({ kind: 'invalid' })
    expect(await act(editProcess, { process: id, grant_cents: 'molto' })).toMatchObject({ kind: 'invalid' })
  })

  test('nobody else edits, opens, moves or documents a process', async () => {
    const id = await aPublished()
    const phase = (await stored(id)).phases[0]?.id
    const attempts = [
      await act(editProcess, { process: id, lead: 'Ciao' }, steps.resident),
      await act(setPermission, { process: id, cell: `${phase}:propose:on` }, steps.resident),
      await act(movePhase, { process: id, phase, startsOn: firstDay, endsOn: firstDay }, steps.resident),
      await act(setObjectives, { process: id }, steps.resident),
      await act(publishProcess, { process: id }, steps.resident),
      await act(startFormally, { process: id, event: 'Prima seduta' }, steps.resident),
    ]
    for (const outcome of attempts) expect(outcome.kind).toBe('forbidden')
  })
})

describe('the matrix', () => {
  test('one cell or many are set, and cells of another process are not', async () => {
    const id = await aNewDraft()
    const [sharing, opening] = (await stored(id)).phases
    await done(setPermission, { process: id, cell: `${sharing?.id}:propose:on` })
    await done(setPermission, {
      process: id,
      cell: [`${opening?.id}:propose:hidden`, `${opening?.id}:comment:blocked`],
    })
    const after = (await stored(id)).phases
    expect(after[0]?.permissions.propose).toBe('on')
    expect(after[1]?.permissions).toMatchObject({ propose: 'hidden', comment: 'blocked', support: 'on' })
    const other = (await stored(await aNewDraft())).phases[0]
    expect((await act(setPermission, { process: id, cell: `${other?.id}:propose:on` })).kind).toBe('invalid')
    expect((await act(setPermission, { process: id, cell: `${sharing?.id}:fly:on` })).kind).toBe('invalid')
  })
})

describe('objectives', () => {
  test('are linked to the strategy, and unlinked when they are taken away', async () => {
    const { id, bodyId } = await aProcess(database.db, { bodyId: steps.union })
    const strategy = await database.db
      .insertInto('strategies')
      .values({ body_id: bodyId, title: 'Strategia', summary: 'Breve' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const objective = await database.db
      .insertInto('strategy_objectives')
      .values({ strategy_id: strategy.id, code: 'O1', title: 'Servizi vicini' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const linked = async () =>
      (
        await database.db
          .selectFrom('links')
          .select('to_id')
          .where('from_kind', '=', 'process')
          .where('from_id', '=', id)
          .where('relation', '=', 'refers_to')
          .execute()
      ).map((row) => row.to_id)
    await done(setObjectives, { process: id, objective: String(objective.id) })
    expect(await linked()).toEqual([objective.id])
    await done(setObjectives, { process: id })
    expect(await linked()).toEqual([])
    expect((await act(setObjectives, { process: id, objective: '999999' })).kind).toBe('invalid')
  })
})
