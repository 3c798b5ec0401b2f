import { expect, test } from 'vitest'
import { choose, does, follow, press, type Road, reads, sees } from '../road/traveller.ts'
import {
  completes,
  dayFromNow,
  fills,
  looksRight,
  opensDesk,
  opensPact,
  picks,
  signs,
  takesStep,
} from './hands.ts'

const title = 'Sportelli digitali di paese'
const elderly = 'Associazione Anziani della Bassa'
const words = 'Abbiamo aperto due sportelli in più: chi è venuto ha fatto da solo la pratica.'

/** An active pact near its end: diary, promise kept, account, amendment, renewal. */
export function aPactLives(road: Road): void {
  const opensLife = async () => {
    const page = await road.as('Ines')
    await opensPact(page, title)
    await follow(page, 'Lavora al patto', title)
    await follow(page, 'Diario, impegni e rendiconti', `Come va: ${title}`)
    return page
  }

  test('Ines writes in the diary with a photograph and marks a promise as kept, with its evidence', async () => {
    const page = await opensLife()
    await follow(page, 'Scrivi nel diario', 'Scrivi nel diario')
    await page.getByLabel('Una fotografia').setInputFiles('src/demo/pictures/library.webp')
    await fills(page, {
      Parte: elderly,
      'Quando è successo': dayFromNow(-1),
      Titolo: 'Sportello del sabato',
      'Che cosa avete fatto': words,
      Ore: '4',
      'Persone raggiunte': '12',
      'Che cosa si vede nella fotografia': 'Tre persone a un tavolo della biblioteca',
    })
    await does(page, 'Aggiungi al diario', 'La pagina di diario è pubblica.')
    await reads(page, /Sportello del sabato/)
    const photo = page.getByRole('img', { name: 'Tre persone a un tavolo della biblioteca' })
    expect(await photo.getAttribute('width')).toBe('480')
    const row = page.getByRole('row', { name: /^Due persone a turno/ })
    await row.getByRole('link', { name: 'Segna l’impegno' }).click()
    await sees(page, 'Segna un impegno')
    await reads(page, 'Due persone a turno in ogni sportello')
    await picks(page, /^Mantenuto/)
    expect(await press(page, 'Segna l’impegno')).toBe(422)
    await fills(page, { 'Da che cosa si vede': 'Il calendario dei turni, senza nomi.' })
    await does(page, 'Segna l’impegno', 'L’impegno è segnato.')
    await row.getByText('Mantenuto').waitFor()
    if (road.javaScript) await looksRight(page)
  })

  test('Ines writes an account from the diary and publishes it', async () => {
    const page = await opensLife()
    await completes(page, {
      link: /^Rendiconto$/,
      heading: 'Rendiconto',
      radio: 'Rendiconto periodico',
      fields: {
        'Dal giorno': dayFromNow(-300),
        'Al giorno': dayFromNow(-1),
        'Obiettivi e priorità': words,
        Risultati: words,
      },
      button: 'Salva il rendiconto',
      said: 'Il rendiconto è salvato come bozza.',
    })
    await completes(page, {
      link: 'Pubblica il rendiconto',
      heading: 'Pubblica il rendiconto',
      button: 'Pubblica il rendiconto',
      said: 'Il rendiconto è pubblico.',
    })
    await reads(page, 'Ore fatte su ore promesse')
    await reads(page, 'Amministrazione: manca ancora la valutazione.')
  })

  test('Ines proposes an amendment, and she and Dario sign it', async () => {
    const page = await opensLife()
    await follow(page, 'Proponi una modifica', 'Proponi una modifica')
    await fills(page, { Ragioni: 'Chi lavora può venire solo la sera, e gli incontri si fanno di mattina.' })
    const changed = { d: 'Il bene resta aperto anche di sera.', e: 'Le parti si incontrano di sera.' }
    for (const [letter, text] of Object.entries(changed)) {
      await page.locator('summary', { hasText: `${letter}) ` }).click()
      await fills(page, { [`Testo della clausola ${letter}`]: text })
    }
    await does(page, 'Proponi la modifica', 'La modifica è pronta da firmare.')
    await reads(page, 'Che cosa cambia con l’atto aggiuntivo n. 2')
    await reads(page, 'Le altre clausole non cambiano: a, b, c, f, g, h, i, j, k, l.')
    if (road.javaScript) await looksRight(page)
    for (const name of ['Ines', 'Dario']) {
      const signer = await road.as(name)
      await opensPact(signer, title)
      await follow(signer, 'Leggi il patto intero', `Il testo del patto: ${title}`)
      await follow(signer, 'Leggi e firma', `Firma: ${title}`)
      await signs(signer, async () => '654321', 'Hai firmato.')
    }
  })

  test('Marta suspends the pact with her reasons, and it starts again', async () => {
    const page = await road.as('Marta')
    await opensDesk(page, title)
    const reasons = 'Le sale sono chiuse per lavori fino alla fine del mese.'
    await takesStep(page, 'Sospendi il patto', 'Il patto è sospeso.', { Ragioni: reasons })
    await takesStep(page, 'Riprendi il patto', 'Il patto è di nuovo attivo.', {
      Ragioni: 'I lavori nelle sale sono finiti prima del previsto.',
    })
  })

  test('Ines renews the pact, and finds the new one to be written', async () => {
    const page = await opensLife()
    await completes(page, {
      link: 'Rinnova il patto',
      heading: 'Rinnova il patto',
      button: 'Comincia il rinnovo',
      said: 'Il rinnovo è cominciato',
    })
    await choose(page, 'Patti', 'Patti')
    const both = page.getByRole('main').getByRole('link', { name: title })
    expect(await both.count()).toBeGreaterThanOrEqual(2)
  })
}
