import { expect, test } from 'vitest'
import { choose, does, follow, press, type Road, reads, sees, writes } from '../road/traveller.ts'
import {
  completes,
  dayFromNow,
  fills,
  freshCode,
  looksRight,
  opensDesk,
  opensPact,
  picks,
  signs,
  takesStep,
} from './hands.ts'

const title = 'Mappa letta ad alta voce'
const carers = 'Familiari che assistono a casa'
const union = 'Unione Bassa Reggiana'
const words = 'La mappa si può ascoltare, voce per voce, da chi non riesce a leggere.'
const summary =
  'Chi assiste un familiare registra a voce gli orari e gli accessi degli uffici degli otto comuni; l’Unione ospita le registrazioni e le pubblica. Il patto dura un anno.'

/** From an accepted proposal to a pact that three parties have signed. */
export function aPactGrowsFromAProposal(road: Road): void {
  const address = `giulia.${road.javaScript ? 'con' : 'senza'}@example.org`

  test('Bruno proposes a pact from an accepted proposal', async () => {
    const page = await road.as('Bruno')
    await opensPact(page, 'Mappa aperta dei servizi')
    if (road.javaScript) await looksRight(page)
    await page.locator('#filo-rosso').getByRole('link').first().click()
    await follow(page, 'Proponi un patto', 'Proponi un patto')
    expect(await press(page, 'Salva la bozza')).toBe(422)
    await picks(page, /^Patto ordinario/)
    await fills(page, {
      'Titolo del patto': title,
      'A nome di chi': carers,
      'Livello di cura': 'Cura costante e continuativa',
      Tema: 'Accessibilità',
      'Perché lo proponi': words,
      'Che cosa vuoi ottenere': words,
      Tempi: 'Da gennaio, per un anno.',
      'Che cosa farai': words,
      'Con chi': 'Le biblioteche degli otto comuni.',
      'Che cosa serve': 'Due ore alla settimana, un microfono.',
    })
    await page.getByRole('checkbox', { name: /^Mappa aperta dei servizi/ }).check()
    await does(page, 'Salva la bozza', 'Bozza salvata.')
    await does(page, 'Presenta il patto all’ente', 'Patto presentato.')
  })

  test('Dario looks at it, finds it admissible and opens the co-design', async () => {
    const proposer = await road.as('Bruno')
    const page = await road.as('Dario')
    await page.goto(new URL(proposer.url()).pathname)
    await does(page, 'Prendi in esame', 'Il patto è in esame.')
    await takesStep(page, 'Dichiara ammissibile', 'Il patto è ammissibile ed è pubblico.')
    await takesStep(page, 'Apri la co-progettazione', 'La co-progettazione è aperta.')
    if (road.javaScript) await looksRight(page)
  })

  test('Giulia finds the pact, signs in by letter and asks to join; Dario says yes', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Patti', 'Patti')
    if (road.javaScript) await looksRight(page)
    await follow(page, title, title)
    await follow(page, 'Chiedi di aggiungerti al patto', 'Accedi')
    await writes(page, { 'Il tuo indirizzo e-mail': address })
    await page.getByRole('button', { name: 'Ricevi un codice per e-mail' }).click()
    await sees(page, 'Scrivi il codice')
    await writes(page, { 'Codice di sei cifre': await freshCode(road, address) })
    await page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click()
    await sees(page, 'Come ti chiamiamo?')
    await page.getByRole('main').getByRole('textbox').first().fill('Giulia Neri')
    await page.getByRole('button', { name: 'Salva e continua' }).click()
    await sees(page, 'Chiedi di aggiungerti al patto')
    await does(page, 'Chiedi di aggiungerti', 'La richiesta è partita')
    await sees(page, title)
    giulia = page

    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await follow(officer, 'Scrivi il testo insieme', title)
    await completes(officer, {
      link: 'Rispondi',
      heading: 'Rispondi a chi vuole aggiungersi',
      radio: 'Sì',
      button: 'Registra la risposta',
      said: 'La risposta è registrata.',
    })
  })
  let giulia: Awaited<ReturnType<Road['stranger']>> | undefined

  test('Dario and Bruno write the facts, the promises and the twelve clauses, until nothing is missing', async () => {
    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await follow(officer, 'Scrivi il testo insieme', title)
    await completes(officer, {
      link: 'Cambia titolo, riassunto e durata',
      heading: 'Titolo, riassunto e durata',
      fields: { Riassunto: summary, 'Primo giorno': dayFromNow(10), 'Ultimo giorno': dayFromNow(375) },
      button: 'Salva i dati del patto',
      said: 'I dati del patto sono salvati.',
    })
    const promise = { link: 'Aggiungi un impegno', heading: 'Un impegno', button: 'Salva l’impegno' }
    const promises = { 'Che cosa promette': 'Dieci voci lette al mese', 'Entro quando': dayFromNow(200) }
    await completes(officer, {
      ...promise,
      fields: { Parte: union, ...promises },
      said: 'L’impegno è salvato.',
    })
    await completes(officer, {
      link: 'Aggiungi un sostegno',
      heading: 'Un sostegno dell’amministrazione',
      fields: { 'Forma di sostegno': 'Uso di spazi', 'In che cosa consiste': 'La sala prove', Valore: '300' },
      button: 'Salva il sostegno',
      said: 'Il sostegno è salvato.',
    })
    if (road.javaScript) await looksRight(officer)
    await writesClauses(officer, 'abcdef')

    const page = await road.as('Bruno')
    await opensDesk(page, title)
    await follow(page, 'Scrivi il testo insieme', title)
    await reads(page, 'Tutte le dodici clausole scritte')
    await completes(page, {
      ...promise,
      fields: { Parte: carers, ...promises },
      said: 'L’impegno è salvato.',
    })
    await writesClauses(page, 'ghijkl')
    await reads(page, 'Non manca niente: il testo si può pubblicare.')
  })

  test('Dario publishes the text, the three parties sign, and the pact is signed for everybody to see', async () => {
    const officer = await road.as('Dario')
    await opensDesk(officer, title)
    await takesStep(officer, 'Pubblica il testo per i commenti', 'Il testo è pubblicato.', {
      'Giorni per i commenti': '0',
    })
    const anyCode = async () => '123456'
    const toSign = async (page: Awaited<ReturnType<Road['stranger']>>) => {
      await opensDesk(page, title)
      await follow(page, 'Leggi e firma', `Firma: ${title}`)
    }
    await toSign(officer)
    if (road.javaScript) await looksRight(officer)
    await signs(officer, anyCode, 'Hai firmato.')
    const bruno = await road.as('Bruno')
    await toSign(bruno)
    await signs(bruno, anyCode, 'Hai firmato.')
    if (!giulia) throw new Error('Giulia has not joined')
    await toSign(giulia)
    await signs(giulia, () => freshCode(road, address), 'Hanno firmato tutte le parti.')

    const page = await road.stranger()
    await page.goto('/')
    await opensPact(page, title)
    await reads(page, /^Firmato/)
    await follow(page, 'Leggi il patto intero', `Il testo del patto: ${title}`)
    await page.getByRole('link', { name: 'Scarica il PDF accessibile' }).waitFor()
  })
}

async function writesClauses(page: Awaited<ReturnType<Road['stranger']>>, letters: string): Promise<void> {
  await fills(
    page,
    Object.fromEntries([...letters].map((letter) => [`Testo della clausola ${letter}`, words])),
  )
  await does(page, 'Salva una nuova versione', 'La nuova versione è salvata.')
}
