import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLink, pick, pressButton, tick, write } from './hands.ts'
import { choose, does, follow, goesBack, press, type Road, reads, sees, writes } from './traveller.ts'

const questions = {
  title: 'Che cosa proponi, in una riga?',
  summary: 'In una frase, che cosa cambierebbe?',
  body: 'Racconta il bisogno e la tua idea',
}

export function elifWrites(road: Road): void {
  const title = 'Sportello digitale aperto anche la sera'
  const body = 'Chi fa i turni in fabbrica a Reggiolo trova sempre chiuso. Basterebbe una sera a settimana.'

  test('Elif writes before signing in, goes back, is told what is too short, and loses nothing', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await follow(page, 'Racconta un bisogno', 'Scrivi una proposta')
    await follow(page, 'Comincia a scrivere', questions.title)
    await writes(page, { [questions.title]: 'Boh' })
    expect(await press(page, 'Continua')).toBe(422)
    await openLink(page.getByRole('alert').getByRole('link').first())
    await page.locator('input:focus').waitFor()
    expect(await page.getByRole('textbox', { name: questions.title }).inputValue()).toBe('Boh')
    await page.getByRole('alert').waitFor()

    await writes(page, { [questions.title]: title })
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, 'Qualcuno ha già scritto qualcosa di simile')
    await reads(page, /P01, Sportello digitale di paese/)
    await pressButton(page.getByRole('button', { name: 'La mia è diversa, continua' }))
    await sees(page, questions.summary)
    await goesBack(page)
    await sees(page, 'Qualcuno ha già scritto qualcosa di simile')
    await follow(page, 'Torna indietro', questions.title)
    expect(await page.getByRole('textbox', { name: questions.title }).inputValue()).toBe(title)
    await goesBack(page)
    await sees(page, 'Qualcuno ha già scritto qualcosa di simile')
    await pressButton(page.getByRole('button', { name: 'La mia è diversa, continua' }))
    await writes(page, { [questions.summary]: 'Uno sportello che apre quando chi lavora è a casa.' })
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, questions.body)
    await writes(page, { [questions.body]: body })
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, 'Di che cosa parla?')
    await tick(page.getByRole('radio', { name: 'Competenze digitali' }))
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, 'A che cosa si collega?')
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, 'Dove serve?')
    await pick(page.getByRole('combobox', { name: 'Comune' }), 'Reggiolo')
    await pressButton(page.getByRole('button', { name: 'Continua' }))
    await sees(page, 'Controlla prima di pubblicare')
    await reads(page, body)
    await pressButton(page.getByRole('button', { name: 'Pubblica la proposta' }))
    await sees(page, 'Accedi')
    await pressButton(page.getByRole('button', { name: /Elif Kaya/ }))
    await sees(page, 'Ora puoi mandare quello che avevi scritto')
    await pressButton(page.getByRole('button', { name: 'Manda quello che avevo scritto' }))
    await sees(page, 'La tua proposta è pubblicata')
    const number = /P\d{2,}/.exec(await page.getByRole('main').innerText())?.[0]
    expect(number).toBeDefined()
    Object.assign(road.noted, { elifsNumber: number, elifsTitle: title })
  })

  test('Elif changes her text and everybody sees what changed', async () => {
    const page = await road.as('Elif')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, title, title)
    await follow(page, 'Cambia il testo', 'Cambia il testo')
    await writes(page, {
      'Che cosa hai cambiato, e perché?': 'Ho chiesto ai colleghi quale sera.',
      Testo: `${body} Il giovedì va bene a quasi tutti.`,
    })
    await does(page, 'Pubblica il testo cambiato', 'Il testo cambiato è pubblico.')
    await follow(page, /guarda le 2 versioni/, 'Le versioni della proposta')
    await follow(page, /Che cosa è cambiato/, /versione 1 alla 2/)
    expect(await page.getByRole('main').locator('ins').allInnerTexts()).toContainEqual(
      expect.stringContaining('giovedì'),
    )
  })

  test('Elif follows another proposal and finds it among what she follows', async () => {
    const page = await road.as('Elif')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, 'Riuso di computer e tablet per famiglie', 'Riuso di computer e tablet per famiglie')
    await follow(page, 'Segui questa proposta', /^Segui/)
    await pressButton(page.getByRole('main').getByRole('button', { name: 'Segui' }))
    await reads(page, /La proposta/)
    await openLink(page.getByRole('link', { name: /avvis/i }).first())
    await sees(page, 'Avvisi')
    await follow(page, 'Che cosa segui', /segui/)
    await reads(page, /Riuso di computer/)
  })
}

/** Somebody without a demo part: signs in with the code that the letter brings. */
export function tommasoSignsInByMail(road: Road): void {
  test('Tommaso supports a proposal and signs in with the code of the letter', async () => {
    const page = await road.stranger()
    await page.goto('/proposte')
    await follow(page, 'Trasporto solidale su prenotazione', 'Trasporto solidale su prenotazione')
    await follow(page, 'Sostieni questa proposta', 'Sostieni questa proposta')
    await pressButton(page.getByRole('button', { name: 'Sostieni la proposta' }))
    await sees(page, 'Accedi')
    const address = `tommaso.${road.javaScript ? 'con' : 'senza'}@example.org`
    await writes(page, { 'Il tuo indirizzo e-mail': address })
    await pressButton(page.getByRole('button', { name: 'Ricevi un codice per e-mail' }))
    await sees(page, 'Scrivi il codice')
    await writes(page, { 'Codice di sei cifre': await codeFor(road, address) })
    await pressButton(page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }))
    await sees(page, 'Come ti chiamiamo?')
    await nameOneself(page, 'Tommaso Villa')
    await sees(page, 'Ora puoi mandare quello che avevi scritto')
    await does(page, 'Manda quello che avevo scritto', 'Hai sostenuto la proposta.')
  })
}

async function nameOneself(page: Page, name: string): Promise<void> {
  await write(page.getByRole('main').getByRole('textbox').first(), name)
  await pressButton(page.getByRole('button', { name: 'Salva e continua' }))
}

/** The letters of the demo stay in a folder. */
async function codeFor(road: Road, address: string): Promise<string> {
  const folder = join(road.demo.app.services.settings.dataDirectory, 'mail')
  for (let waited = 0; waited < 50; waited += 1) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const letter = readFileSync(join(folder, name), 'utf8')
      const code = letter.includes(address) && /\b\d{6}\b/.exec(letter)?.[0]
      if (code) return code
    }
    await new Promise((soon) => setTimeout(soon, 100))
  }
  throw new Error(`No letter came to ${address}`)
}
