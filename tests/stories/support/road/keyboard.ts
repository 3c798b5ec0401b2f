import { test } from 'vitest'
import { giveHand, pressButton } from './hands.ts'
import { keyboard, reach } from './keyboardHand.ts'
import { follow, type Road, reads, sees, writes } from './traveller.ts'

/** Whoever else uses a mouse, she does not; and she types in lists and goes by arrows as one's fingers know. */
export function amiraWritesByKeyboard(road: Road): void {
  test('Amira, who uses no mouse, writes a whole proposal with Tab and Enter', async () => {
    const page = await giveHand(await road.stranger(), keyboard)
    const goOn = () => pressButton(page.getByRole('button', { name: 'Continua' }))
    await page.goto('/')
    await follow(page, 'Racconta un bisogno', 'Scrivi una proposta')
    await follow(page, 'Comincia a scrivere', 'Che cosa proponi, in una riga?')
    await writes(page, { 'Che cosa proponi': 'Panchine con la presa per ricaricare la carrozzina' })
    // Enter in a field does what the button under it says.
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /simile|In una frase/ }).waitFor()
    if (await page.getByRole('heading', { level: 1, name: /simile/ }).isVisible()) {
      await pressButton(page.getByRole('button', { name: 'La mia è diversa, continua' }))
    }
    await sees(page, 'In una frase, che cosa cambierebbe?')
    await writes(page, {
      'In una frase': 'Chi usa una carrozzina elettrica può stare fuori tutto il giorno.',
    })
    await goOn()
    await sees(page, 'Racconta il bisogno e la tua idea')
    await writes(page, {
      'Racconta il bisogno':
        'La batteria finisce a metà pomeriggio e si deve tornare a casa prima degli altri.',
    })
    await goOn()
    await sees(page, 'Di che cosa parla?')
    await reach(page.getByRole('radio', { name: 'Competenze digitali' }))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await goOn()
    await sees(page, 'A che cosa si collega?')
    await goOn()
    await sees(page, 'Dove serve?')
    await reach(page.getByRole('combobox', { name: 'Comune' }))
    await page.keyboard.type('Reggiolo')
    await goOn()
    await sees(page, 'Controlla prima di pubblicare')
    await reads(page, 'Servizi e sportelli')
    await reads(page, 'Reggiolo')
    await pressButton(page.getByRole('button', { name: 'Pubblica la proposta' }))
    await sees(page, 'Accedi')
    await pressButton(page.getByRole('button', { name: 'Entra come Elif Kaya' }))
    await sees(page, 'Ora puoi mandare quello che avevi scritto')
    await pressButton(page.getByRole('button', { name: 'Manda quello che avevo scritto' }))
    await sees(page, 'La tua proposta è pubblicata')
  })
}
