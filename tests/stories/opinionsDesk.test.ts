/** A facilitator and a conversation, in a real browser: opened out of proposals, moderated, typed from sheets, brought to the table. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStatement } from '#modules/opinions/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { expectNoSidewaysScroll, expectNoViolations, openBrowser } from '#tests/support/browser.ts'
import { aPerson, aProposal, sceneOf } from '#tests/support/factories.ts'
import { aDraft, aTableStory, sure } from '#tests/support/negotiations.ts'
import { sessionCookie, useSite } from '#tests/support/site.ts'

const site = useSite()
let browser: Browser
let origin = ''
const server = createServer((request, response) => listener(request, response))
const listener = getRequestListener((request) => site.app.fetch(request))

beforeAll(async () => {
  await site.empty()
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening)
  })
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

async function visitorAs(actor: Actor, javaScript = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width: 1280, height: 900 },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    baseURL: origin,
  })
  const [name = '', value = ''] = (await sessionCookie(site.db, actor)).split('=', 2)
  await context.addCookies([{ name, value, url: origin }])
  context.setDefaultTimeout(15_000)
  context.setDefaultTimeout(20_000)
  return await context.newPage()
}

/** Nothing on it keeps anybody out, and nothing hangs over the edge of a small screen. */
async function looksRight(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}

test('from proposals to a clause of the table, by one facilitator', { timeout: 240_000 }, async () => {
  const table = await aTableStory(site.db)
  await aDraft(table)
  for (const title of [
    'Sportello digitale in ogni frazione',
    'Corsi brevi la sera',
    'Wifi nella piazza del mercato',
  ]) {
    await aProposal(site.db, { processId: table.process, title })
  }
  const page = await visitorAs(table.facilitator)

  await page.goto(`/opinioni/nuova?percorso=${table.process}`)
  await looksRight(page)
  await page.getByLabel('Domanda').fill('Che cosa chiediamo a uno sportello digitale?')
  await page.getByRole('button', { name: 'Crea la bozza' }).click()

  await page.getByRole('heading', { level: 1, name: 'Frasi di partenza' }).waitFor()
  const desk = new URL(page.url()).pathname.replace('/semi', '')
  for (const title of ['Sportello digitale in ogni frazione', 'Corsi brevi la sera', 'Wifi nella piazza']) {
    await page.getByLabel(new RegExp(`^P\\d+, ${title}`)).check()
  }
  for (const [title, said] of [
    ['Sportello digitale in ogni frazione', 'Serve uno sportello digitale in ogni frazione.'],
    ['Corsi brevi la sera', 'I corsi vanno fatti la sera, dopo il lavoro.'],
    ['Wifi nella piazza', 'Serve il wifi nella piazza del mercato.'],
  ] as const) {
    await page.locator('.pz-seeds > li', { hasText: title }).getByRole('textbox').fill(said)
  }
  await page.getByRole('button', { name: 'Aggiungi le frasi scelte' }).click()
  await page.getByText('3 frasi aggiunte.').waitFor()
  await looksRight(page)

  await page.goto(desk)
  await page.getByLabel('Ultimo giorno').fill('2099-12-31')
  await page.getByLabel('Ora della chiusura').fill('20:00')
  await looksRight(page)
  await page.getByRole('button', { name: 'Apri la conversazione' }).click()
  await page.getByText('La conversazione è aperta.').waitFor()

  const conversation = Number(/\d+/.exec(desk)?.[0])
  const participant = sceneOf(site.db, await aPerson(site.db))
  for (const text of [
    'I corsi vanno fatti di sera, dopo il lavoro',
    'Vorrei un parco più verde',
    'Serve aiuto a casa',
  ]) {
    await sure(execute(addStatement, participant, { conversation, text }))
  }
  await page.goto(`${desk}/frasi`)
  await looksRight(page)
  await page.getByRole('button', { name: /^Unisci la 4 alla 2/ }).click()
  await page.getByRole('heading', { name: 'Unire la frase 4 alla 2?' }).waitFor()
  await looksRight(page)
  await page.getByRole('button', { name: 'Sì, unisci la 4 alla 2' }).click()
  await page.getByText('1 frase unita').waitFor()
  await page.getByLabel(/Vorrei un parco più verde/).check()
  await page.getByRole('button', { name: 'Non ammettere le frasi scelte' }).click()
  await page.getByRole('link', { name: /Scrivi il motivo/ }).waitFor()
  expect(await page.getByLabel(/Vorrei un parco più verde/).isChecked()).toBe(true)
  await looksRight(page)
  await page.getByLabel('Motivo').fill('Non riguarda lo sportello digitale.')
  await page.getByRole('button', { name: 'Non ammettere le frasi scelte' }).click()
  await page.getByText('1 frase non ammessa').waitFor()
  await page.getByRole('button', { name: /^Approva\s*: Serve aiuto a casa/ }).click()
  await page.getByText('1 frase approvata').waitFor()

  await page.goto(`${desk}/frasi?stato=approved`)
  await page.getByLabel(/Serve aiuto a casa/).check()
  await page.getByLabel('Motivo').fill('Era una prova.')
  await page.getByRole('button', { name: 'Non ammettere le frasi scelte' }).click()
  await page.getByRole('heading', { level: 1, name: 'Non ammettere la frase 6?' }).waitFor()
  await looksRight(page)
  await page.getByRole('button', { name: 'No, torna alle frasi' }).click()
  await page.getByRole('heading', { level: 1, name: 'Moderazione delle frasi' }).waitFor()
  expect(await page.getByLabel(/Serve aiuto a casa/).isChecked()).toBe(true)
  expect(await page.getByLabel('Motivo').inputValue()).toBe('Era una prova.')

  await page.goto(`${desk}/sala`)
  await looksRight(page)
  await page.getByRole('link', { name: 'Trascrivi il prossimo foglio' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trascrivi un foglio' }).waitFor()
  await looksRight(page)
  for (const keys of ['1130', '2110', '1310']) {
    const sheet = await page.getByLabel('Numero del foglio').inputValue()
    await page.locator('input[type=radio]:focus').waitFor()
    for (const key of keys) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.getByText(`Foglio ${sheet} trascritto.`).waitFor()
  }

  const plain = await visitorAs(table.facilitator, false)
  await plain.goto(`${desk}/sala/foglio`)
  expect(await plain.getByLabel('Numero del foglio').inputValue()).toBe('4')
  await plain.getByLabel('Numero del foglio').fill('3')
  await plain.keyboard.press('Tab')
  await plain.keyboard.press('ArrowRight')
  await plain.keyboard.press('Enter')
  await plain.getByRole('link', { name: /Il foglio 3 è già stato trascritto/ }).waitFor()
  await plain.getByLabel(/^Sì, le nuove risposte/).check()
  await plain.getByRole('button', { name: 'Salva e passa al prossimo foglio' }).click()
  await plain.getByText('Foglio 3 trascritto di nuovo').waitFor()

  await page.goto(`${desk}/tavolo`)
  await looksRight(page)
  await page
    .getByRole('link', { name: /^Porta al tavolo\s*: Serve uno sportello digitale in ogni frazione/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Porta al tavolo la frase 1' }).waitFor()
  await looksRight(page)
  await page.getByRole('link', { name: 'Scrivi la clausola' }).click()
  const form = page.locator('#form')
  await form.getByLabel('Seduta in cui il Tavolo ha deciso').waitFor()
  await form.getByLabel('Tema').selectOption({ label: 'Servizi e sportelli' })
  await form.getByLabel('Seduta in cui il Tavolo ha deciso').selectOption({ index: 1 })
  await form.getByLabel('Con il metodo del consenso').check()
  await form.getByRole('button', { name: 'Crea la clausola' }).click()
  await page.getByText('La frase è diventata una clausola della bozza').waitFor()
  await looksRight(page)
  await page.getByRole('link', { name: 'Serve uno sportello digitale in ogni frazione' }).first().click()
  await page.getByRole('heading', { name: 'Il filo rosso' }).waitFor()
  const thread = page.locator('#filo-rosso')
  expect(await thread.innerText()).toContain('Frase')
})
