import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aProcess, sceneOf } from '#tests/support/factories.ts'
import { useProcessSteps, wholeTexts } from '#tests/support/processSteps.ts'
import { useSite } from '#tests/support/site.ts'
import { publishDocument } from './commands/publishDocument.ts'

const site = useSite()
const steps = useProcessSteps(site)
let open: number

beforeAll(async () => {
  const process = await aProcess(site.db, { bodyId: steps.union, title: 'Community Lab di prova' })
  open = process.id
})

const formOf = (body: string) => /<form[^>]*method="post"/.exec(body.replace(/<header[\s\S]*?<\/header>/, ''))

describe('what everybody reads', () => {
  test('the list says what is open, of which body, and for how many days', async () => {
    const { status, body } = await site.get('/percorsi')
    expect(status).toBe(200)
    expect(body).toContain('Aperti adesso')
    expect(body).toContain('Community Lab di prova')
    expect(body).toContain('fase Apertura')
    expect(formOf(body)).toBeNull()
  })

  test('the list can be narrowed to a body, and says so when nothing is left', async () => {
    const { body } = await site.get('/percorsi?ente=nessuno')
    expect(body).toContain('Nessun percorso, per ora')
    expect(body).not.toContain('Community Lab di prova')
  })

  test('a process page has where we are, what one can do, who decides and four outcomes', async () => {
    const { status, body } = await site.get(`/percorsi/${open}`)
    expect(status).toBe(200)
    for (const words of [
      'Siamo qui',
      'Cosa puoi fare adesso',
      'Racconta un bisogno o una proposta',
      'In breve',
      'Chi decide',
      'Come vengono usati i contributi e chi decide',
      'Incontri e resoconti',
      'Documento di proposta partecipata',
      'Relazione finale',
      'Atto dell’ente che decide',
      'Monitoraggio',
      'Il filo rosso del percorso',
    ]) {
      expect(body).toContain(words)
    }
    expect(body).toContain('L.R. 15/2018, art. 15, da verificare')
    expect(formOf(body)).toBeNull()
  })

  test('the same page speaks English', async () => {
    const { body } = await site.get(`/percorsi/${open}`, { language: 'en' })
    expect(body).toContain('What you can do now')
    expect(body).toContain('to be checked')
  })

  test('a process that is not there, and a draft of others, are not found', async () => {
    const draft = await steps.aNewDraft()
    for (const path of ['/percorsi/99999', `/percorsi/${draft}`, `/percorsi/${draft}/scheda.json`]) {
      expect((await site.get(path)).status, path).toBe(404)
    }
    expect((await site.get(`/percorsi/${draft}/gestione`, { as: steps.resident })).status).toBe(404)
    expect((await site.get(`/percorsi/${draft}`, { as: steps.manager })).status).toBe(200)
  })

  test('a published document has its page; the process sheet its regional fields', async () => {
    const outcome = await execute(publishDocument, sceneOf(site.db, steps.manager), {
      process: open,
      kind: 'project_sheet',
      title: 'Scheda di progetto',
      summary: 'Che cosa si vuole decidere.',
      body: 'Da dove si parte.\n\nChe cosa si decide.',
    })
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const page = await site.get(`/percorsi/${open}/documenti/${outcome.value.id}`)
    expect(page.body).toContain('Da dove si parte.')
    const sheet = JSON.parse((await site.get(`/percorsi/${open}/scheda.json`)).body)
    expect(sheet).toMatchObject({ titolo: 'Community Lab di prova', stato_di_avanzamento: 'Progetto' })
    expect(sheet.fasi).toHaveLength(4)
    expect(sheet.documenti[0].indirizzo_web).toContain(`/percorsi/${open}/documenti/`)
  })
})

describe('the manager’s desk', () => {
  test('sends who is not signed in to sign in, and refuses who does not manage', async () => {
    const anonymous = await site.get(`/percorsi/${open}/gestione`)
    expect(anonymous.status).toBe(303)
    expect(anonymous.location).toContain('/accedi?torna=')
    const refused = await site.get(`/percorsi/${open}/gestione`, { as: steps.resident })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('Lo può fare solo chi è responsabile del percorso')
  })

  test('publication is locked with its reasons until the draft is complete', async () => {
    const draft = await steps.aNewDraft()
    const desk = `/percorsi/${draft}/gestione`
    const before = await site.get(desk, { as: steps.manager })
    expect(before.body).toContain('Mancano ancora 5 cose')
    expect(before.body).toContain('Manca, e senza questo non si pubblica')
    expect(before.body).not.toContain(`action="${desk}/pubblica"`)
    expect((await site.post(`${desk}/pubblica`, {}, { as: steps.manager })).status).toBe(403)

    const saved = await site.post(`${desk}/testi`, wholeTexts, { as: steps.manager })
    expect(saved.location).toBe(desk)
    const after = await site.get(desk, { as: steps.manager })
    expect(after.body).toContain(`action="${desk}/pubblica"`)
    const published = await site.post(`${desk}/pubblica`, {}, { as: steps.manager })
    expect(published.location).toBe(`/percorsi/${draft}`)
    expect((await site.get(`/percorsi/${draft}`)).status).toBe(200)
  })

  test.each(['testi', 'fasi', 'permessi', 'documenti', 'obiettivi', 'avvio'])(
    '%s opens for the manager',
    async (part) => {
      const { status, body } = await site.get(`/percorsi/${open}/gestione/${part}`, { as: steps.manager })
      expect(status).toBe(200)
      expect(body).toContain('Torna alla gestione')
    },
  )

  test('a wrong form comes back with 422, the reason and what was typed', async () => {
    const { status, body } = await site.post(
      `/percorsi/${open}/gestione/testi`,
      { title: 'No', lead: 'Una frase scritta con cura.' },
      { as: steps.manager },
    )
    expect(status).toBe(422)
    expect(body).toContain('Scrivi un titolo di almeno 5 caratteri')
    expect(body).toContain('Una frase scritta con cura.')
    expect(body).toContain('Errore:')
  })

  test('the matrix is saved as a whole and decides what the page offers', async () => {
    const process = await steps.stored(open)
    const opening = process.phases[1]
    const saved = await site.post(
      `/percorsi/${open}/gestione/permessi`,
      { cell: [`${opening?.id}:propose:blocked`, `${opening?.id}:support:on`] },
      { as: steps.manager },
    )
    expect(saved.status).toBe(303)
    const { body } = await site.get(`/percorsi/${open}`)
    expect(body).not.toContain('Comincia a scrivere')
    expect(body).toContain('Leggi e sostieni le proposte')
    expect(body).toContain('In questa fase non si può')
  })

  test('dates of a phase move before the start; the extension is locked until then', async () => {
    const phase = (await steps.stored(open)).phases[2]
    const { status, body } = await site.post(
      `/percorsi/${open}/gestione/fasi/${phase?.id}`,
      { title: 'Chiusura', startsOn: phase?.startsOn ?? '', endsOn: '2020-01-01' },
      { as: steps.manager },
    )
    expect(status).toBe(422)
    expect(body).toContain('finisce prima di cominciare')
    const extension = await site.get(`/percorsi/${open}/gestione/proroga`, { as: steps.manager })
    expect(extension.status).toBe(403)
    expect(extension.body).toContain('solo dopo l’avvio formale')
  })
})

describe('a new process', () => {
  test('asks to sign in first, and says why to who may not open one', async () => {
    expect((await site.get('/percorsi/nuovo')).location).toContain('/accedi')
    const refused = await site.get('/percorsi/nuovo', { as: steps.resident })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('chi è responsabile dei percorsi di questo ente')
  })

  test('a few answers make a draft and lead to the desk; wrong ones come back', async () => {
    const typed = {
      _key: crypto.randomUUID(),
      template: 'lr_15_2018',
      body: String(steps.union),
      decisionBody: '',
      title: 'Una piazza da rifare insieme',
      shortTitle: 'La piazza',
      subject: '',
      managerOffice: '',
      firstDay: '2027-02-01',
    }
    const wrong = await site.post('/percorsi/nuovo', { ...typed, title: 'No' }, { as: steps.manager })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('La piazza')
    const made = await site.post('/percorsi/nuovo', typed, { as: steps.manager })
    expect(made.status).toBe(303)
    expect(made.location).toMatch(/^\/percorsi\/\d+\/gestione$/)
    const again = await site.post('/percorsi/nuovo', typed, { as: steps.manager })
    expect(again.location).toBe(made.location)
  })
})
