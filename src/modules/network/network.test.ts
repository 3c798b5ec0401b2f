import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { cardsOf, gatherSources } from '#platform/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, onBody, onPlatform, sceneOf } from '#tests/support/factories.ts'
import { addObjective, editBody, editLab, editTerm, loadReferenceNetwork } from './commands.ts'
import { findBodyPage } from './queries/bodies.ts'
import { findLabPage, listLabs } from './queries/labs.ts'
import { forgetSiteOwner, siteOwner } from './queries/siteOwner.ts'
import { findStrategyPage, listStrategies } from './queries/strategies.ts'
import { loadNetwork } from './reference/load.ts'
import { subjects } from './subjects.ts'

const database = useDatabase()
const now = new Date('2026-11-21T10:00:00Z')

describe('the reference network', () => {
  beforeEach(database.empty)

  test('has a region, ten labs along the road, one union with eight municipalities', async () => {
    const { bodies, labs, objectives } = await database.db.transaction().execute(loadNetwork)

    expect(Object.keys(labs)).toEqual([
      'piacenza',
      'parma',
      'reggio-emilia',
      'modena',
      'bologna',
      'ferrara',
      'forli',
      'ravenna',
      'cesena',
      'rimini',
    ])
    const union = await findBodyPage(database.db, 'unione-bassa-reggiana', now)
    expect(union?.children).toHaveLength(8)
    expect(union?.parent?.slug).toBe('emilia-romagna')
    expect(bodies.guastalla).toBeGreaterThan(0)
    expect(objectives['bologna/O1']).toBeGreaterThan(0)
  })

  test('says which terms have not been read in the law', async () => {
    await database.db.transaction().execute(loadNetwork)

    const union = await findBodyPage(database.db, 'unione-bassa-reggiana', now)
    const terms = Object.fromEntries(union?.terms.map((term) => [term.term, term]) ?? [])
    expect(terms.answer_days).toMatchObject({ amount: 30, source: 'L.R. 15/2018, art. 19', isVerified: true })
    expect(terms.process_months).toMatchObject({ amount: 6, isVerified: false })
    expect(terms.extension_days).toMatchObject({ amount: 60, isVerified: false })
    expect(terms.initiative_answer_days).toMatchObject({ amount: 30, isVerified: true })
  })

  test('a municipality follows the terms of its union', async () => {
    await database.db.transaction().execute(loadNetwork)

    const town = await findBodyPage(database.db, 'guastalla', now)
    expect(town?.terms.length).toBeGreaterThan(4)
    expect(town?.terms.every((term) => !term.isOwn)).toBe(true)
    expect(town?.hamlets).toContain('Tagliata')
  })

  test('neighbours on the road are before and after a lab', async () => {
    await database.db.transaction().execute(loadNetwork)

    const modena = await findLabPage(database.db, 'modena', now)
    expect(modena?.before?.city).toBe('Reggio Emilia')
    expect(modena?.after?.city).toBe('Bologna')
    expect(modena?.services.map((service) => service.detail).join(' ')).toContain('18 postazioni')
    expect((await findLabPage(database.db, 'piacenza', now))?.before).toBeNull()
  })

  test('an address found in no source is marked', async () => {
    await database.db.transaction().execute(loadNetwork)

    expect((await findLabPage(database.db, 'ferrara', now))?.isAddressToCheck).toBe(true)
    expect((await findLabPage(database.db, 'forli', now))?.isAddressToCheck).toBe(false)
  })

  test('each urban authority has a strategy of three or four objectives', async () => {
    await database.db.transaction().execute(loadNetwork)

    const strategies = await listStrategies(database.db)
    expect(strategies).toHaveLength(10)
    for (const { objectiveCount } of strategies) expect([3, 4]).toContain(objectiveCount)
    expect(strategies[0]?.adopted).toContain('dimostrativo')
  })

  test('names the owner of the site, unless the settings do', async () => {
    await database.db.transaction().execute(loadNetwork)
    const settings = { owner: '', tagline: 'Detto qui' }
    // Remembered for some seconds for each database, and tests before this one share theirs.
    forgetSiteOwner(database.db)

    const owner = await siteOwner(database.db, settings as Parameters<typeof siteOwner>[1])
    expect(owner).toEqual({ owner: 'Regione Emilia-Romagna · Unione Bassa Reggiana', tagline: 'Detto qui' })
  })
})

describe('loading with one button', () => {
  beforeEach(database.empty)

  test('is for administrators, once', async () => {
    const anna = await aPerson(database.db)
    const administrator = await aPerson(database.db, { roles: [onPlatform('administrator')] })

    expect(await execute(loadReferenceNetwork, sceneOf(database.db, anna), {})).toMatchObject({
      kind: 'forbidden',
    })
    expect(await execute(loadReferenceNetwork, sceneOf(database.db, administrator), {})).toMatchObject({
      kind: 'done',
    })
    expect(await listLabs(database.db)).toHaveLength(10)
    expect(await execute(loadReferenceNetwork, sceneOf(database.db, administrator), {})).toMatchObject({
      kind: 'forbidden',
      because: { key: 'network.why.networkNotEmpty' },
    })
  })
})

describe('correcting the network', () => {
  beforeEach(database.empty)

  test('a process manager of the body edits its page, another body’s does not', async () => {
    const { bodies } = await database.db.transaction().execute(loadNetwork)
    const here = await aPerson(database.db, { roles: [onBody('process_manager', bodies.bologna!)] })
    const elsewhere = await aPerson(database.db, { roles: [onBody('process_manager', bodies.modena!)] })
    const input = {
      body: 'bologna',
      name: 'Comune di Bologna',
      summary: 'Nuovo.',
      website: '',
      email: '',
      population: '390000',
      populationNote: '',
    }

    expect(await execute(editBody, sceneOf(database.db, elsewhere), input)).toMatchObject({
      kind: 'forbidden',
    })
    expect(await execute(editBody, sceneOf(database.db, here), input)).toMatchObject({ kind: 'done' })
    expect(await findBodyPage(database.db, 'bologna', now)).toMatchObject({
      summary: 'Nuovo.',
      population: 390000,
    })
  })

  test('a lab keeps its mark until somebody has checked the address', async () => {
    await database.db.transaction().execute(loadNetwork)
    const administrator = await aPerson(database.db, { roles: [onPlatform('administrator')] })
    const input = {
      lab: 'ferrara',
      site: 'Ex Teatro Verdi',
      siteStory: '',
      theme: 'Mobilità',
      operator: '',
      address: 'Via Castelnuovo 10',
      opened: '',
      website: '',
    }

    expect(await execute(editLab, sceneOf(database.db, administrator), input)).toMatchObject({ kind: 'done' })
    expect((await findLabPage(database.db, 'ferrara', now))?.isAddressToCheck).toBe(false)
  })

  test('a website that is no address is refused with its reason', async () => {
    await database.db.transaction().execute(loadNetwork)
    const administrator = await aPerson(database.db, { roles: [onPlatform('administrator')] })
    const input = {
      lab: 'ferrara',
      site: 'Ex Teatro Verdi',
      siteStory: '',
      theme: 'Mobilità',
      operator: '',
      address: 'Via',
      opened: '',
      website: 'javascript:alert(1)',
    }

    expect(await execute(editLab, sceneOf(database.db, administrator), input)).toMatchObject({
      kind: 'invalid',
      errors: { website: { key: 'network.errors.website' } },
    })
  })

  test('a term set by the body replaces the one from above', async () => {
    await database.db.transaction().execute(loadNetwork)
    const administrator = await aPerson(database.db, { roles: [onPlatform('administrator')] })
    const input = {
      body: 'guastalla',
      term: 'answer_days',
      amount: '20',
      unit: 'days',
      source: 'Regolamento comunale',
      isVerified: 'si',
    }

    expect(await execute(editTerm, sceneOf(database.db, administrator), input)).toMatchObject({
      kind: 'done',
    })
    const town = await findBodyPage(database.db, 'guastalla', now)
    expect(town?.terms.find((term) => term.term === 'answer_days')).toMatchObject({ amount: 20, isOwn: true })
    expect(town?.terms.find((term) => term.term === 'process_months')).toMatchObject({
      amount: 6,
      isOwn: false,
    })
  })

  test('a new objective takes the next code, and can be found as a subject', async () => {
    await database.db.transaction().execute(loadNetwork)
    const administrator = await aPerson(database.db, { roles: [onPlatform('administrator')] })
    const strategy = (await listStrategies(database.db))[0]!
    const before = (await findStrategyPage(database.db, strategy.id))!.objectives.length

    const outcome = await execute(addObjective, sceneOf(database.db, administrator), {
      strategy: strategy.id,
      title: 'Più alberi',
      detail: '',
    })
    expect(outcome.kind).toBe('done')
    const after = (await findStrategyPage(database.db, strategy.id))!.objectives
    expect(after.at(-1)).toMatchObject({ code: `O${before + 1}`, title: 'Più alberi' })
    const cards = await cardsOf(
      database.db,
      gatherSources(subjects),
      [subject('strategy_objective', after.at(-1)!.id), subject('lab', 1), subject('body', 1)],
      'it',
    )
    expect(cards.find((card) => card.kind === 'strategy_objective')?.href).toBe(
      `/strategie/${strategy.id}#o${before + 1}`,
    )
    expect(cards).toHaveLength(3)
  })
})
