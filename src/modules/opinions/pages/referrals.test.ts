import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs, type ConversationStory } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { mergeStatements, moderateStatements, readers, refreshMaps, toTheTable } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const texts = {
  title: 'Uno sportello la sera',
  summary: 'Hanno risposto 3 persone, tutte d’accordo.',
  body: 'Dalla conversazione: tutte le persone sono d’accordo.',
  category: 'services',
}

/** The first statement of a conversation, gone to the table as a proposal. */
async function aReferred(): Promise<ConversationStory & { readonly proposal: number }> {
  const story = await aConversation(site.db, { isNow: true })
  const scene = sceneOf(site.db, story.manager)
  const { conversation, statements } = story
  const wanted = { conversation, statement: statements[0], as: 'proposal', ...texts }
  return { ...story, proposal: (await sure(execute(toTheTable, scene, wanted))).proposal }
}

describe('a statement that went to the table', () => {
  test('and is no longer admitted stays in the thread without its words, and leads to the log', async () => {
    const story = await aReferred()
    const { conversation, proposal } = story
    const [statement] = story.statements
    const reason = 'Offende delle persone.'
    await sure(
      execute(moderateStatements, sceneOf(site.db, story.manager), {
        conversation,
        statements: String(statement),
        verdict: 'rejected',
        reason,
      }),
    )
    const thread = (await site.get(`/proposte/${proposal}`)).body.split('id="filo-rosso"')[1] ?? ''
    expect(thread).toContain(`<a href="/opinioni/${conversation}/moderazione">Una frase non più ammessa`)
    expect(thread).not.toContain('Frase di prova')
    const desk = `/opinioni/${conversation}/gestione/tavolo`
    for (const path of [`/opinioni/${conversation}`, desk]) {
      const { body } = await site.get(path, { as: story.manager })
      expect(body, path).toContain('Una frase non più ammessa, la numero 1')
      expect(body, path).not.toContain('Frase di prova numero 1')
      expect(body, path).toContain(`/proposte/${proposal}`)
    }
    const english = await site.get(`/proposte/${proposal}?lingua=en`)
    expect(english.body).toContain('A statement no longer admitted, number 1')
  })

  test('and was merged leads to the statement that stays', async () => {
    const story = await aReferred()
    const { conversation, proposal } = story
    const [statement, into] = story.statements
    const scene = sceneOf(site.db, story.manager)
    await sure(execute(mergeStatements, scene, { conversation, statements: String(statement), into }))
    const thread = (await site.get(`/proposte/${proposal}`)).body.split('id="filo-rosso"')[1] ?? ''
    expect(thread).toContain(`href="/opinioni/${conversation}/frasi#frase-2"`)
    expect(thread).toContain('Unita a un’altra frase')
  })
})

test('what most people do not agree with is said to be so, and is quoted instead of becoming the title', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const [against = 0, inFavour = 0] = story.statements
  for (const guest of ['uno', 'due', 'tre']) {
    await sure(answerAs(story, guest, against, guest === 'uno' ? '1' : '-1', null))
    await sure(answerAs(story, guest, inFavour, guest === 'uno' ? '-1' : '1', null))
  }
  await pumpOnce(site.db, readers)
  await refreshMaps(site.db)
  const desk = `/opinioni/${story.conversation}/gestione/tavolo`
  const as = { as: story.manager }
  const hint =
    'Più della metà di chi ha risposto non è d’accordo con questa frase: scrivi la proposta al contrario'
  const page = (await site.get(`${desk}/${against}`, as)).body
  expect(page).toContain(hint)
  expect(page).toContain('«Frase di prova numero 1»')
  expect(page).toMatch(/name="title"[^>]*value=""/)
  const other = (await site.get(`${desk}/${inFavour}`, as)).body
  expect(other).not.toContain(hint)
  expect(other).toMatch(/name="title"[^>]*value="Frase di prova numero 2"/)
  const list = (await site.get(desk, as)).body
  expect(list.match(/non è d’accordo con questa frase\./g)).toHaveLength(1)
})
