import { expect, test } from 'vitest'
import { openLink, pick, pressButton, tick, write } from './hands.ts'
import { choose, does, follow, press, type Road, reads, sees, writes } from './traveller.ts'

const voice = 'Allo sportello ci vado volentieri, ma il foglio degli orari è sempre quello vecchio.'

export function chiaraRecords(road: Road): void {
  test('Chiara records a preference sheet of paper, and the count is shown by channel', async () => {
    const page = await road.as('Chiara')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, 'Registra un contributo', 'Registra un contributo')
    await tick(page.getByRole('radio', { name: 'Conteggio di preferenze' }))
    await pressButton(page.getByRole('button', { name: 'Cambia tipo' }))
    await page.getByRole('heading', { level: 2, name: 'Conteggio di preferenze' }).waitFor()
    await pick(
      page.getByRole('combobox', { name: 'Proposta' }),
      'P04, Mappa dei servizi sociali e del volontariato',
    )
    await write(
      page
        .getByRole('spinbutton')
        .or(page.getByRole('textbox', { name: 'Quante preferenze' }))
        .first(),
      '7',
    )
    await writes(page, { 'Come si chiama in pubblico?': 'Foglio della biblioteca di Novellara' })
    await tick(page.getByRole('radio', { name: 'Modulo di carta' }))
    expect(await press(page, 'Registra e dai la ricevuta')).toBe(303)
    await reads(page, /ricevuta [A-Z]{3}-\d{4}/)
    await choose(page, 'Proposte', /proposte/)
    await follow(
      page,
      'Mappa dei servizi sociali e del volontariato',
      'Mappa dei servizi sociali e del volontariato',
    )
    await page.getByRole('row', { name: /Preferenze su carta 7/ }).waitFor()
  })

  test('Chiara records what Franco said at the help desk, and prints him a receipt', async () => {
    const page = await road.as('Chiara')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, 'Registra un contributo', 'Registra un contributo')
    await tick(page.getByRole('radio', { name: 'Voce' }))
    await pressButton(page.getByRole('button', { name: 'Cambia tipo' }))
    await page.getByRole('heading', { level: 2, name: 'Voce' }).waitFor()
    await pick(page.getByRole('combobox', { name: 'Proposta' }), 'P01, Sportello digitale di paese')
    await writes(page, {
      'Le parole della persona': voice,
      'Come si chiama in pubblico?': 'Persona alla biblioteca di Poviglio',
    })
    await tick(page.getByRole('radio', { name: 'Sportello' }))
    await pick(page.getByRole('combobox', { name: 'Comune' }), 'Poviglio')
    expect(await press(page, 'Registra e dai la ricevuta')).toBe(303)
    await follow(page, 'Apri la ricevuta da stampare', /^Ricevuta [A-Z]{3}/)
    const printed = await page.getByRole('main').innerText()
    road.noted.receipt = /[A-Z]{3}-\d{4,6}/.exec(printed)?.[0] ?? ''
    road.noted.claimWord = /\b[A-Z0-9]{6}\b/.exec(printed.replaceAll(road.noted.receipt, ''))?.[0] ?? ''
    expect(road.noted.receipt).not.toBe('')
    expect(road.noted.claimWord).not.toBe('')
  })
}

export function francoLooksUp(road: Road): void {
  test('Franco, who has no account, sees at the library what became of his words', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, /Hai una ricevuta/, 'Che fine ha fatto quello che ho detto?')
    await writes(page, { 'Codice della ricevuta': 'XYZ-9999' })
    await pressButton(page.getByRole('button', { name: 'Cerca la ricevuta' }))
    await page.getByRole('alert').waitFor()
    await writes(page, { 'Codice della ricevuta': (road.noted.receipt ?? '').toLowerCase() })
    await pressButton(page.getByRole('button', { name: 'Cerca la ricevuta' }))
    await sees(page, `Ricevuta ${road.noted.receipt}`)
    await reads(page, voice)
    await follow(page, /P01, Sportello digitale di paese/, 'Sportello digitale di paese')
  })

  test('Franco later claims his words with code and word, and finds them among his own', async () => {
    // His granddaughter has helped him to an account: he is Bruno in the demo.
    const page = await road.as('Bruno')
    await openLink(page.getByRole('link', { name: 'Bruno Ferrari' }))
    await sees(page, 'I miei dati')
    await follow(page, /Hai una ricevuta di carta/, 'Che fine ha fatto quello che ho detto?')
    await writes(page, { 'Codice della ricevuta': road.noted.receipt ?? '' })
    await pressButton(page.getByRole('button', { name: 'Cerca la ricevuta' }))
    await sees(page, `Ricevuta ${road.noted.receipt}`)
    await follow(page, 'Collega questa ricevuta al mio profilo', /./)
    await writes(page, { 'Parola della ricevuta': 'SBAGLI' })
    expect(await press(page, 'Collega al mio profilo')).toBeGreaterThanOrEqual(403)
    await writes(page, { 'Parola della ricevuta': road.noted.claimWord ?? '' })
    await does(page, 'Collega al mio profilo', 'La ricevuta è collegata al tuo profilo.')
    await openLink(page.getByRole('link', { name: 'Bruno Ferrari' }))
    await sees(page, 'I miei dati')
    await reads(page, road.noted.receipt ?? '')
  })
}
