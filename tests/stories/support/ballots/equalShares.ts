/** Chiara opens an Equal Shares ballot on the proposals, three people vote, it closes, the result is published. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { does, follow, press, type Road, reads, sees, writes } from '../road/traveller.ts'
import { letClose, letOpen } from './clock.ts'
import { holds } from './holds.ts'

const question = 'Quali progetti digitali realizziamo con 60.000 euro?'
const projects = ['Sportello digitale di paese', 'Diario condiviso', 'Trasporto solidale'] as const
const costs = ['12.000', '28.500', '55.000']

export function anEqualSharesBallot(road: Road): void {
  const db = () => road.demo.app.services.db
  let ballot = ''
  const address = () => `/votazioni/${ballot}`

  test('the facilitator prepares it, is told what is missing, and announces it', async () => {
    const page = await road.as('Chiara Montanari')
    await page.goto('/votazioni?processo=2')
    await follow(page, 'Prepara una votazione', 'Prepara una votazione')
    await page.getByRole('radio', { name: 'Bilancio' }).check()
    await page.getByRole('button', { name: 'Continua: domanda e regole' }).click()
    await page.getByRole('textbox', { name: /^Domanda/ }).waitFor()
    await page.getByRole('radio', { name: /Tutte le persone registrate/ }).check()
    expect(await press(page, 'Crea la bozza')).toBe(422)
    await writes(page, { Domanda: question, 'Somma disponibile': '60.000' })
    await does(page, 'Crea la bozza', 'La bozza è pronta')
    ballot = /votazioni\/(\d+)/.exec(page.url())?.[1] ?? ''

    for (const project of projects) await page.getByRole('checkbox', { name: new RegExp(project) }).check()
    await does(page, 'Aggiungi le proposte segnate', 'Scelte aggiornate')
    for (const [place, cost] of costs.entries()) {
      await page
        .getByRole('textbox', { name: /^Costo di/ })
        .nth(place)
        .fill(cost)
    }
    await does(page, 'Salva i costi', 'Scelte aggiornate')
    await holds(page, road)
    await follow(page, 'Torna alla gestione', /^Gestione/)
    await reads(page, /A posto/)
    await page.getByLabel('Giorno di apertura').fill('2099-03-01')
    await page.getByLabel('Ora di apertura').fill('09:00')
    await page.getByLabel('Giorno di chiusura').fill('2099-02-01')
    await page.getByLabel('Ora di chiusura').fill('09:00')
    expect(await press(page, /^Annuncia/)).toBe(422)
    await holds(page, road)
    await page.getByLabel('Giorno di chiusura').fill('2099-03-15')
    await does(page, /^Annuncia/, 'La votazione è annunciata')
  })

  test('everybody reads what will be voted on and how, and when it opens', async () => {
    const page = await road.stranger()
    await page.goto(address())
    await sees(page, question)
    await reads(page, /Si apre .*2099/)
    await reads(page, /La somma si divide in quote uguali/)
    await reads(page, /Che cosa potrebbe vedere chi gestisce i computer/)
    expect(await page.getByRole('link', { name: 'Vota', exact: true }).count()).toBe(0)
    await holds(page, road)
  })

  test('the booth asks to sign in before it shows anything to fill in', async () => {
    await letOpen(db(), Number(ballot))
    const page = await road.stranger()
    await page.goto(`${address()}/vota`)
    await reads(page, 'Per votare serve entrare')
    expect(await page.locator('main form').count()).toBe(0)
  })

  test('a vote over the money comes back with all that was marked, and is not cast', async () => {
    const page = await road.as('Anna Bonini')
    await page.goto(address())
    await follow(page, /^Vota$/, question)
    for (const project of projects.slice(1)) await mark(page, project)
    if (road.javaScript) await reads(page, /Sono 23.500\s€ di troppo/)
    expect(await press(page, 'Controlla il tuo voto')).toBe(422)
    await reads(page, /Sono 23.500\s€ di troppo/)
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await holds(page, road)
    await page.getByRole('checkbox', { name: new RegExp(projects[2]) }).uncheck()
    await page.getByRole('checkbox', { name: new RegExp(projects[0]) }).check()
    await press(page, 'Controlla il tuo voto')
    await sees(page, 'Ecco il tuo voto')
    await reads(page, /Costo scelto: 40.500\s€ di 60.000\s€/)
    await holds(page, road)
  })

  test('one may go back and change it; only the last button casts it, once', async () => {
    const page = await road.as('Anna Bonini')
    await press(page, 'Cambia qualcosa')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await press(page, 'Controlla il tuo voto')
    expect(await press(page, 'Vota: non si potrà cambiare')).toBe(303)
    await sees(page, 'Hai votato')
    expect(await page.getByRole('main').innerText()).not.toMatch(/Sportello|Diario|Trasporto/)
    await holds(page, road)

    await page.goto(`${address()}/vota`)
    await reads(page, /Hai già votato/)
    expect(await page.locator('main form').count()).toBe(0)
  })

  test('two more vote, and until the end only their number is known', async () => {
    for (const [name, ...wanted] of voters) {
      const page = await road.as(name)
      await page.goto(`${address()}/vota`)
      for (const project of wanted) await mark(page, project)
      await press(page, 'Controlla il tuo voto')
      await press(page, 'Vota: non si potrà cambiare')
      await sees(page, 'Hai votato')
    }
    const page = await road.as('Chiara Montanari')
    await page.goto(`${address()}/gestione`)
    await reads(page, /Nessuno, neppure tu, vede/)
    await reads(page, /^3$/)
    expect(await page.getByRole('link', { name: /pubblicazione del risultato/ }).count()).toBe(0)
    await holds(page, road)
  })

  test('after closing the facilitator publishes the result by an act that says what it does', async () => {
    await letClose(db(), Number(ballot))
    const page = await road.as('Chiara Montanari')
    await page.goto(`${address()}/gestione`)
    await follow(page, /pubblicazione del risultato/, /^Pubblica il risultato/)
    expect(await press(page, 'Conta e pubblica il risultato')).toBe(422)
    await page.getByRole('checkbox', { name: /voglio contare e pubblicare/ }).check()
    await holds(page, road)
    await does(page, 'Conta e pubblica il risultato', 'Il risultato è pubblicato')

    const stranger = await road.stranger()
    await stranger.goto(address())
    await follow(stranger, 'Leggi il risultato', /./)
    await reads(stranger, /Sportello digitale di paese/)
  })
}

const voters = [
  ['Bruno Ferrari', projects[0], projects[1]],
  ['Elif Kaya', projects[0]],
] as const

const mark = (page: Page, project: string) =>
  page.getByRole('checkbox', { name: new RegExp(project) }).check()
