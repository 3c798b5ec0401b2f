/** What the stories of the pacts do with their hands: fields by label, codes out of letters, a look at the page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addDays, dayOf } from '#ui/dates.ts'
import { expectNoViolations } from '../../../support/browser.ts'
import { narrowFaults, unlabelledFields } from '../onScreen.ts'
import { openLink, pick, pressButton, tick, write } from '../road/hands.ts'
import { choose, does, follow, type Road } from '../road/traveller.ts'

export const dayFromNow = (days: number): string => addDays(dayOf(new Date()), days)

/** Fills fields of any kind, each by how its label begins. */
export async function fills(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const name = new RegExp(`^${label.replaceAll(/[?()]/g, '\\$&')}`)
    const place = page.getByRole('main').getByLabel(name).first()
    const tag = await place.evaluate((element) => element.tagName)
    await (tag === 'SELECT' ? pick(place, value) : write(place, value))
  }
}

export const picks = (page: Page, radio: string | RegExp) =>
  tick(page.getByRole('main').getByRole('radio', { name: radio }).first())

/** Goes to a pact through the catalogue. */
export async function opensPact(page: Page, title: string): Promise<void> {
  await choose(page, 'Patti', 'Patti')
  await follow(page, title, title)
}

/** From the pact to its desk. */
export async function opensDesk(page: Page, title: string): Promise<void> {
  await opensPact(page, title)
  await follow(page, 'Lavora al patto', title)
}

/** A step of the road that has a form of its own. */
export async function takesStep(
  page: Page,
  step: string,
  said: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await openLink(page.getByRole('main').getByRole('link', { name: `Apri il modulo: ${step}` }))
  await page.getByRole('main').getByRole('button', { name: step, exact: true }).waitFor()
  await fills(page, fields)
  await does(page, step, said)
}

interface Small {
  readonly link: string | RegExp
  readonly heading: string
  readonly fields?: Readonly<Record<string, string>>
  readonly radio?: string
  readonly button: string
  readonly said: string
}

/** One of the small forms of a pact: found by its link, filled, sent. */
export async function completes(page: Page, form: Small): Promise<void> {
  await follow(page, form.link, form.heading)
  if (form.radio) await picks(page, form.radio)
  await fills(page, form.fields ?? {})
  await does(page, form.button, form.said)
}

const known = new Set<string>()

/** The newest code that came to this address; the letters of the demo stay in a folder. */
export async function freshCode(road: Road, address: string): Promise<string> {
  const folder = join(road.demo.app.services.settings.dataDirectory, 'mail')
  for (let waited = 0; waited < 50; waited += 1) {
    // The first letter makes the folder.
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (known.has(folder + name)) continue
      const letter = readFileSync(join(folder, name), 'utf8')
      const code = letter.includes(address) && /\b\d{6}\b/.exec(letter)?.[0]
      if (!code) continue
      known.add(folder + name)
      return code
    }
    await new Promise((soon) => setTimeout(soon, 100))
  }
  throw new Error(`No letter came to ${address}`)
}

/** Every field labelled, nothing for axe to find, no scrolling sideways on a telephone. */
export async function looksRight(page: Page): Promise<void> {
  await looksRightAsItIs(page)
  await page.reload()
}

/** The same of a refused form, which cannot be asked for again. */
export async function looksRightAsItIs(page: Page): Promise<void> {
  const size = page.viewportSize()
  await expectNoViolations(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect([page.url(), ...(await unlabelledFields(page)), ...(await narrowFaults(page))]).toEqual([page.url()])
  if (size) await page.setViewportSize(size)
}

/** Reads the exact text, identifies again and signs for one's only party. */
export async function signs(page: Page, code: () => Promise<string>, said: string): Promise<void> {
  await identifies(page, code)
  await does(page, /^Firma il patto$/, said)
}

/** Shows again who one is, until the button to sign is there. */
export async function identifies(page: Page, code: () => Promise<string>): Promise<void> {
  await follow(page, 'Dimostra chi sei', 'Dimostra chi sei')
  await does(page, 'Mandami un codice', /Il codice è partito|Nella dimostrazione/)
  await fills(page, { 'Codice di sei cifre': await code() })
  await pressButton(page.getByRole('button', { name: 'Conferma chi sei' }))
  await page.getByRole('main').getByRole('button', { name: 'Firma il patto', exact: true }).waitFor()
}
