import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import * as opinions from './index.ts'

const site = useSite()
beforeEach(site.empty)

/** People of two minds, who would be two groups if there were enough of them. */
async function answeredBy(story: ConversationStory, from: number, to: number): Promise<void> {
  for (let guest = from; guest < to; guest += 1) {
    for (const [place, statement] of story.statements.entries()) {
      const vote = place === 0 || (guest + place) % 2 === 0 ? '1' : '-1'
      await sure(answerAs(story, `ospite ${guest}`, statement, vote, null))
    }
  }
  await pumpOnce(site.db, opinions.readers)
  await opinions.refreshMaps(site.db)
}

const ofGroups = /grupp[oi] [A-F]\b|tutti (?:e \w+ )?i gruppi|entrambi i gruppi|"byGroup":\[\{/i

test('of fewer than twenty people totals go to the table, and nothing anywhere speaks of groups', async () => {
  const story = await aConversation(site.db, { isNow: true, statements: 8 })
  const { conversation, statements } = story
  const [first = 0] = statements
  await answeredBy(story, 0, 19)
  const desk = `/opinioni/${conversation}/gestione/tavolo`
  const as = { as: story.manager }
  const form = await site.get(`${desk}/${first}`, as)
  expect(form.body).toContain('19 (100%)')
  const field = (name: string) =>
    new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(form.body)?.[1]?.trim() ?? ''
  const made = await sure(
    execute(opinions.toTheTable, sceneOf(site.db, story.manager), {
      conversation,
      statement: first,
      as: 'proposal',
      title: 'Una frase al tavolo',
      summary: field('summary'),
      body: field('body'),
      category: 'services',
    }),
  )
  const [referral] = await opinions.referralsOf(site.db, conversation)
  expect(referral?.numbers).toEqual({ people: 19, agree: 19, disagree: 0, pass: 0, seen: 19, byGroup: [] })
  const path = `/opinioni/${conversation}`
  const pages = [
    desk,
    `${desk}/${first}`,
    path,
    `${path}/mappa`,
    `${path}/frasi`,
    `${path}/frasi.csv`,
    `${path}/risposte.csv`,
    `${path}/gestione`,
    `${path}/gestione/frasi`,
    `/proposte/${made.proposal}`,
    '/opinioni',
    '/dati/conversazioni.json',
    '/dati/frasi-delle-conversazioni.json',
  ]
  const toldOfGroups = async () => {
    const told = []
    for (const page of pages) {
      const { status, body } = await site.get(page, as)
      expect([200, 409], page).toContain(status)
      // The island's own word for a button, which stands where a map is.
      if (ofGroups.test(body.replace(/data-all="[^"]*"/, ''))) told.push(page)
    }
    return told
  }
  expect(await toldOfGroups()).toEqual([])

  await answeredBy(story, 19, 24)
  expect(await toldOfGroups()).toEqual([desk, `${desk}/${first}`, path, `${path}/mappa`, `${path}/frasi`])
}, 60_000)

test('where there is a map without groups, the table is not told that groups agree', async () => {
  const story = await aConversation(site.db, { isNow: true, statements: 8 })
  for (let guest = 0; guest < 24; guest += 1) {
    for (const statement of story.statements) {
      await sure(answerAs(story, `ospite ${guest}`, statement, '1', null))
    }
  }
  await answeredBy({ ...story, statements: [] }, 0, 0)
  const map = await opinions.findMap(site.db, story.conversation)
  expect(opinions.isMapShown(map)).toBe(true)
  expect(opinions.drawnGroups(map).length).toBeLessThan(2)
  const { body } = await site.get(`/opinioni/${story.conversation}/gestione/tavolo`, { as: story.manager })
  expect(body).not.toMatch(ofGroups)
}, 60_000)
