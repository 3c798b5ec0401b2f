import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLink, pressButton, tick } from '../road/hands.ts'
import { choose, does, field, follow, press, type Road, reads, sees } from '../road/traveller.ts'
import { fills, looksRight } from './hands.ts'

const union = 'Unione Bassa Reggiana'
const commons = 'Il vecchio mulino di Boretto'
const words = 'Lo usano le scuole e chi passa in bicicletta, e da due anni nessuno apre la porta.'

/** The pacts narrowed, the commons on the map and in its table, a new one among them, and a pact for it. */
export function placesAreFoundAndCaredFor(road: Road): void {
  test('the list of pacts is narrowed by its filters, and widened again', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Patti', 'Patti')
    const main = page.getByRole('main')
    await tick(main.getByRole('checkbox', { name: 'Attivo', exact: true }))
    await tick(main.getByRole('checkbox', { name: 'Patto complesso' }))
    await pressButton(main.getByRole('button', { name: 'Applica i filtri' }))
    await reads(page, '1 patto su 3')
    expect(await main.getByRole('checkbox', { name: 'Attivo', exact: true }).isChecked()).toBe(true)
    await main.getByRole('link', { name: 'Sportelli digitali di paese' }).first().waitFor()
    await openLink(main.getByRole('link', { name: 'Togli il filtro Attivo' }))
    await reads(page, '2 patti su 3')
    await openLink(main.getByRole('link', { name: 'Togli tutti i filtri' }))
    await reads(page, '3 patti su 3')
  })

  test('a marker of the map leads to its commons, and the table says the same as the map', async () => {
    const page = await road.stranger()
    await page.goto('/patti')
    await follow(page, 'Guarda i beni comuni', 'Beni comuni')
    expect(await markersOf(page)).toEqual([`${union}: 3 beni comuni`])
    expect(await rowsOf(page)).toEqual([`${union}: 3`])
    await openLink(markers(page).first())
    await page.getByRole('main').getByRole('link', { name: 'Torna alla mappa di tutta la rete' }).waitFor()
    const rows = await rowsOf(page)
    expect(rows).toContain('Mappa aperta dei servizi: Nel registro (nessun punto sulla mappa)')
    expect(await markersOf(page)).toEqual(rows.filter((row) => !row.endsWith('(nessun punto sulla mappa)')))
    const onlooker = await road.demo.visitor()
    await onlooker.goto(new URL(page.url()).pathname + new URL(page.url()).search)
    await looksRight(onlooker)
    const address = await markers(page).first().getAttribute('href')
    const [name = ''] = (await markersOf(page))[0]?.split(': ') ?? []
    expect(await table(page).getByRole('link', { name }).getAttribute('href')).toBe(address)
    await openLink(
      page.getByRole('main').getByRole('link', { name: 'Leggi gli stessi luoghi in una tabella' }),
    )
    await page.waitForURL(/#luoghi$/)
    await openLink(table(page).getByRole('link', { name }))
    await sees(page, name)
    expect(new URL(page.url()).pathname).toBe(address)
  })

  test('Anna nominates a commons with its place, and finds it on the map and in the table', async () => {
    const page = await road.as('Anna')
    await page.goto('/beni-comuni')
    await follow(page, 'Segnala un bene comune', 'Segnala un bene comune')
    await fills(page, { 'Come si chiama': commons, Latitudine: 'qui' })
    expect(await press(page, 'Segnala il bene comune')).toBe(422)
    await openLink(page.getByRole('alert').getByRole('link', { name: /^Tipo di bene: Scegli/ }))
    expect(await field(page, 'Come si chiama').inputValue()).toBe(commons)
    await tick(page.getByRole('main').getByRole('radio', { name: 'Bene comune materiale' }))
    await fills(page, {
      'Ente che decide': union,
      Categoria: 'Materiale: Edifici pubblici',
      'Che cosa è': 'Un mulino sul Po, con la ruota e la casa del mugnaio.',
      'Perché è un bene comune': words,
      'Dove si trova': 'Boretto, lungo il Po',
      Latitudine: '44,9056',
      Longitudine: '10,5524',
    })
    await does(page, 'Segnala il bene comune', 'Hai segnalato il bene comune.')
    await sees(page, commons)
    await page.goto('/beni-comuni')
    await openLink(markers(page).first())
    await page.getByRole('main').getByRole('link', { name: 'Torna alla mappa di tutta la rete' }).waitFor()
    expect(await markersOf(page)).toContain(`${commons}: Segnalato`)
    expect(await rowsOf(page)).toContain(`${commons}: Segnalato`)
    await openLink(page.getByRole('main').getByRole('link', { name: `${commons}: Segnalato` }))
    await sees(page, commons)
  })

  test('Anna proposes a pact for it: what is missing is said by the name of its field', async () => {
    const page = await road.as('Anna')
    await follow(page, 'Proponi un patto per questo bene', 'Proponi un patto')
    await reads(page, 'Cura il bene comune:')
    await fills(page, { 'Titolo del patto': 'Il mulino riapre' })
    expect(await press(page, 'Salva la bozza')).toBe(422)
    const missing = page.getByRole('alert').getByRole('link')
    expect(await missing.allInnerTexts()).toEqual(
      expect.arrayContaining([
        'Tipo di patto: Scegli una delle possibilità',
        'Livello di cura: Scegli una delle possibilità',
        'Tema: Scegli una delle possibilità',
      ]),
    )
    await openLink(missing.filter({ hasText: 'Tipo di patto' }))
    await tick(page.getByRole('main').getByRole('radio', { name: 'Patto ordinario' }))
    await fills(page, {
      'Livello di cura': 'Cura costante e continuativa',
      Tema: 'Patrimonio culturale',
      'Perché lo proponi': words,
      'Che cosa vuoi ottenere': words,
      Tempi: 'Da marzo, per due anni.',
      'Che cosa farai': words,
      'Che cosa serve': 'Le chiavi, e due persone a turno.',
    })
    await does(page, 'Salva la bozza', 'Bozza salvata.')
    await does(page, 'Presenta il patto all’ente', 'Patto presentato.')
  })
}

const markers = (page: Page) => page.locator('svg.pz-map-wide a')
const table = (page: Page) => page.locator('#luoghi').getByRole('table')

/** What the map says, marker by marker. */
async function markersOf(page: Page): Promise<string[]> {
  const said = await markers(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('aria-label') ?? ''),
  )
  return said.sort()
}

/** The same of its table: the name, with what the list counts or where each commons stands. */
async function rowsOf(page: Page): Promise<string[]> {
  const rows = await table(page)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
  return rows
    .map(([name = '', second = '', state]) =>
      state === undefined
        ? `${name}: ${second}`
        : `${name}: ${state}${second.endsWith('nessun punto sulla mappa') ? ' (nessun punto sulla mappa)' : ''}`,
    )
    .sort()
}
