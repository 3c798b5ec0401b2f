import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { type Road, reads, sees } from './traveller.ts'

/** Nobody touches a mouse here: Tab, Enter, Space, arrows and letters. */
export function amiraWritesByKeyboard(road: Road): void {
  test('Amira, who uses no mouse, writes a whole proposal with Tab and Enter', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await enter(page, 'Vai al contenuto')
    await enter(page, 'Racconta un bisogno')
    await sees(page, 'Scrivi una proposta')
    await enter(page, 'Comincia a scrivere')
    await sees(page, 'Che cosa proponi, in una riga?')
    await type(page, 'Che cosa proponi', 'Panchine con la presa per ricaricare la carrozzina')
    await enter(page, 'Continua')
    await page.getByRole('heading', { level: 1, name: /simile|In una frase/ }).waitFor()
    if (await page.getByRole('heading', { level: 1, name: /simile/ }).isVisible()) {
      await enter(page, 'La mia è diversa, continua')
    }
    await sees(page, 'In una frase, che cosa cambierebbe?')
    await type(page, 'In una frase', 'Chi usa una carrozzina elettrica può stare fuori tutto il giorno.')
    await enter(page, 'Continua')
    await sees(page, 'Racconta il bisogno e la tua idea')
    await type(
      page,
      'Racconta il bisogno',
      'La batteria finisce a metà pomeriggio e si deve tornare a casa prima degli altri.',
    )
    await enter(page, 'Continua')
    await sees(page, 'Di che cosa parla?')
    await tabTo(page, 'Competenze digitali')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await enter(page, 'Continua')
    await sees(page, 'A che cosa si collega?')
    await enter(page, 'Continua')
    await sees(page, 'Dove serve?')
    await tabTo(page, 'Comune')
    await page.keyboard.type('Reggiolo')
    await enter(page, 'Continua')
    await sees(page, 'Controlla prima di pubblicare')
    await reads(page, 'Servizi e sportelli')
    await reads(page, 'Reggiolo')
    await enter(page, 'Pubblica la proposta')
    await sees(page, 'Accedi')
    await enter(page, 'Entra come Elif Kaya')
    await sees(page, 'Ora puoi mandare quello che avevi scritto')
    await enter(page, 'Manda quello che avevo scritto')
    await sees(page, 'La tua proposta è pubblicata')
  })
}

async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

const farthest = 120

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await nameOfFocused(page)).startsWith(name)) return
  }
  throw new Error(`Tab never reaches "${name}" at ${page.url()}`)
}

const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    const label =
      focused && 'labels' in focused ? (focused.labels as NodeListOf<HTMLElement> | null)?.[0] : null
    return (label ?? focused)?.textContent?.trim() ?? ''
  })
