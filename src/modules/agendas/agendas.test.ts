import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { strandsOf } from '#platform/links.ts'
import { subject } from '#platform/subject.ts'
import {
  aMunicipality,
  aPerson,
  aProcess,
  aProposal,
  aUnion,
  onBody,
  sceneOf,
} from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import {
  addLine,
  changeActionState,
  createAction,
  createAgenda,
  publishAgendaVersion,
  recordMeasurement,
} from './index.ts'

const site = useSite()
let dario: Actor
let anna: Actor
let slug: string
let line: number
let proposal: number
let action: number

const facts = (): Record<string, string | string[]> => ({
  line: String(line),
  proposals: [String(proposal)],
  title: 'Sportelli digitali di aiuto',
  summary: 'Una mezza giornata a settimana in ogni comune.',
  ownerOffice: 'Servizio Informatico Associato',
  budget: '24000',
  partners: '',
  funding: '',
  startsOn: '2026-06-01',
  endsOn: '2028-05-31',
  chapters: ['2'],
  indicatorTitle: 'Presenze agli sportelli',
  indicatorUnit: 'ogni 100 adulti',
  baseline: '1,2',
  baselineOn: '2026-06-01',
  target: '4',
  targetOn: '2028-05-31',
  indicatorSource: 'Registro degli sportelli',
})

const run = <T>(promise: Promise<{ kind: string; value?: T }>): Promise<T> =>
  promise.then((outcome) => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.value as T
  })

beforeAll(async () => {
  await site.empty()
  const union = await aUnion(site.db, { name: 'Unione Bassa Reggiana' })
  await aMunicipality(site.db, union, 'Guastalla')
  const process = await aProcess(site.db, { bodyId: union })
  proposal = await aProposal(site.db, { processId: process.id, number: 1 })
  dario = await aPerson(site.db, { name: 'Dario', roles: [onBody('decision_officer', union)] })
  anna = await aPerson(site.db, { name: 'Anna' })
  const scene = sceneOf(site.db, dario)
  const opened = await run(
    execute(createAgenda, scene, {
      body: union,
      title: 'Agenda Digitale della Bassa Reggiana',
      summary: '',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
    }),
  )
  slug = opened.slug
  const added = await run(
    execute(addLine, scene, { agenda: opened.id, title: 'Conoscenza e inclusione', summary: '' }),
  )
  line = added.id
})

describe('an action', () => {
  test('is not born from a proposal that nobody has accepted', async () => {
    expect(await execute(createAction, sceneOf(site.db, dario), facts())).toMatchObject({
      kind: 'invalid',
      errors: { proposals: { key: 'agendas.errors.notAccepted' } },
    })
  })

  test('cites at least one chapter of the European declaration', async () => {
    expect(
      await execute(createAction, sceneOf(site.db, dario), { ...facts(), proposals: [], chapters: [] }),
    ).toMatchObject({
      kind: 'invalid',
      errors: { chapters: { key: 'agendas.errors.chapterNeeded' } },
    })
  })

  test('costs what is typed as Italians write it', async () => {
    const create = (budget: string) =>
      execute(createAction, sceneOf(site.db, dario), { ...facts(), proposals: [], budget })
    expect(await create('24.5')).toMatchObject({ kind: 'invalid', errors: { budget: {} } })
    const { id } = await run(create('24.000'))
    const row = await site.db.selectFrom('agenda_actions').select('budget_cents').where('id', '=', id)
    expect(await row.executeTakeFirst()).toEqual({ budget_cents: 2_400_000 })
    await site.db.deleteFrom('action_municipalities').where('action_id', '=', id).execute()
    await site.db.deleteFrom('action_chapters').where('action_id', '=', id).execute()
    await site.db.deleteFrom('indicators').where('action_id', '=', id).execute()
    await site.db.deleteFrom('agenda_actions').where('id', '=', id).execute()
  })

  test('is born from an accepted proposal and its thread says so in both directions', async () => {
    const row = await site.db
      .selectFrom('proposals')
      .select('process_id')
      .where('id', '=', proposal)
      .executeTakeFirstOrThrow()
    const table = await site.db
      .insertInto('negotiation_tables')
      .values({ process_id: row.process_id, title: 'Tavolo' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const document = await site.db
      .insertInto('proposal_documents')
      .values({ process_id: row.process_id, table_id: table.id, title: 'DocPP' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await site.db
      .insertInto('answers')
      .values({
        document_id: document.id,
        proposal_id: proposal,
        outcome: 'accepted',
        reasons: 'Gli sportelli nascono in biblioteca.',
        office: 'Servizio Sociale Integrato',
        act_title: 'Delibera di Giunta n. 41',
        act_date: '2026-05-10',
      })
      .execute()
    action = (await run(execute(createAction, sceneOf(site.db, dario), facts()))).id
    expect(await strandsOf(site.db, subject('proposal', proposal))).toMatchObject([
      { direction: 'after', kind: 'action', id: action },
    ])
    const page = await site.get(`/agenda/azioni/${action}`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Sportelli digitali di aiuto')
    expect(page.body).toContain(`/proposte/${proposal}`)
  })

  test('is changed by nobody without the role', async () => {
    const change = { action, state: 'in_progress', progress: 10, note: '' }
    expect((await execute(changeActionState, sceneOf(site.db, anna), change)).kind).toBe('forbidden')
    expect((await execute(changeActionState, sceneOf(site.db, dario), change)).kind).toBe('done')
  })

  test('is measured once a day and never in the future', async () => {
    const indicator = await site.db
      .selectFrom('indicators')
      .select('id')
      .where('action_id', '=', action)
      .executeTakeFirstOrThrow()
    const measure = (measuredOn: string) =>
      execute(recordMeasurement, sceneOf(site.db, dario, new Date('2026-11-21T12:00:00Z')), {
        indicator: indicator.id,
        value: '2,1',
        measuredOn,
        source: 'Registro',
        note: '',
      })
    expect((await measure('2026-11-20')).kind).toBe('done')
    expect(await measure('2026-11-20')).toMatchObject({ kind: 'invalid' })
    expect(await measure('2026-11-22')).toMatchObject({ kind: 'invalid' })
  })
})

describe('what was written', () => {
  test('of an action is corrected by those who keep it, its proposals stay', async () => {
    const address = `/agenda/azioni/${action}/modifica`
    expect((await site.get(address, { as: anna })).status).toBe(403)
    const form = await site.get(address, { as: dario })
    expect(form.body).toContain('Servizio Informatico Associato')
    const wrong = await site.post(address, { ...facts(), endsOn: '2025-01-01' }, { as: dario })
    expect(wrong.status).toBe(422)
    const right = { ...facts(), ownerOffice: 'Ufficio Cultura', chapters: ['2', '4'] }
    expect((await site.post(address, right, { as: dario })).headers.get('location')).toBe(
      `/agenda/azioni/${action}`,
    )
    const { body } = await site.get(`/agenda/azioni/${action}`)
    expect(body).toContain('Ufficio Cultura')
    expect(body).toContain('IV. Partecipazione')
    expect(body).toContain(`/proposte/${proposal}`)
    const entry = site.db.selectFrom('journal').select('what').where('what', '=', 'action.edited')
    expect(await entry.execute()).toHaveLength(1)
  })

  test('of a line is corrected', async () => {
    const address = `/agenda/${slug}/linee/${line}/modifica`
    expect((await site.get(address, { as: anna })).status).toBe(403)
    expect((await site.get(address, { as: dario })).body).toContain('Conoscenza e inclusione')
    const fields = { title: 'Competenze e inclusione', summary: '' }
    expect((await site.post(address, fields, { as: dario })).status).toBe(303)
    expect((await site.get(`/agenda/${slug}`)).body).toContain('Competenze e inclusione')
  })

  test('of an indicator that is missing something comes back', async () => {
    const rest = { ...facts(), indicatorUnit: 'persone rare' }
    const address = `/agenda/azioni/${action}/indicatori`
    const again = await site.post(address, { ...rest, indicatorTitle: '' }, { as: dario })
    expect(again.status).toBe(422)
    expect(again.body).toContain('persone rare')
    expect(again.body).toContain('href="#indicatorTitle"')
    const added = { ...rest, indicatorTitle: 'Persone aiutate' }
    expect((await site.post(address, added, { as: dario })).status).toBe(303)
    expect((await site.get(`/agenda/azioni/${action}`)).body).toContain('Persone aiutate')
  })
})

test('the form that opens an agenda says why to those who cannot', async () => {
  expect((await site.get('/agenda/nuova', { as: anna })).status).toBe(403)
  expect((await site.get('/agenda/nuova', { as: dario })).status).toBe(200)
})

describe('the page of the agenda', () => {
  test('shows coverage with its holes and the latest measurement', async () => {
    const { status, body } = await site.get(`/agenda/${slug}`)
    expect(status).toBe(200)
    expect(body).toContain('A1.1')
    expect(body).toContain('nessuna')
    expect(body).toContain('2,1')
  })

  test('offers its form only to those who keep it, and keeps what was typed', async () => {
    expect((await site.get(`/agenda/${slug}/gestione`, { as: anna })).status).toBe(403)
    expect((await site.get(`/agenda/${slug}/azioni/nuova`, { as: dario })).status).toBe(200)
    const again = await site.post(
      `/agenda/${slug}/azioni`,
      { ...facts(), title: '', ownerOffice: 'Ufficio raro' },
      { as: dario },
    )
    expect(again.status).toBe(422)
    expect(again.body).toContain('Ufficio raro')
    const signedOut = await site.post(`/agenda/${slug}/azioni`, facts())
    expect(signedOut.headers.get('location')).toBe('/accedi?riprendi=1')
  })

  test('keeps a published version as it was', async () => {
    const agenda = await site.db.selectFrom('agendas').select('id').executeTakeFirstOrThrow()
    await run(
      execute(publishAgendaVersion, sceneOf(site.db, dario), {
        agenda: agenda.id,
        note: 'Prima versione aggiornata',
      }),
    )
    await site.db
      .updateTable('agenda_actions')
      .set({ title: 'Un altro titolo' })
      .where('id', '=', action)
      .execute()
    const version = await site.get(`/agenda/${slug}/versioni/1`)
    expect(version.status).toBe(200)
    expect(version.body).toContain('Sportelli digitali di aiuto')
    expect(version.body).not.toContain('Un altro titolo')
  })
})
