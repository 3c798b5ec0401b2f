import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { does, field, follow, goesBack, press, type Road, reads, sees } from '../road/traveller.ts'
import { fills, identifies, looksRight, looksRightAsItIs, opensDesk, opensPact, takesStep } from './hands.ts'

const title = 'Mappa aperta dei servizi'
const text = `Il testo del patto: ${title}`
const signature = `Firma: ${title}`
const hers = 'La mappa si usa anche dal telefono di casa, con una voce che la legge.'
const his = 'La mappa si usa senza iscriversi e senza lasciare il proprio nome.'
const duration = 'Il patto dura un anno e si può rinnovare una volta sola.'
const evening = 'La mappa si usa anche di sera, quando gli uffici sono chiusi.'
const comment = 'Chi non ha il telefono trova la mappa stampata in biblioteca?'

/** Somebody has a page before their eyes, and meanwhile the text of the pact becomes another. */
export function theTextChangesMeanwhile(road: Road): void {
  const writesText = async (name: string) => {
    const page = await road.as(name)
    await opensDesk(page, title)
    await follow(page, 'Scrivi il testo insieme', title)
    return page
  }
  const saves = async (page: Page, clauses: Readonly<Record<string, string>>) => {
    await fills(
      page,
      Object.fromEntries(
        Object.entries(clauses).map(([letter, words]) => [`Testo della clausola ${letter}`, words]),
      ),
    )
    await does(page, 'Salva una nuova versione', 'La nuova versione è salvata.')
  }
  const publishes = async (days: string) => {
    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await takesStep(officer, 'Pubblica il testo per i commenti', 'Il testo è pubblicato.', {
      'Giorni per i commenti': days,
    })
  }
  const reopens = async () => {
    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await takesStep(officer, 'Riapri la scrittura', 'Il testo è di nuovo in scrittura.', {
      Ragioni: 'Le parti vogliono cambiare come si usa la mappa.',
    })
  }
  const nobodyHasSigned = async (page: Page) => {
    const table = page.locator('#firme').getByRole('table')
    await table.getByText('Manca', { exact: true }).first().waitFor()
    expect(await table.getByText('Firmato', { exact: true }).count()).toBe(0)
  }

  test('who writes on top of a text that has changed keeps their words, reads the others’, and saves both', async () => {
    const teresa = await writesText('Teresa')
    const bruno = await writesText('Bruno')
    await saves(bruno, { b: duration, d: his })
    await fills(teresa, { 'Testo della clausola d': hers })
    expect(await press(teresa, 'Salva una nuova versione')).toBe(409)
    await teresa.getByRole('alert').getByText('Qualcuno ha cambiato il testo mentre scrivevi').waitFor()
    expect(await field(teresa, 'Testo della clausola d').inputValue()).toBe(hers)
    expect(await field(teresa, 'Testo della clausola b').inputValue()).toBe(duration)
    await teresa.locator('#clausola-d').getByText(his).waitFor()
    if (road.javaScript) await looksRightAsItIs(teresa)
    await opensPact(bruno, title)
    await follow(bruno, 'Lavora al patto', title)
    await follow(bruno, 'Scrivi il testo insieme', title)
    expect(await field(bruno, 'Testo della clausola d').inputValue()).toBe(his)

    await saves(teresa, { d: `${hers} ${his}` })
    expect(await field(teresa, 'Testo della clausola b').inputValue()).toBe(duration)
  })

  test('who is about to sign a text that is written again is told, and signs nothing', async () => {
    await publishes('0')
    for (const name of ['Teresa', 'Bruno']) {
      const page = await road.as(name)
      await opensDesk(page, title)
      await follow(page, 'Leggi e firma', signature)
      await identifies(page, async () => '123456')
    }
    const teresa = await road.as('Teresa')
    await reopens()
    expect(await press(teresa, /^Firma il patto$/)).toBe(409)
    await reads(teresa, 'Non c’è un testo da firmare')
    await follow(teresa, 'Leggi il testo e le versioni', text)
  })

  test('who signs a text that is no longer the one they read is shown the present one, and may sign that', async () => {
    await saves(await writesText('Dario'), { d: evening })
    await publishes('0')
    const bruno = await road.as('Bruno')
    await reads(bruno, hers)
    expect(await press(bruno, /^Firma il patto$/)).toBe(409)
    await bruno.getByRole('alert').getByText('Il testo è cambiato da quando lo hai letto').waitFor()
    await bruno.locator('#testo').getByText(evening).waitFor()
    expect(await bruno.getByText(hers).count()).toBe(0)
    await nobodyHasSigned(bruno)
    await does(bruno, /^Firma il patto$/, 'Hai firmato.')
    await reopens()
    await publishes('10')
    await opensPact(bruno, title)
    await follow(bruno, 'Leggi il patto intero', text)
    await nobodyHasSigned(bruno)
  })

  test('in the days for comments one comments a clause; who comments one that changes meanwhile loses no word', async () => {
    const [anna, elif, chiara] = [await road.as('Anna'), await road.as('Elif'), await road.as('Chiara')]
    for (const page of [anna, elif, chiara]) {
      await opensPact(page, title)
      await follow(page, 'Leggi e commenta il testo', text)
      await reads(page, 'Si può commentare fino a')
      await follow(page, /^Commenta questa clausola \(clausola d\)/, 'Scrivi un commento')
      await reads(page, evening)
      await fills(page, { 'Il tuo commento': comment })
    }
    await does(anna, 'Pubblica il commento', 'Il tuo commento è pubblicato.')
    await reads(anna, comment)

    await reopens()
    expect(await press(elif, 'Pubblica il commento')).toBe(403)
    await reads(elif, 'Qui non si commenta più')
    await reads(elif, comment)

    await saves(await writesText('Dario'), { d: his })
    await publishes('10')
    expect(await press(chiara, 'Pubblica il commento')).toBe(409)
    await chiara.getByRole('alert').getByText('Questa clausola è cambiata mentre scrivevi').waitFor()
    await reads(chiara, his)
    expect(await field(chiara, 'Il tuo commento').inputValue()).toBe(comment)
    if (road.javaScript) await looksRightAsItIs(chiara)
    await does(chiara, 'Pubblica il commento', 'Il tuo commento è pubblicato.')
  })

  test('everybody reads that the text changed after the comments, and what changed; a party answers one', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await opensPact(page, title)
    await follow(page, 'Leggi il testo e 2 commenti', text)
    await reads(page, 'Il testo è cambiato dopo i commenti')
    await follow(page, 'Leggi 2 commenti su questa clausola', /./)
    await goesBack(page)
    await sees(page, text)
    await follow(page, 'Guarda che cosa è cambiato', text)
    await page.locator('#clausola-d').getByRole('deletion').first().waitFor()
    if (road.javaScript) await looksRight(page)

    const bruno = await road.as('Bruno')
    await opensPact(bruno, title)
    await follow(bruno, 'Leggi il testo e 2 commenti', text)
    await follow(bruno, /^Rispondi/, 'Rispondi a un commento')
    await fills(bruno, { 'Il tuo commento': 'Sì, una copia per ogni biblioteca.' })
    await does(bruno, 'Pubblica la risposta', 'Il tuo commento è pubblicato.')
  })
}
