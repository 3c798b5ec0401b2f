import { expect, test } from 'vitest'
import { tick } from '../road/hands.ts'
import { does, field, follow, press, type Road, reads } from '../road/traveller.ts'
import { dayFromNow, fills, opensDesk, opensPact, signs, takesStep } from './hands.ts'

const map = 'Mappa aperta dei servizi'
const desks = 'Sportelli digitali di paese'
const comment = 'Le voci nuove si possono proporre anche al telefono?'
const words = 'Abbiamo spiegato a sei persone come si prenota una visita, una alla volta.'

/** What is done oftenest in a pact that lives: a comment, a signature, a page of diary. */
export function aPactIsLivedThrough(road: Road): void {
  test('while comments are open Anna comments a clause, and finds what she wrote beside it', async () => {
    const officer = await road.as('Dario')
    await opensDesk(officer, map)
    await takesStep(officer, 'Pubblica il testo per i commenti', 'Il testo è pubblicato.', {
      'Giorni per i commenti': '12',
    })
    const page = await road.as('Anna')
    await opensPact(page, map)
    await follow(page, 'Leggi e commenta il testo', `Il testo del patto: ${map}`)
    await follow(page, /^Commenta questa clausola \(clausola e\)/, 'Scrivi un commento')
    expect(await press(page, 'Pubblica il commento')).toBe(422)
    await fills(page, { 'Il tuo commento': comment })
    await does(page, 'Pubblica il commento', 'Il tuo commento è pubblicato.')
    await reads(page, comment)
    await opensPact(page, map)
    await follow(page, 'Leggi il testo e 1 commento', `Il testo del patto: ${map}`)
    await follow(page, /^Leggi 1 commento su questa clausola/, /./)
    await reads(page, comment)
  })

  test('Teresa may not sign while comments are open, and reads until when; afterwards she signs', async () => {
    const page = await road.as('Teresa')
    await opensDesk(page, map)
    await follow(page, 'Leggi e firma', `Firma: ${map}`)
    await reads(page, 'I commenti al testo sono aperti fino a')
    const officer = await road.as('Dario')
    await opensDesk(officer, map)
    await takesStep(officer, 'Riapri la scrittura', 'Il testo è di nuovo in scrittura.', {
      Ragioni: 'I commenti sono arrivati e non chiedono cambiamenti.',
    })
    await takesStep(officer, 'Pubblica il testo per i commenti', 'Il testo è pubblicato.', {
      'Giorni per i commenti': '0',
    })
    await opensDesk(page, map)
    await follow(page, 'Leggi e firma', `Firma: ${map}`)
    await signs(page, async () => '123456', 'Hai firmato.')
  })

  test('Ines writes in the diary, and what is wrong with it keeps what she wrote', async () => {
    const page = await road.as('Ines')
    await opensPact(page, desks)
    await follow(page, 'Lavora al patto', desks)
    await follow(page, 'Diario, impegni e rendiconti', `Come va: ${desks}`)
    await follow(page, 'Scrivi nel diario', 'Scrivi nel diario')
    await fills(page, {
      'Quando è successo': dayFromNow(-2),
      Titolo: 'Sportello del lunedì',
      Ore: 'tre',
      'Persone raggiunte': '6',
    })
    expect(await press(page, 'Aggiungi al diario')).toBe(422)
    expect(await field(page, 'Titolo').inputValue()).toBe('Sportello del lunedì')
    await fills(page, { 'Che cosa avete fatto': words, Ore: '3' })
    await does(page, 'Aggiungi al diario', 'La pagina di diario è pubblica.')
    await reads(page, /Sportello del lunedì/)
  })

  test('Ines marks a promise as kept, with what shows it', async () => {
    const page = await road.as('Ines')
    await follow(page, 'Segna l’impegno', 'Segna un impegno')
    await tick(page.getByRole('main').getByRole('radio', { name: /^Mantenuto/ }))
    await fills(page, { 'Da che cosa si vede': 'Il calendario dei turni, senza nomi.' })
    await does(page, 'Segna l’impegno', 'L’impegno è segnato.')
    await page.getByRole('row', { name: /Mantenuto Il calendario dei turni, senza nomi\./ }).waitFor()
  })
}
