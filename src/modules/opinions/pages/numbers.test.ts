import { sql } from 'kysely'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { pumpOnce } from '#platform/pump.ts'
import { aPerson } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { longDateTime } from '#ui/dates.ts'
import { findMap, readers, refreshMaps } from '../index.ts'
import { keepVotesFile } from '../queries/votesFile.ts'

const site = useSite()
beforeEach(site.empty)

const drawn = async (story: ConversationStory) => {
  await pumpOnce(site.db, readers)
  await refreshMaps(site.db)
  return await findMap(site.db, story.conversation)
}

/** Two ways of seeing of twelve people each, and `others` who have answered the first statements only. */
async function aDrawnConversation(others = 0): Promise<ConversationStory> {
  const story = await aConversation(site.db, { isNow: true, statements: 8 })
  for (let person = 0; person < 24; person += 1) {
    for (const [place, statement] of story.statements.entries()) {
      const isFor = place < 2 ? place === 0 : place % 2 === (person < 12 ? 0 : 1)
      await sure(answerAs(story, `ospite ${person}`, statement, isFor ? '1' : '-1', null))
    }
  }
  for (let person = 0; person < others; person += 1) {
    for (const statement of story.statements.slice(0, 3)) {
      await sure(answerAs(story, `altro ${person}`, statement, '-1', null))
    }
  }
  return story
}

describe('where fewer than five have answered outside the groups', () => {
  test('their answers are in none of the four numbers, and the page, the table and the texts say so', async () => {
    const story = await aDrawnConversation(3)
    const map = await drawn(story)
    expect(map.people).toBe(27)
    for (const { agree, disagree, pass, seen } of map.statements) expect(agree + disagree + pass).toBe(seen)
    expect(map.statements[0]).toMatchObject({ agree: 24, disagree: 0, seen: 24, leavesOutFew: true })
    expect(map.statements[7]).not.toHaveProperty('leavesOutFew')
    const said = 'le risposte di meno di 5 persone non sono contate qui'
    const path = `/opinioni/${story.conversation}`
    const page = await site.get(path)
    expect(page.body).toContain('Sono d’accordo 24 su 24 che hanno risposto')
    expect(page.body).toContain(said)
    expect(page.body).toContain('Due modi di vedere')
    expect(page.body).toContain('Online: 27 persone, 201 risposte')
    expect(page.body).toMatch(/100%<span class="visually-hidden"> d’accordo,<\/span>/)
    expect((await site.get(`${path}/frasi`)).body).toContain(said)
    const refer = await site.get(`${path}/gestione/tavolo/${story.statements[0]}`, { as: story.manager })
    expect(
      refer.body.match(/Le risposte di meno di 5 persone non sono contate qui/g)?.length,
    ).toBeGreaterThan(1)
    expect((await site.get(`${path}/frasi.csv`)).body).toMatch(/,24,0,0,24,1,false,Frase di prova numero 1/)
  })

  test('five are counted, and nothing is said to lack', async () => {
    const story = await aDrawnConversation(5)
    const map = await drawn(story)
    expect(map.statements[0]).toMatchObject({ agree: 24, disagree: 5, seen: 29 })
    const { body } = await site.get(`/opinioni/${story.conversation}/frasi`)
    expect(body).not.toContain('non sono contate')
  })
})

test('one is drawn on the map from seven answers on, and is told so before', async () => {
  const story = await aDrawnConversation()
  const anna = await aPerson(site.db)
  const page = async (answers: number) => {
    for (const statement of story.statements.slice(0, answers))
      await sure(answerAs(story, anna, statement, '1', null))
    await drawn(story)
    return (await site.get(`/opinioni/${story.conversation}`, { as: anna })).body
  }
  const before = await page(6)
  expect(before).toContain('da 7 in poi si vede dove sei sulla mappa')
  expect(before).not.toContain('Tu sei qui')
  expect(before).not.toContain('pz-opinions-own')
  const after = await page(7)
  expect(after).toContain('Tu sei qui')
  expect(after).toContain('Sei più vicino al gruppo')
})

test('the page and the table say of which moment the file of the answers is, and why it is not of now', async () => {
  const story = await aDrawnConversation()
  const path = `/opinioni/${story.conversation}`
  await drawn(story)
  await sql`delete from opinion_files`.execute(site.db)
  for (const address of [path, `${path}/frasi`]) {
    expect((await site.get(address)).body).not.toContain('al massimo una volta al giorno')
  }
  await keepVotesFile(site.db, story.conversation)
  const made = await site.db.selectFrom('opinion_files').select('made_at').executeTakeFirstOrThrow()
  for (const address of [path, `${path}/frasi`]) {
    await vi.waitFor(async () => {
      const { body } = await site.get(address)
      expect(body, address).toContain(`com’erano ${longDateTime('it', made.made_at)}`)
      expect(body, address).toContain('al massimo una volta al giorno')
    })
  }
})

test('the desk says why the public page counts less than has come in', async () => {
  const story = await aDrawnConversation()
  const [first = 0, second = 0] = story.statements
  await sure(answerAs(story, 'uno solo', first, '1', null))
  const desk = `/opinioni/${story.conversation}/gestione`
  const as = { as: story.manager }
  expect((await site.get(desk, as)).body).not.toContain('Nella pagina pubblica contano')
  await sql`update opinion_statements set state = 'rejected' where id in (${first}, ${second})`.execute(
    site.db,
  )
  const { body } = await site.get(desk, as)
  expect(body).toMatch(/<dd>25<\/dd>.*<dd>193<\/dd>/s)
  expect(body).toContain('Nella pagina pubblica contano 24 persone e 144 risposte: non contano le risposte')
})
