import { expect, test } from 'vitest'
import { openLink } from './hands.ts'
import { choose, follow, type Road, reads, sees } from './traveller.ts'

export function aVisitorLooksAround(road: Road): void {
  test('a visitor reads from the home to a lab, its body and its process, and changes language on the way', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await sees(page, /Si decide insieme/)
    await follow(page, 'Modena', 'Laboratorio Aperto di Modena')
    await follow(page, 'Comune di Modena', 'Comune di Modena')
    await follow(page, /^Una centrale per la scena/, /^Una centrale per la scena/)
    await reads(page, 'Cosa puoi fare adesso')
    const address = new URL(page.url()).pathname

    await openLink(page.getByRole('link', { name: 'English' }))
    await reads(page, 'What you can do now')
    await sees(page, /^Una centrale per la scena/)
    expect(new URL(page.url()).pathname).toBe(address)
    await openLink(page.getByRole('link', { name: 'Italiano' }))
    await reads(page, 'Cosa puoi fare adesso')
    expect(new URL(page.url()).pathname).toBe(address)
  })

  test('a visitor finds the agenda from the process it came from, and the strategy of a city', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Percorsi', 'Percorsi')
    await follow(page, /^Primo Community Lab/, /^Primo Community Lab/)
    await follow(page, 'Apri l’Agenda', 'Agenda Digitale della Bassa Reggiana')
    await choose(page, 'Laboratori', /Laboratori Aperti/)
    await follow(page, /Modena/, /Modena/)
    await follow(page, 'Leggi la strategia', /strategi|Modena/i)
  })
}
