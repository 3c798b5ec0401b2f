import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openLink, pick, pressButton, tick } from './hands.ts'
import { choose, does, follow, press, type Road, reads, sees, writes } from './traveller.ts'

const title = 'Assemblea aperta in biblioteca'

export function anAssemblyIsHeld(road: Road): void {
  test('Marta plans an assembly with a capacity, and it is in the calendar', async () => {
    const page = await road.as('Marta')
    await choose(page, 'Incontri', 'Incontri')
    await follow(page, 'Prepara un incontro', 'Prepara un incontro')
    await pick(page.getByRole('combobox', { name: 'Di chi è l’incontro' }), 'Percorso: Community Lab')
    await tick(page.getByRole('radio', { name: 'Assemblea' }))
    await writes(page, { Titolo: title, Luogo: 'Biblioteca di Poviglio', 'Quante persone al massimo': '1' })
    await writes(page, { Giorno: dayFromNow(3), Inizio: '18:00', Fine: '20:00' })
    await tick(page.getByRole('radio', { name: 'In presenza', exact: true }))
    expect(await press(page, 'Metti nel calendario')).toBe(303)
    await sees(page, title)
  })

  test('Anna takes the last place, and whoever comes after reads that it is full', async () => {
    const anna = await road.as('Anna')
    await choose(anna, 'Incontri', 'Incontri')
    await follow(anna, title, title)
    expect(await press(anna, 'Iscriviti all’incontro')).toBe(303)
    await reads(anna, 'Sei in elenco. Ti aspettiamo.')
    const downloaded = anna.waitForEvent('download')
    await openLink(anna.getByRole('main').getByRole('link', { name: /calendario \(\.ics\)/ }))
    const file = readFileSync(await (await downloaded).path(), 'utf8')
    expect(file).toContain('BEGIN:VEVENT')
    expect(file).toContain(title)

    const elif = await road.as('Elif')
    await choose(elif, 'Incontri', 'Incontri')
    await follow(elif, title, title)
    await reads(elif, /Posti finiti/)
    expect(await press(elif, 'Mettiti in lista d’attesa')).toBe(303)
    await reads(elif, 'Sei in lista d’attesa, al posto 1.')
  })

  test('Chiara records a voice from the room and publishes the minutes; the meeting shows both', async () => {
    const page = await road.as('Chiara')
    const room = 'Una giornata con le superiori di Guastalla'
    await choose(page, 'Incontri', 'Incontri')
    await follow(page, room, room)
    await follow(page, 'Registra un contributo dalla sala', 'Registra un contributo')
    await tick(page.getByRole('radio', { name: 'Voce' }))
    await pressButton(page.getByRole('button', { name: 'Cambia tipo' }))
    await page.getByRole('heading', { level: 2, name: 'Voce' }).waitFor()
    await writes(page, {
      'Le parole della persona': 'Vorremmo un posto dove stampare senza pagare.',
      'Come si chiama in pubblico?': 'Studente di quinta',
    })
    expect(await page.getByRole('radio', { name: 'Assemblea' }).isChecked()).toBe(true)
    expect(await press(page, 'Registra e dai la ricevuta')).toBe(303)
    await reads(page, /ricevuta [A-Z]{3}-\d{4}/)

    await choose(page, 'Incontri', 'Incontri')
    await follow(page, room, room)
    await reads(page, 'Vorremmo un posto dove stampare senza pagare.')
    await follow(page, 'Scrivi il verbale', 'Verbale di sintesi')
    await writes(page, { 'Quante persone c’erano': '118', 'Che cosa si è detto e deciso': '' })
    expect(await press(page, 'Pubblica il verbale')).toBe(422)
    await writes(page, {
      'Che cosa si è detto e deciso': 'Si è parlato di stampanti, di corriere della sera e di sale studio.',
    })
    await does(page, 'Pubblica il verbale', /Si è parlato di stampanti/)
  })
}

const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now() + days * 86_400_000)
