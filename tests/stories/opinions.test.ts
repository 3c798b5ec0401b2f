/** A conversation as somebody meets it: answered with and without JavaScript, by keyboard alone, and seen by two at once. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolations } from '#tests/support/browser.ts'
import { useServedDemo } from '#tests/support/servedDemo.ts'

const demo = useServedDemo()
let address = ''

beforeAll(async () => {
  const row = await demo.app.services.db
    .selectFrom('opinion_conversations')
    .select('id')
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  address = `/opinioni/${row.id}`
}, 60_000)

async function begin(page: Page): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: 'Rispondi alle frasi' }).click()
  await page.getByText('Frase 1 di 24').waitFor()
}

async function answer(page: Page, times: number, name = 'D’accordo', from = 1): Promise<void> {
  for (let place = from; place < from + times; place += 1) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByText(`Frase ${place + 1} di 24`).waitFor()
  }
}

test('a guest without JavaScript answers, changes an answer and finds their place in words and on the map', async () => {
  const page = await demo.visitor({ javaScript: false, width: 390 })
  await begin(page)
  await answer(page, 8)
  await page.getByRole('link', { name: 'Le tue 8 risposte' }).click()
  await page.getByRole('heading', { name: '8 risposte' }).waitFor()
  const first = page.locator('.pz-opinion-list > li').first()
  await first.getByRole('button', { name: 'Segna come importante per te' }).click()
  await page.getByText('La tua risposta è cambiata').waitFor()
  await first.getByText('Per te è importante.').waitFor()
  await first.getByRole('button', { name: 'In disaccordo' }).click()
  await page.getByText('Hai risposto: in disaccordo. Per te è importante.').waitFor()
  await page.goto(address)
  await page.getByRole('heading', { name: 'Dove sono io' }).waitFor()
  expect(await page.locator('.pz-opinion-own').innerText()).toContain('le tue 8 risposte')
  expect(await page.locator('.pz-opinions-own').count()).toBe(1)
  await page.getByRole('link', { name: 'Aggiorna' }).waitFor()
}, 120_000)

test('one changes an answer far down the list where it stands: the page does not move, the focus is on what is answered now', async () => {
  const page = await demo.visitor({ width: 390 })
  await begin(page)
  await answer(page, 8)
  await page.goto(`${address}/risposte`)
  const last = page.locator('.pz-opinion-list > li').last()
  await last.getByRole('button', { name: 'Segna come importante per te' }).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(1000)
  await last.getByRole('button', { name: 'Segna come importante per te' }).click()
  await last.getByRole('button', { name: 'Non è più importante per te' }).waitFor()
  await last.getByRole('button', { name: 'In disaccordo' }).click()
  await page.locator(':focus', { hasText: 'Hai risposto: in disaccordo. Per te è importante.' }).waitFor()
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(200)
  expect(await page.locator('.pz-opinion-list > li').count()).toBe(8)
}, 120_000)

test('by keyboard alone: Enter on an answer brings the next statement, with the focus on its words and no page load', async () => {
  const page = await demo.visitor()
  await begin(page)
  await page.waitForFunction(() => 'Turbo' in window)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.getByRole('link', { name: 'Che cosa chiediamo' }).focus()
  for (const [place, tabs] of [2, 2, 4].entries()) {
    for (let step = 0; step < tabs; step += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(`Frase ${place + 2} di 24`).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'frase')
  }
  expect(await page.locator('#frase').innerText()).toContain('Frase 4 di 24')
  expect(await page.locator('.pz-opinion-before').innerText()).toContain('Hai passato')
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

  // No answer is the one that Enter gives by itself.
  await page.getByLabel('Per me è importante').check()
  await page.getByLabel('Per me è importante').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Scegli una delle tre risposte' }).waitFor()
  expect(await page.locator('#frase').innerText()).toContain('Frase 4 di 24')
  expect(await page.getByLabel('Per me è importante').isChecked()).toBe(true)
}, 120_000)

test('above the map one answers in place: the next statement takes the focus, and the page stays', async () => {
  const page = await demo.visitor({ width: 390 })
  await begin(page)
  await answer(page, 1)
  await page.goto(address)
  await page.waitForFunction(() => 'Turbo' in window && document.querySelector('[data-choice]') !== null)
  await page.evaluate(() => {
    Object.assign(window, { stayed: true })
    document.querySelector('opinion-map')?.setAttribute('data-same', '')
  })
  await answer(page, 2, 'Passo', 2)
  await page.waitForFunction(() => document.activeElement?.id === 'frase')
  expect(await page.locator('#frase').innerText()).toContain('Frase 4 di 24')
  expect(await page.locator('.pz-opinion-before').innerText()).toContain('Hai passato')
  expect(await page.getByRole('link', { name: 'Le tue 3 risposte' }).count()).toBe(1)
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address)

  // Refused: why, with the focus on it, and what was marked is still marked.
  await page.getByLabel('Per me è importante').check()
  await page.getByLabel('Per me è importante').press('Enter')
  await page.waitForFunction(() => document.activeElement?.classList.contains('pz-errors'))
  expect(await page.getByLabel('Per me è importante').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'In disaccordo', exact: true }).click()
  await page.getByText('Frase 5 di 24').waitFor()
  await expectNoViolations(page)
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  expect(await page.locator('opinion-map[data-same]').count()).toBe(1)

  // A link within the card is a page of its own.
  await page.getByRole('link', { name: 'Cambia' }).click()
  await page.getByRole('heading', { name: '4 risposte' }).waitFor()
}, 120_000)

test('without JavaScript the card above the map brings back to itself', async () => {
  const page = await demo.visitor({ javaScript: false })
  await begin(page)
  await answer(page, 1)
  await page.goto(address)
  await answer(page, 2, 'D’accordo', 2)
  expect(new URL(page.url()).pathname).toBe(address)
  expect(new URL(page.url()).hash).toBe('#rispondi')
  await page.getByText('Hai risposto «D’accordo» a').waitFor()
}, 120_000)

test('where answering has ended meanwhile, the card says so in its place', async () => {
  const page = await demo.visitor()
  await begin(page)
  await page.goto(address)
  await page.waitForFunction(() => 'Turbo' in window)
  await page.route('**/rispondi', (route) => route.continue({ postData: 'poi=pagina&statement=0&vote=1' }))
  await page.getByRole('button', { name: 'Passo', exact: true }).click()
  await page.locator('.pz-errors').waitFor()
  await page.unroute('**/rispondi')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Passo', exact: true }).click()
  await page.getByRole('link', { name: 'Rispondi alle frasi' }).waitFor()
}, 120_000)

test('an answer given in one browser is in the map of another within two seconds, and nobody loses their place', async () => {
  const looking = await demo.visitor()
  await looking.goto(address)
  await looking.waitForFunction(() => document.querySelector('[data-choice]') !== null)
  await looking.evaluate(() => Object.assign(window, { stayed: true }))
  const numbers = looking.locator('.pz-opinion-numbers')
  const answering = await demo.visitor({ javaScript: false })
  await begin(answering)
  await looking.waitForTimeout(1500)
  await looking.getByRole('button', { name: 'B', exact: true }).click()
  const before = await numbers.innerText()

  await answering.getByRole('button', { name: 'Passo', exact: true }).click()
  const begun = performance.now()
  await looking.waitForFunction(
    (said) => document.querySelector<HTMLElement>('.pz-opinion-numbers')?.innerText !== said,
    before,
    { polling: 20 },
  )
  expect(performance.now() - begun).toBeLessThan(2000)

  const peopleOf = (said: string) => Number(/^\d+/.exec(said)?.[0])
  expect(peopleOf(await numbers.innerText())).toBe(peopleOf(before) + 1)
  const focused = looking.locator('[data-choice]:focus')
  expect(await focused.innerText()).toBe('B')
  expect(await focused.getAttribute('aria-pressed')).toBe('true')
  expect(await looking.evaluate(() => 'stayed' in window)).toBe(true)
}, 120_000)

test('the groups are looked at one by one with the arrow keys', async () => {
  const page = await demo.visitor()
  await page.goto(address)
  await page.getByRole('button', { name: 'Tutti i gruppi' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('[data-choice]:focus').innerText()).toBe('A')
  expect(await page.locator('.pz-opinion-groups > [data-faint]').count()).toBe(2)
  await page.keyboard.press('ArrowLeft')
  expect(await page.locator('[data-faint]').count()).toBe(0)
}, 60_000)

test('a statement that resembles another is shown before it is sent, and nothing typed is lost', async () => {
  const page = await demo.visitor()
  await begin(page)
  await page.getByRole('link', { name: 'Aggiungi una frase' }).click()
  const words = page.getByLabel('La tua frase')
  await words.fill('Chi aiuta non deve tenere mai le mie password, nemmeno scritte')
  await page.getByRole('button', { name: 'Aggiungi la frase' }).click()
  await page.getByText('Chi aiuta non deve mai tenere le mie password.').waitFor()
  expect(await words.inputValue()).toContain('nemmeno scritte')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Chi aiuta non deve mai tenere le mie password.' }).click()
  await answer(page, 1)
  expect(page.url()).not.toContain('testo')
  await page.getByRole('button', { name: 'Torna alla frase che stavi scrivendo' }).click()
  expect(await words.inputValue()).toContain('nemmeno scritte')
  await page.getByRole('button', { name: 'Aggiungi la frase' }).click()
  await page.getByRole('button', { name: 'La mia dice un’altra cosa' }).click()
  await page.getByText('La tua frase è arrivata').waitFor()
}, 120_000)

test('a guest who signs in keeps their answers with one button', async () => {
  const page = await demo.visitor()
  await begin(page)
  await answer(page, 3)
  await page.goto(`${address}/risposte`)
  await page.getByRole('link', { name: 'Entra per tenerle' }).click()
  await page.getByRole('button', { name: /Bruno/ }).click()
  await page.getByRole('button', { name: 'Esci' }).waitFor()
  await page.goto(`${address}/risposte`)
  await page.getByRole('button', { name: /Tieni l/ }).click()
  await page.getByText(/rispost[ae] adesso/).waitFor()
  expect(await page.locator('.pz-opinion-list > li').count()).toBeGreaterThanOrEqual(3)
}, 120_000)

test('the pages keep nobody out and fit the narrowest screen', async () => {
  const page = await demo.visitor()
  await begin(page)
  await answer(page, 2)
  for (const path of ['', '/rispondi', '/risposte', '/frasi', '/moderazione', '/aggiungi']) {
    await page.goto(address + path)
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
  }
}, 180_000)
