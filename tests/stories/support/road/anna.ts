import { expect, test } from 'vitest'
import { pressButton } from './hands.ts'
import { choose, does, follow, type Road, reads, sees, writes } from './traveller.ts'

const proposal = 'Un solo appuntamento per i servizi sociali'

export function annaSupports(road: Road): void {
  test('Anna wants to support, signs in, and what she began is waiting for her', async () => {
    const page = await road.stranger()
    await page.goto('/')
    await choose(page, 'Proposte', /proposte/)
    await follow(page, proposal, proposal)
    const before = await onlineSupports(page)
    await follow(page, 'Sostieni questa proposta', 'Sostieni questa proposta')
    await pressButton(page.getByRole('button', { name: 'Sostieni la proposta' }))
    await sees(page, 'Accedi')
    await pressButton(page.getByRole('button', { name: /Anna Bonini/ }))
    await sees(page, /^Ora puoi mandare/)
    await does(page, 'Manda quello che avevo scritto', 'Hai sostenuto la proposta.')
    await sees(page, proposal)
    expect(await onlineSupports(page)).toBe(before + 1)

    await does(page, 'Togli il mio sostegno', 'Hai tolto il tuo sostegno.')
    expect(await onlineSupports(page)).toBe(before)
  })

  test('Anna writes a comment under a proposal and reads it there', async () => {
    const page = await road.as('Anna')
    const said = 'Io lo userei per mia suocera, che non ha il computer.'
    await choose(page, 'Proposte', /proposte/)
    await follow(page, proposal, proposal)
    await writes(page, { 'Il tuo commento': said })
    await pressButton(page.getByRole('button', { name: 'Pubblica il commento' }))
    await reads(page, said)
    await reads(page, 'Anna Bonini')
  })
}

async function onlineSupports(page: Awaited<ReturnType<Road['stranger']>>): Promise<number> {
  const row = page.getByRole('row', { name: /^Sostegni online/ })
  return Number((await row.getByRole('cell').first().innerText()).replace('.', ''))
}
