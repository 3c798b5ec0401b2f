import { expect, test } from 'vitest'
import { openLink, pick, pressButton, tick, write } from './hands.ts'
import { choose, follow, goesBack, goesThrough, press, type Road, reads, sees, writes } from './traveller.ts'

const agenda = 'Agenda Digitale della Bassa Reggiana'
const title = 'Uno sportello digitale in ogni comune'

export function theAgendaGrows(road: Road): void {
  test('Dario turns the accepted proposal into an action, measures it, and publishes a version', async () => {
    const page = await road.as('Dario')
    await choose(page, 'Agenda digitale', agenda)
    await follow(page, 'Gestisci l', 'Gestisci l')
    await follow(page, /\(P01\)/, 'Nuova azione')
    await pick(page.getByRole('combobox', { name: 'Linea strategica' }), '2. Conoscenza e inclusione')
    await writes(page, {
      'Titolo dell': title,
      'Ufficio responsabile': 'Servizio Sociale Integrato',
      'Spesa prevista': '24.000',
      Unità: 'sportelli',
      'Che cosa si misura': 'Sportelli aperti',
      'Valore di partenza': '0',
      Obiettivo: '8',
      'Fonte del dato': 'Registro degli sportelli',
    })
    await write(page.getByRole('textbox', { name: 'Inizio' }), day(0))
    await write(page.getByRole('textbox', { name: 'Fine' }), day(400))
    await write(page.getByRole('textbox', { name: 'Rilevato il' }), day(-1))
    await write(page.getByRole('textbox', { name: 'Entro il' }), day(400))
    await tick(page.getByRole('checkbox', { name: 'Poviglio' }))
    expect(await press(page, 'Aggiungi l')).toBe(422)
    await tick(page.getByRole('checkbox', { name: /^II\. Solidarietà/ }))
    expect(await press(page, 'Aggiungi l')).toBe(303)
    await sees(page, title)

    await follow(page, 'Aggiorna l', title)
    await writes(page, { 'Valore rilevato': '3' })
    await write(page.getByRole('textbox', { name: 'Fonte', exact: true }), 'Registro degli sportelli')
    await write(page.getByRole('textbox', { name: 'Data della rilevazione' }), day(0))
    expect(await press(page, 'Registra la rilevazione')).toBe(303)
    await sees(page, title)
    await reads(page, /Sportelli aperti: 3/)

    await choose(page, 'Agenda digitale', agenda)
    await follow(page, 'Gestisci l', 'Gestisci l')
    await writes(page, { 'Che cosa cambia rispetto': 'Entra lo sportello digitale di paese.' })
    expect(await press(page, 'Pubblica la versione')).toBe(303)
    await choose(page, 'Agenda digitale', agenda)
    await follow(page, /^Versione 2/, /ersione 2/)
    await reads(page, title)
  })
}

export function theRedThreadHolds(road: Road): void {
  test('from what Franco said one clicks all the way to the latest measurement, and back', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, /Hai una ricevuta/, 'Che fine ha fatto quello che ho detto?')
    await writes(page, { 'Codice della ricevuta': road.noted.receipt ?? '' })
    await pressButton(page.getByRole('button', { name: 'Cerca la ricevuta' }))
    await sees(page, `Ricevuta ${road.noted.receipt}`)
    await alongTheThread(page, /^P01, Sportello digitale di paese/, 'Sportello digitale di paese')
    await alongTheThread(page, 'Decisione del Tavolo', 'Tavolo di Negoziazione del Community Lab')
    await goesBack(page)
    await alongTheThread(page, 'Clausola', road.noted.documentTitle ?? /./)
    await goesBack(page)
    await alongTheThread(page, 'Risposta dell’ente', road.noted.documentTitle ?? /./)
    await goesBack(page)
    await alongTheThread(page, new RegExp(title), title)
    await reads(page, /Sportelli aperti: 3/)
    await alongTheThread(page, /^P01, Sportello digitale di paese/, 'Sportello digitale di paese')
    await alongTheThread(page, /il foglio degli orari/, `Ricevuta ${road.noted.receipt}`)
  })

  test('Anna, who claimed her words, and Elif, who follows, are told what became of them', async () => {
    const anna = await road.as('Anna')
    await choose(anna, 'Incontri', 'Incontri')
    await openLink(anna.getByRole('link', { name: /^\d+ avvis/ }))
    await sees(anna, 'Avvisi')
    await openLink(
      anna
        .getByRole('main')
        .getByRole('link', { name: /Sportello digitale di paese/ })
        .first(),
    )
    const elif = await road.as('Elif')
    await choose(elif, 'Incontri', 'Incontri')
    await openLink(elif.getByRole('link', { name: /^\d+ avvis/ }))
    await sees(elif, 'Avvisi')
    await reads(elif, /Riuso di computer e tablet per famiglie/)
  })
}

/** A knot is found by its own title, or by the kind written above it. */
async function alongTheThread(
  page: Awaited<ReturnType<Road['stranger']>>,
  knot: string | RegExp,
  heading: string | RegExp,
): Promise<void> {
  const thread = page.getByRole('region', { name: /filo rosso/i })
  const link =
    typeof knot === 'string'
      ? thread.getByRole('listitem').filter({ hasText: knot }).getByRole('link')
      : thread.getByRole('link', { name: knot })
  const whole = thread.getByRole('link', { name: wholeThread })
  await link.or(whole).first().waitFor()
  if ((await link.count()) === 0) {
    await goesThrough(page, whole.first())
  }
  await goesThrough(page, link.first())
  await sees(page, heading)
}

/** A long thread shows its two ends first; one click shows the knots between. */
const wholeThread = /^Mostra (un altro|altri)/

const day = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now() + days * 86_400_000)
