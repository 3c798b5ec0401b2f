/** Whatever moves a page: everybody in the stories acts through a hand, the mouse unless another is given. */
import type { Locator, Page } from 'playwright-core'

export interface Hand {
  readonly name: string
  /** What the person has set on their own machine. */
  readonly prepare: (page: Page) => Promise<void>
  /** Activates a link. */
  readonly follow: (link: Locator) => Promise<void>
  /** Activates a button. */
  readonly press: (button: Locator) => Promise<void>
  /** Chooses a radio button or ticks a checkbox. */
  readonly tick: (choice: Locator) => Promise<void>
  /** Chooses in a list, by words or by position. */
  readonly pick: (list: Locator, option: string | number) => Promise<void>
  /** Replaces what stands in a text field. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** Looks, after a refused form, at whether the way to the errors begins under this hand. */
  readonly meetErrors: (page: Page) => Promise<void>
}

export const mouse: Hand = {
  name: 'mouse',
  prepare: async () => {},
  follow: (link) => link.click(),
  press: (button) => button.click(),
  tick: (choice) => choice.check(),
  pick: async (list, option) => {
    await list.selectOption(typeof option === 'string' ? { label: option } : { index: option })
  },
  write: (field, text) => field.fill(text),
  meetErrors: async () => {},
}

const hands = new WeakMap<Page, Hand>()

export async function giveHand(page: Page, hand: Hand): Promise<Page> {
  await hand.prepare(page)
  hands.set(page, hand)
  return page
}

export const handOf = (page: Page): Hand => hands.get(page) ?? mouse

export const openLink = (link: Locator): Promise<void> => handOf(link.page()).follow(link)
export const pressButton = (button: Locator): Promise<void> => handOf(button.page()).press(button)
export const tick = (choice: Locator): Promise<void> => handOf(choice.page()).tick(choice)
export const pick = (list: Locator, option: string | number): Promise<void> =>
  handOf(list.page()).pick(list, option)
export const write = (field: Locator, text: string): Promise<void> => handOf(field.page()).write(field, text)
