/**
 * A hand without a mouse: Tab and Shift+Tab from where the focus really is, then Enter, Space, arrows and letters.
 * At every stop on the way a person must see where they are (WCAG 2.4.7 and 2.4.11).
 */
import type { ElementHandle, Locator, Page } from 'playwright-core'
import { isOfParts, writeParts } from './dateFields.ts'
import { type Focus, lookAtFocus } from './focus.ts'
import type { Hand } from './hands.ts'

export const keyboard: Hand = {
  name: 'keyboard',
  // Where the page glides to a stop, one looks before it is there.
  prepare: (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
  follow: async (link) => {
    await reach(link)
    await link.page().keyboard.press('Enter')
  },
  press: async (button) => {
    await reach(button)
    await button.page().keyboard.press('Space')
  },
  tick: async (choice) => {
    await reach(choice)
    await chooseAmongRadios(choice)
    if (!(await choice.isChecked())) await choice.page().keyboard.press('Space')
    if (!(await choice.isChecked())) throw new Error(`The keyboard does not tick ${choice}`)
  },
  pick: async (list, option) => {
    await reach(list)
    await walkTheOptions(list, option)
  },
  write: async (field, text) => {
    await reach(field)
    if (await isOfParts(field)) return writeParts(field, text)
    const { keyboard: keys } = field.page()
    await keys.press('Control+A')
    await keys.press('Delete')
    await keys.type(text)
  },
  meetErrors: async (page) => {
    await page.locator('[role=alert]:focus').waitFor()
  },
}

const farthest = 200

/** Presses Tab, or Shift+Tab where the way is back, until this has the focus. */
export async function reach(target: Locator): Promise<void> {
  const page = target.page()
  const wanted = await attached(target)
  let focus = await look(page, wanted)
  if (focus.isAtTop && focus.isTargetInContent) focus = await skipToContent(page, wanted)
  const key = focus.isTargetBehind ? 'Shift+Tab' : 'Tab'
  for (let pressed = 0; !focus.isOnTarget; pressed += 1) {
    if (focus.isTargetGone) return reach(target)
    if (pressed === farthest) throw new Error(`${key} never reaches ${target} at ${page.url()}`)
    await page.keyboard.press(key)
    focus = await look(page, wanted)
  }
}

async function attached(target: Locator): Promise<ElementHandle> {
  const handle = await target.elementHandle()
  if (!handle) throw new Error(`${target} is not there`)
  return handle
}

/** The first Tab of a page meets the way past its header, unless the address has led past it already. */
async function skipToContent(page: Page, wanted: ElementHandle): Promise<Focus> {
  await page.keyboard.press('Tab')
  const focus = await look(page, wanted)
  // Where nothing took the focus, the page was drawn again under the hand: one presses Tab once more.
  if (focus.isInContent || focus.isAtTop) return focus
  if (!waysToContent.includes(focus.name)) {
    throw new Error(`The first Tab goes to ${focus.name} at ${page.url()}`)
  }
  await page.keyboard.press('Enter')
  await page.locator('main:focus').waitFor()
  return look(page, wanted)
}

const waysToContent = ['a "Vai al contenuto"', 'a "Go to content"']

async function look(page: Page, wanted: ElementHandle): Promise<Focus> {
  const focus = await wanted.evaluate(lookAtFocus)
  if (focus.fault) throw new Error(`The focus on ${focus.name} is ${focus.fault} at ${page.url()}`)
  return focus
}

/** Tab stops once at a group of radio buttons; within it the arrows choose. */
async function chooseAmongRadios(choice: Locator): Promise<void> {
  for (let pressed = 0; !(await hasFocus(choice)); pressed += 1) {
    if (pressed === farthest) throw new Error(`The arrows never reach ${choice}`)
    await choice.page().keyboard.press('ArrowDown')
  }
}

async function walkTheOptions(list: Locator, option: string | number): Promise<void> {
  const { chosen, labels } = await list.evaluate((select: HTMLSelectElement) => ({
    chosen: select.selectedIndex,
    labels: [...select.options].map(({ label }) => label.trim()),
  }))
  const wanted = typeof option === 'number' ? option : labels.indexOf(option)
  if (wanted < 0) throw new Error(`"${option}" is not among ${labels.join(', ')}`)
  const key = wanted > chosen ? 'ArrowDown' : 'ArrowUp'
  for (let left = Math.abs(wanted - chosen); left > 0; left -= 1) await list.page().keyboard.press(key)
  const reached = await list.evaluate((select: HTMLSelectElement) => select.selectedIndex)
  if (reached !== wanted) throw new Error(`The arrows stop at "${labels[reached]}" before "${option}"`)
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)
