/** Days and hours in the browser's own fields: Tab and arrows go from part to part, digits fill them. */
import type { Locator } from 'playwright-core'

export async function isOfParts(field: Locator): Promise<boolean> {
  return ['date', 'time'].includes((await field.getAttribute('type')) ?? '')
}

/** In which order the parts stand is the language of the browser: a person sees it, here both are tried. */
export async function writeParts(field: Locator, text: string): Promise<void> {
  const spellings = text.includes(':') ? hourSpellings(text) : daySpellings(text)
  for (const spelling of spellings) {
    await emptyParts(field)
    await field.page().keyboard.type(spelling)
    if ((await field.inputValue()) === text) return
  }
  throw new Error(`The keyboard does not write ${text} into ${field}: it holds "${await field.inputValue()}"`)
}

/** Leaves the first part with the focus. */
async function emptyParts(field: Locator): Promise<void> {
  const { keyboard } = field.page()
  // Coming from below, the button of the calendar is met first.
  if (!(await field.evaluate((input) => input.matches(':focus')))) await keyboard.press('Shift+Tab')
  for (const key of ['ArrowRight', 'ArrowRight']) await keyboard.press(key)
  for (const key of ['Backspace', 'ArrowLeft', 'Backspace', 'ArrowLeft', 'Backspace'])
    await keyboard.press(key)
}

function daySpellings(text: string): readonly string[] {
  const [year, month, day] = text.split('-')
  return [`${day}${month}${year}`, `${month}${day}${year}`]
}

function hourSpellings(text: string): readonly string[] {
  const [hour = '', minute] = text.split(':')
  const hourOfClock = String(Number(hour) % 12 || 12).padStart(2, '0')
  return [`${hour}${minute}`, `${hourOfClock}${minute}${Number(hour) < 12 ? 'AM' : 'PM'}`]
}
