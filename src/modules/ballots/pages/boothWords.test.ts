import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aBallotDraft, announce, announcedAt, manage, openNow, vote } from '#tests/support/ballots.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { publishResult, removeOption } from '../index.ts'
import { saidToTypists } from '../paper/rules/typistWords.ts'

const site = useSite()
beforeEach(site.empty)

const points = { method: 'points', rule: 'sum', seats: '1', pointsEach: '10', most: '' }
const ranks = { method: 'rank', rule: 'schulze', seats: '1', most: '' }

test('before voting, the ballot page and the last step say in both languages what will be public, and of how many votes', async () => {
  const story = await aBallotDraft(site.db)
  await openNow(story)
  const page = `/votazioni/${story.ballot}`
  const as = story.voters[0]!
  const filled = { option: String(story.options[0]), passo: 'controlla' }
  for (const { body } of [await site.get(page), await site.post(`${page}/vota`, filled, { as })]) {
    expect(body).toContain('Con almeno 10 voti validi ogni scheda si pubblica, senza nome')
    expect(body).toContain('con meno di 5 solo chi ha vinto')
  }
  const english = { as, language: 'en' } as const
  for (const { body } of [await site.get(page, english), await site.post(`${page}/vota`, filled, english)]) {
    expect(body).toContain('From 10 valid votes on, each ballot is published, without a name')
    expect(body).toContain('with fewer than 5 only who won')
  }
  const named = await aBallotDraft(site.db, { settings: { isSecret: '' } })
  await openNow(named)
  expect((await site.get(`/votazioni/${named.ballot}`)).body).not.toContain('Con almeno 10 voti')
})

test.each([
  ['points', points, { at: '1,5' }, 'Corsi: Scrivi i punti con un numero intero'],
  ['too many points', points, { at: '11' }, 'Corsi: Sono più dei punti che hai: 10.'],
  ['points of ten digits', points, { at: '9999999999' }, 'Corsi: Sono più dei punti che hai: 10.'],
  ['ranks', ranks, { at: 'due' }, 'Corsi: Scrivi la posizione con un numero intero'],
  ['no points', points, {}, 'Dai almeno un punto.'],
  ['no ranks', ranks, {}, 'Metti almeno un numero.'],
])(
  'the summary of a booth with wrong %s names the option and says what to do',
  async (_, settings, typed, said) => {
    const story = await aBallotDraft(site.db, { settings })
    await openNow(story)
    const field = `${settings === points ? 'points' : 'rank'}_${story.options[1]}`
    const sent = 'at' in typed ? { [field]: typed.at } : {}
    const seen = await site.post(
      `/votazioni/${story.ballot}/vota`,
      { ...sent, passo: 'controlla' },
      { as: story.voters[0]! },
    )
    expect(seen.status).toBe(422)
    expect(seen.body).toContain(`<a href="#${'at' in typed ? field : 'form'}">${said}`)
  },
)

test('an empty sheet of paper is told to who types it in the words of its kind', () => {
  for (const kind of ['few', 'fewRanks', 'fewPoints', 'pointsBeyond'] as const) {
    const told = saidToTypists({ codes: { key: `ballots.errors.${kind}`, values: { count: 1 } } })
    expect(told.codes?.key).toBe(`ballots.paper.errors.sheetWrong.${kind}`)
  }
})

test('of three options the winner wins both duels', async () => {
  const story = await aBallotDraft(site.db, { settings: ranks, voters: 5 })
  const [first, second, , last] = story.options
  const staff = sceneOf(site.db, story.manager, announcedAt)
  await sure(execute(removeOption, staff, { ballot: story.ballot, option: last }))
  await announce(story)
  for (const voter of story.voters)
    await sure(vote(story, voter, { [`rank_${first}`]: '1', [`rank_${second}`]: '2' }))
  await sure(manage(story, publishResult))
  const address = `/votazioni/${story.ballot}/risultati`
  expect((await site.get(address)).body).toContain('Vince entrambi i confronti')
  expect((await site.get(address, { language: 'en' })).body).toContain('It wins both duels')
})
