import { beforeEach, expect, test } from 'vitest'
import { aBallot, administratorOf, type BallotStory, manage, vote } from '#tests/support/ballots.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { publishResult } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const address = ({ ballot }: BallotStory) => `/votazioni/${ballot}/risultati`
const settings = {
  method: 'budget',
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'none',
  budget: '10000',
  seats: '',
  most: '',
}

/** Twelve voters, of whom four choose the first two projects, four the first alone, four the third. */
async function aBudgetResult(): Promise<BallotStory> {
  const costs = ['4000', '3000', '3500,50', '9000']
  const story = await aBallot(site.db, { settings, costs, voters: 12 })
  const chosen = [[0, 1], [0], [2]]
  for (const [place, voter] of story.voters.entries()) {
    const option = chosen[place % 3]?.map((at) => String(story.options[at]))
    await sure(vote(story, voter, { option }))
  }
  await sure(manage(story, publishResult))
  return story
}

test('the file of a result names options by their number on the ballot, and money in euros by its key', async () => {
  await aBallot(site.db, { voters: 1 })
  const story = await aBudgetResult()
  const { body } = await site.get(`${address(story)}.json`)
  expect(body).not.toMatch(/[cC]ents|"option"/)
  const { outcome } = JSON.parse(body)
  expect(outcome).toMatchObject({ budgetEuro: '10000', selected: [1], plain: [1, 2] })
  expect(outcome.options[2]).toMatchObject({ number: 3, costEuro: '3500.5' })
  expect(outcome.options[0].reason).toMatchObject({ kind: 'shared', priceEuro: '500' })
  expect(outcome.detail).toMatchObject({ kind: 'shares', shareEuro: '2500/3' })
})

test('the table of who paid what lists what was bought, and no other', async () => {
  const story = await aBudgetResult()
  const { body } = await site.get(address(story))
  const [, table = ''] =
    /Chi ha pagato che cosa, in ordine di acquisto<\/caption>(.*?)<\/table>/s.exec(body) ?? []
  expect(table.match(/<th scope="row"/g)).toHaveLength(1)
  expect(table).not.toContain('data-label="Mancano"')
})

test('who chooses otherwise sees what each option costs and the announced sum, and the sum marked', async () => {
  const story = await aBudgetResult()
  const as = { as: await administratorOf(story) }
  const form = `/votazioni/${story.ballot}/gestione/altra-scelta`
  const seen = await site.get(form, as)
  expect(seen.body).toMatch(/La somma annunciata prima del voto è 10\.000\s€/)
  expect(seen.body).toMatch(/data-cost="350050"[^>]*aria-describedby="selected-3-about"/)
  expect(seen.body).toMatch(/id="selected-3-about">[^<]*3\.500,50\s€/)
  const selected = [story.options[2], story.options[3]].map(String)
  const over = await site.post(
    form,
    { selected, reason: 'Un motivo lungo abbastanza.', confirmed: 'yes' },
    as,
  )
  expect(over.status).toBe(422)
  expect(over.body).toMatch(/class="pz-used"[^>]*>[^<]*12\.500,50\s€/)
})
