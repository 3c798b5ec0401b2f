import { expect, test } from 'vitest'
import { pick, tick, write } from './hands.ts'
import { choose, does, follow, press, type Road, reads, sees, writes } from './traveller.ts'

const tableName = 'Tavolo di Negoziazione del Community Lab'

export async function goToTable(page: Awaited<ReturnType<Road['stranger']>>): Promise<void> {
  await choose(page, 'Percorsi', 'Percorsi')
  await follow(page, /^Community Lab/, /^Community Lab/)
  await follow(page, 'Il Tavolo di Negoziazione', tableName)
}

async function goToWork(page: Awaited<ReturnType<Road['stranger']>>): Promise<void> {
  await goToTable(page)
  await follow(page, 'Pagina di lavoro del Tavolo', 'Pagina di lavoro del Tavolo')
}

export function theTableDecides(road: Road): void {
  test('Elif asks to attend the table, and Chiara answers in public with reasons', async () => {
    const elif = await road.as('Elif')
    await goToTable(elif)
    await follow(elif, 'Chiedi un posto al Tavolo', 'Chiedi un posto al Tavolo')
    await tick(elif.getByRole('radio', { name: 'Assistere come osservatore' }))
    await writes(elif, {
      'Perché vuoi esserci?': 'Lavoro a turni e conosco chi non riesce mai a venire di giorno.',
    })
    await does(elif, 'Chiedi il posto', /La tua richiesta è arrivata al Tavolo/)

    const chiara = await road.as('Chiara')
    await goToWork(chiara)
    await follow(chiara, /Rispondi alla richiesta.*Elif Kaya/, /Rispondi alla richiesta/)
    await tick(chiara.getByRole('radio', { name: 'Ammetti al Tavolo' }))
    await writes(chiara, { 'I motivi della risposta': 'Al Tavolo mancava chi lavora a turni: benvenuta.' })
    await does(chiara, 'Pubblica la risposta', 'La risposta è pubblicata.')

    const stranger = await road.stranger()
    await stranger.goto('/')
    await goToTable(stranger)
    await reads(stranger, 'Al Tavolo mancava chi lavora a turni: benvenuta.')
    expect(await stranger.getByRole('main').innerText()).not.toContain('Elif')
  })

  test('Chiara takes up every proposal; the table decides on each of them and writes why', async () => {
    const page = await road.as('Chiara')
    await goToWork(page)
    const toTakeUp = page.getByRole('button', { name: /^Prendi in carico/ })
    for (let left = await toTakeUp.count(); left > 0; left -= 1) {
      const which = (await toTakeUp.first().innerText()).trim()
      await does(page, which, 'Il Tavolo ha preso in carico la proposta.')
      await expect.poll(() => toTakeUp.count()).toBe(left - 1)
    }
    const toDecide = page.getByRole('link', { name: /^Registra la decisione/ })
    for (let left = await toDecide.count(); left > 0; left -= 1) {
      const title = (await toDecide.first().innerText()).replace(/^[^:]*: ?/, '').trim()
      await follow(page, new RegExp(`Registra la decisione.*${title}`), /Che cosa decide il Tavolo/)
      const isIn = /Sportello digitale di paese|Riuso di computer/.test(title)
      await tick(page.getByRole('radio', { name: isIn ? 'Nel documento' : 'Verso un patto', exact: true }))
      await tick(page.getByRole('radio', { name: 'Con il metodo del consenso' }))
      await writes(page, { 'I motivi': 'Troppo breve' })
      if (left === 1) expect(await press(page, 'Registra la decisione')).toBe(422)
      await writes(page, { 'I motivi': 'La chiedono in molti e si può cominciare con quello che c’è.' })
      await does(page, 'Registra la decisione', 'La decisione del Tavolo è pubblicata.')
      await sees(page, 'Pagina di lavoro del Tavolo')
    }
    await write(page.getByRole('textbox', { name: /Posto di .*Sportello digitale di paese/ }), '1')
    await write(page.getByRole('textbox', { name: /Posto di .*Riuso di computer/ }), '2')
    await does(page, 'Salva l’ordine', 'L’ordine delle priorità è salvato.')
  }, 120_000)
}

export function theDocumentTravels(road: Road): void {
  const title = 'Sportelli e computer per tutti: due proposte all’Unione'

  test('Chiara drafts the document, writes its clauses, and the table approves it in a sitting', async () => {
    const page = await road.as('Chiara')
    await goToWork(page)
    await follow(page, 'Comincia il documento', 'Comincia il documento')
    await writes(page, {
      Titolo: title,
      'I bisogni a cui': 'Chi non usa il digitale rinuncia a bonus e visite.',
    })
    await does(page, 'Comincia il documento', /Il documento è cominciato/)
    await sees(page, 'Pagina di lavoro del documento')
    await reads(page, 'Manca:')
    await writes(page, {
      'Il percorso fatto': 'Assemblee, laboratori, due sedute del Tavolo.',
      'Le difficoltà incontrate': 'Chi lavora di notte è venuto poco.',
      'Chi ha curato il testo': 'Segreteria del Tavolo',
    })
    await does(page, 'Salva i testi', 'Testi salvati.')
    for (const position of [1, 2]) {
      await follow(page, `Scrivi la clausola ${position}`, /./)
      await writes(page, {
        'Testo della clausola': `L’Unione avvia entro l’anno la proposta numero ${position}, in ogni comune.`,
      })
      await does(page, 'Salva la clausola', 'Clausola salvata.')
    }
    await pick(page.getByRole('combobox', { name: 'Seduta che lo ha approvato' }), 1)
    await tick(page.getByRole('radio', { name: 'Con il metodo del consenso' }))
    await does(page, 'Approva il documento', /Il documento è approvato dal Tavolo/)
    road.noted.documentTitle = title
  })

  test('Marta sends it to the guarantor, who validates it; Marta hands it to the body and the clock starts', async () => {
    const marta = await road.as('Marta')
    await goToDocument(road, marta)
    await follow(marta, 'Pagina di lavoro del documento', 'Pagina di lavoro del documento')
    await follow(marta, 'Invia al tecnico di garanzia', 'Inviare il documento al tecnico di garanzia?')
    await does(marta, 'Invia al tecnico di garanzia', /Il documento è partito/)

    const guarantor = await road.as('Tecnico di garanzia')
    await goToDocument(road, guarantor)
    await follow(guarantor, 'Pagina di lavoro del documento', 'Pagina di lavoro del documento')
    await tick(guarantor.getByRole('radio', { name: 'Valido il documento', exact: true }))
    await does(guarantor, 'Registra la validazione', /La decisione del tecnico di garanzia è pubblicata/)

    await goToDocument(road, marta)
    await follow(marta, 'Pagina di lavoro del documento', 'Pagina di lavoro del documento')
    await follow(marta, 'Consegna il documento all’ente', 'Consegnare il documento all’ente?')
    await does(marta, 'Consegna il documento all’ente', /Il documento è consegnato/)

    const stranger = await road.stranger()
    await stranger.goto('/')
    await goToDocument(road, stranger)
    await reads(stranger, /L’ente ha ancora (29|30) giorni per rispondere/)
  })

  test('Dario answers each proposal with reasons, and anybody opens the document as a PDF', async () => {
    const page = await road.as('Dario')
    await goToDocument(road, page)
    for (const left of [2, 1]) {
      await follow(page, /^Rispondi alla P/, /Rispondi alla P/)
      await tick(page.getByRole('radio', { name: 'Accolta', exact: true }))
      await writes(page, { 'I motivi': 'La Giunta la finanzia: si comincia da gennaio, con le biblioteche.' })
      expect(await press(page, 'Pubblica la risposta')).toBe(422)
      await writes(page, {
        'Ufficio che risponde': 'Servizio Sociale Integrato',
        Atto: `Delibera di Giunta n. 4${left}`,
      })
      await write(page.getByRole('textbox', { name: 'Data dell’atto' }), today())
      await does(page, 'Pubblica la risposta', 'La risposta dell’ente è pubblicata.')
    }
    const stranger = await road.stranger()
    await stranger.goto('/')
    await goToDocument(road, stranger)
    await reads(stranger, /L’ente ha risposto a tutte le proposte/)
    const pdf = await stranger.getByRole('link', { name: 'Scarica il PDF accessibile' }).getAttribute('href')
    const answer = await stranger.request.get(pdf ?? '')
    expect(answer.headers()['content-type']).toContain('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
}

async function goToDocument(road: Road, page: Awaited<ReturnType<Road['stranger']>>): Promise<void> {
  await goToTable(page)
  await follow(page, 'Leggi il documento', road.noted.documentTitle ?? /./)
}

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now())
