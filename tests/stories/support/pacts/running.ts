import { expect, test } from 'vitest'
import { choose, does, follow, press, type Road, reads, sees } from '../road/traveller.ts'
import { completes, dayFromNow, fills, looksRight, opensPact, picks, signs } from './hands.ts'

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

  test('Ines writes in the diary and marks a promise as kept, with its evidence', async () => {
    const page = await opensLife()
    await completes(page, {
      link: 'Scrivi nel diario',
      heading: 'Scrivi nel diario',
      fields: {
        Parte: elderly,
        'Quando è successo': dayFromNow(-1),
        Titolo: 'Sportello del sabato',
        'Che cosa avete fatto': words,
        Ore: '4',
        'Persone raggiunte': '12',
      },
      button: 'Aggiungi al diario',
      said: 'La pagina di diario è pubblica.',
    })
    await reads(page, /Sportello del sabato/)
    const row = page.getByRole('row', { name: /^Due persone a turno/ })
    await row.getByRole('link', { name: 'Segna l’impegno' }).click()
    await sees(page, 'Segna un impegno')
    await reads(page, 'Due persone a turno in ogni sportello')
    await picks(page, /^Mantenuto/)
    expect(await press(page, 'Segna l’impegno')).toBe(422)
    await fills(page, { 'Da che cosa si vede': 'Il calendario dei turni, senza nomi.' })
    await does(page, 'Segna l’impegno', 'L’impegno è segnato.')
    await row.getByText('Mantenuto').waitFor()
    await looksRight(page)
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
        'Azioni e servizi': words,
        Risultati: words,
        'Risorse disponibili': words,
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
  })

  test('Ines proposes an amendment, and she and Dario sign it', async () => {
    const page = await opensLife()
    await completes(page, {
      link: 'Proponi una modifica',
      heading: 'Proponi una modifica',
      fields: {
        Ragioni: 'Chi lavora può venire solo la sera, e gli incontri si fanno di mattina.',
        Clausola: 'e) Coordinamento e partecipazione',
        'Nuovo testo della clausola': 'Le parti si incontrano una volta al mese, di sera.',
      },
      button: 'Proponi la modifica',
      said: 'La modifica è pronta da firmare.',
    })
    for (const name of ['Ines', 'Dario']) {
      const signer = await road.as(name)
      await opensPact(signer, title)
      await follow(signer, 'Leggi il patto intero', `Il testo del patto: ${title}`)
      await follow(signer, 'Leggi e firma', `Firma: ${title}`)
      await signs(signer, async () => '654321', 'Hai firmato.')
    }
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
