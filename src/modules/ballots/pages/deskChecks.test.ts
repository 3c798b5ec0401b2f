import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aBallotDraft } from '#tests/support/ballots.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { addOption } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const budget = { method: 'budget', rule: 'equal-shares', utility: 'cost', budget: '400', seats: '', most: '' }

test('the desk says what is wanting, and names the options that it is about', async () => {
  const story = await aBallotDraft(site.db, { settings: budget, costs: ['410', '100', '', '50'] })
  const staff = sceneOf(site.db, story.manager)
  await sure(execute(addOption, staff, { ballot: story.ballot, title: 'corsi ', cost: '10' }))
  const desk = `/votazioni/${story.ballot}/gestione`
  const { body } = await site.get(desk, { as: story.manager })
  const said = body.replaceAll(/<[^>]*>/g, '')
  expect(said).toContain('Manca: non ha ancora un costo «Wifi»')
  expect(said).toContain(
    'Da guardare: costa da sola più della somma di 400 euro, perciò non può passare: «Sportello»',
  )
  expect(said).toContain(
    'Da guardare: due scelte hanno lo stesso titolo, e chi vota non le distingue: «corsi»',
  )
  expect(said).not.toContain('Manca: Ci sono')
})

test('what was typed in one part of the options stays when another is saved', async () => {
  const story = await aBallotDraft(site.db, { settings: budget, costs: ['40', '30', '20', '10'] })
  const [first = 0, second = 0] = story.options
  const page = `/votazioni/${story.ballot}/gestione/scelte`
  const as = { as: story.manager }
  const typed = { [`cost_${first}`]: '45', [`cost_${second}`]: '30', title: 'Una panchina' }
  const moved = await site.post(`${page}/${first}/sposta`, { ...typed, direction: 'down' }, as)
  expect(moved.status).toBe(200)
  expect(moved.body).toContain('value="45"')
  expect(moved.body).toContain('value="Una panchina"')
  expect(moved.body).toContain('non ancora salvato')
  const costs = Object.fromEntries(story.options.map((option) => [`cost_${option}`, '15']))
  const all = await site.post(
    `/votazioni/${story.ballot}/gestione/costi`,
    { ...costs, title: 'Una panchina' },
    as,
  )
  expect(all.body).toContain('value="Una panchina"')
  expect((await site.post(`/votazioni/${story.ballot}/gestione/costi`, costs, as)).status).toBe(303)
  expect((await site.post(page, { title: 'Una panchina', cost: '5', ...costs }, as)).status).toBe(303)
})
