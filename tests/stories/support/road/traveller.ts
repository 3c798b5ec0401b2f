/** How the stories of the road move: only by activating what is seen and typing in labelled fields. */
import type { Locator, Page } from 'playwright-core'
import type { ServedDemo } from '../../../support/servedDemo.ts'
import { giveHand, type Hand, handOf, mouse, openLink, pressButton, write } from './hands.ts'

/** What one story leaves to the next: numbers and receipts a person would write down. */
export interface Noted {
  /** "P13", the number of Elif's proposal, and its address. */
  elifsNumber: string
  elifsTitle: string
  receipt: string
  claimWord: string
  roomReceipt: string
  meetingTitle: string
  sittingTitle: string
  documentTitle: string
  actionTitle: string
}

export interface Road {
  readonly demo: ServedDemo
  readonly javaScript: boolean
  readonly noted: Partial<Noted>
  /** A page on which this demo person is signed in; the same one all along. */
  readonly as: (name: string) => Promise<Page>
  /** Somebody never seen before. */
  readonly stranger: () => Promise<Page>
}

export function roadThrough(demo: ServedDemo, javaScript: boolean, hand: Hand = mouse): Road {
  const signedIn = new Map<string, Promise<Page>>()
  const stranger = async () => await giveHand(await demo.visitor({ javaScript }), hand)
  return {
    demo,
    javaScript,
    noted: {},
    as: (name) => {
      const page = signedIn.get(name) ?? signIn(name, stranger)
      signedIn.set(name, page)
      return page
    },
    stranger,
  }
}

/** By taking the part of a demo person. */
async function signIn(name: string, stranger: Road['stranger']): Promise<Page> {
  const page = await stranger()
  await page.goto('/accedi')
  await pressButton(page.getByRole('button', { name: new RegExp(name) }))
  await page.getByRole('button', { name: 'Esci' }).waitFor()
  return page
}

/** Follows a link of the page's own content and waits for the h1 it leads to. */
export async function follow(page: Page, link: string | RegExp, heading: string | RegExp): Promise<void> {
  await goesThrough(page, page.getByRole('main').getByRole('link', { name: link }).first())
  await sees(page, heading)
}

/** Follows a link of the menu, as one does from any page. */
export async function choose(page: Page, menu: string, heading: string | RegExp): Promise<void> {
  await goesThrough(page, page.getByRole('navigation').getByRole('link', { name: menu, exact: true }).first())
  await sees(page, heading)
}

/** Opens a link and waits for the page it leads to. */
export async function goesThrough(page: Page, link: Locator): Promise<void> {
  const mark = await markAsLeft(page)
  await openLink(link)
  await arrives(page, mark)
}

/** Goes back as the browser's own button does. */
export async function goesBack(page: Page): Promise<void> {
  const mark = await markAsLeft(page)
  await page.goBack()
  await arrives(page, mark)
}

let marks = 0

/**
 * The page left behind may carry the heading of the page that comes: a mark on it tells them apart. Each mark is
 * another one, because a page gone back to may still wear its own.
 */
async function markAsLeft(page: Page): Promise<string> {
  marks += 1
  const mark = String(marks)
  await page.locator('body').evaluate((body, value) => body.setAttribute('data-left', value), mark)
  return mark
}

/** A page Turbo shows from memory, until the answer comes, is not there yet. */
async function arrives(page: Page, mark: string): Promise<void> {
  const arrived = `html:not([data-turbo-preview]) > body:not([data-left="${mark}"])`
  await page.locator(arrived).waitFor({ state: 'attached' })
}

export async function sees(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Text that stands somewhere in the content of the page. */
export async function reads(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor()
}

/** Presses a button, waits for the page it leads to, and gives the status the server answered with. */
export async function press(page: Page, button: string | RegExp): Promise<number> {
  const mark = await markAsLeft(page)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST' && response.status() !== 307),
    pressButton(page.getByRole('main').getByRole('button', { name: button }).first()),
  ])
  await arrives(page, mark)
  if (answer.status() === 422) await handOf(page).meetErrors(page)
  return answer.status()
}

/** Presses a button that does what it says, and waits for what the page says afterwards. */
export async function does(page: Page, button: string | RegExp, said: string | RegExp): Promise<void> {
  const status = await press(page, button)
  if (status !== 303) throw new Error(`"${button}" was answered with ${status} at ${page.url()}`)
  await page.getByText(said).first().waitFor()
}

/** The field whose label begins with these words. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('main').getByRole('textbox', { name: new RegExp(`^${label.replaceAll(/[?()]/g, '\\$&')}`) })

export async function writes(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await write(field(page, label), text)
  }
}
