import { expect, test } from 'vitest'
import { aPdf } from '../../../support/papers.ts'
import { choose, does, follow, type Road, reads } from '../road/traveller.ts'
import { fills, looksRight, opensDesk, opensPact, picks, signs, takesStep } from './hands.ts'

const title = 'Mappa aperta dei servizi'
const attachment = 'Come si controlla una voce'
const paper = { name: 'guida.pdf', mimeType: 'application/pdf' }

/** The demo's own pact from an accepted proposal, signed by three one-click identities. */
export function theOpenMapIsSigned(road: Road): void {
  test('the open map comes from an accepted proposal, and leads back to it', async () => {
    const page = await road.as('Teresa')
    await opensPact(page, title)
    await page.locator('#filo-rosso').getByRole('link').first().click()
    await reads(page, /Accolta/)
  })

  test('Teresa encloses a paper in the text, and is told why a wrong one is refused', async () => {
    const page = await road.as('Teresa')
    await opensDesk(page, title)
    await follow(page, 'Scrivi il testo insieme', title)
    await follow(page, 'Aggiungi un allegato', 'Aggiungi un allegato')
    await picks(page, 'Regolamento')
    await fills(page, { Titolo: attachment })
    await page.getByLabel(/^File/).setInputFiles({ ...paper, buffer: Buffer.from('MZ') })
    await page.getByRole('button', { name: 'Aggiungi l’allegato' }).click()
    await reads(page, 'Carica un PDF, una fotografia JPEG o un’immagine PNG')
    expect(await page.getByLabel(/^Titolo/).inputValue()).toBe(attachment)
    await page.getByLabel(/^File/).setInputFiles({ ...paper, buffer: Buffer.from(aPdf) })
    await does(page, 'Aggiungi l’allegato', 'L’allegato è aggiunto.')
    await reads(page, `Regolamento: ${attachment}`)
    if (road.javaScript) await looksRight(page)
  })

  test('Dario publishes the text, and everybody reads it with what it encloses', async () => {
    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await takesStep(officer, 'Pubblica il testo per i commenti', 'Il testo è pubblicato.', {
      'Giorni per i commenti': '0',
    })
    const page = await road.stranger()
    await page.goto('/')
    await opensPact(page, title)
    await follow(page, 'Leggi il patto intero', `Il testo del patto: ${title}`)
    await reads(page, `Regolamento: ${attachment}`)
  })

  test('Teresa, Bruno and Dario show who they are and sign, each for their own party', async () => {
    const all = ['Teresa', 'Bruno', 'Dario']
    for (const name of all) {
      const page = await road.as(name)
      await opensDesk(page, title)
      await follow(page, 'Leggi e firma', `Firma: ${title}`)
      if (road.javaScript && name === 'Teresa') await looksRight(page)
      const said = name === all.at(-1) ? 'Hanno firmato tutte le parti.' : 'Hai firmato.'
      await signs(page, async () => '123456', said)
    }
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Patti', 'Patti')
    await follow(page, title, title)
    await reads(page, /^Firmato/)
  })
}
