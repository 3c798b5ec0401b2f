import { expect, test } from 'vitest'
import { does, follow, press, type Road, reads } from '../road/traveller.ts'
import { fills, opensDesk, opensPact, takesStep } from './hands.ts'

const call = 'Wi-fi di comunità nei centri sociali'
const other = 'Una rete sola per centri e sale prove'
const competing = 'Una rete che si spegne di notte'
const words = 'La rete resta accesa negli orari dei centri, e di notte non consuma.'

/** A public call: another proposal comes, the body looks at all of them, and writes the pact with one. */
export function aPublicCallIsAnswered(road: Road): void {
  test('Anna answers the public call with a proposal of her own', async () => {
    const page = await road.as('Anna')
    await opensPact(page, call)
    await follow(page, 'Fai un’altra proposta', 'Proponi un patto')
    await reads(page, 'Risponde all’avviso pubblico di:')
    await fills(page, {
      'Titolo del patto': competing,
      'Perché lo proponi': words,
      'Che cosa vuoi ottenere': words,
      Tempi: 'Da gennaio, per un anno.',
      'Che cosa farai': words,
      'Che cosa serve': 'Un interruttore a tempo per ogni centro.',
    })
    await does(page, 'Salva la bozza', 'Bozza salvata.')
    await does(page, 'Presenta il patto all’ente', 'Patto presentato.')
  })

  test('Dario looks at the other proposals while the call is open, and may not yet go on', async () => {
    const page = await road.as('Dario')
    const anna = await road.as('Anna')
    await page.goto(new URL(anna.url()).pathname)
    await does(page, 'Prendi in esame', 'Il patto è in esame.')
    await takesStep(page, 'Dichiara ammissibile', 'Il patto è ammissibile ed è pubblico.')
    await opensPact(page, call)
    await follow(page, competing, competing)
    await opensDesk(page, call)
    await page.locator('#passi-chiusi').getByText('Apri la co-progettazione').waitFor()
    await page
      .locator('#passi-chiusi')
      .getByText(/avviso pubblico/)
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Apri il modulo: Apri la co-progettazione' }).count()).toBe(0)
  })

  test('after the call Dario says no to one proposal with reasons, and opens the co-design', async () => {
    const page = await road.as('Dario')
    await opensDesk(page, call)
    await does(page, 'Fai passare i giorni dell’avviso', 'I giorni dell’avviso sono passati.')
    await page.getByRole('link', { name: 'Apri il modulo: Apri la co-progettazione' }).click()
    expect(await press(page, 'Apri la co-progettazione')).toBe(409)
    await opensDesk(page, call)
    await follow(page, other, other)
    await takesStep(page, 'Non accogliere', 'Il patto non è accolto.', {
      Ragioni: 'Le sale prove hanno già una rete loro, pagata dal Comune.',
    })
    await opensDesk(page, call)
    await takesStep(page, 'Apri la co-progettazione', 'La co-progettazione è aperta.')
  })
}
