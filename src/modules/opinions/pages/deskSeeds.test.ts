import { beforeEach, describe, expect, test } from 'vitest'
import { aProposal } from '#tests/support/factories.ts'
import { aTableStory } from '#tests/support/negotiations.ts'
import { aConversationDraft, type ConversationStory } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { findStatements } from '../index.ts'
import { errorsOfNotes } from '../rules/errorsOfNotes.ts'

const site = useSite()
beforeEach(site.empty)

const deskOf = ({ conversation }: Pick<ConversationStory, 'conversation'>) =>
  `/opinioni/${conversation}/gestione`
const asManager = (story: ConversationStory) => ({ as: story.manager })

describe('first statements', () => {
  test('come from ticked proposals in words of one’s own, and the thread leads back to each', async () => {
    const story = await aConversationDraft(site.db)
    const first = await aProposal(site.db, { processId: story.process, title: 'Sportello digitale di paese' })
    const second = await aProposal(site.db, { processId: story.process, title: 'Wifi in piazza' })
    const third = await aProposal(site.db, { processId: story.process, title: 'Un solo numero' })
    const summary = 'Un solo numero per le visite. Chi è solo deve poter chiamare qualcuno anche la sera.'
    await site.db.updateTable('proposals').set({ summary }).where('id', '=', third).execute()
    const seeds = `${deskOf(story)}/semi`
    const offered = (await site.get(seeds, asManager(story))).body
    expect(offered).toMatch(new RegExp(`name="text_${first}" value=""`))
    expect(offered).toContain('value="Chi è solo deve poter chiamare qualcuno anche la sera."')
    const silent = { proposals: [String(first)], [`text_${first}`]: ' ' }
    const refused = await site.post(`${seeds}/proposte`, silent, asManager(story))
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Scrivi la frase con cui si può essere d’accordo')
    const none = await site.post(`${seeds}/proposte`, { [`text_${first}`]: 'Mie parole' }, asManager(story))
    expect(none.status).toBe(422)
    expect(none.body).toContain('value="Mie parole"')
    const long = { proposals: [String(first)], [`text_${first}`]: 'x'.repeat(141) }
    const tooLong = await site.post(`${seeds}/proposte`, long, asManager(story))
    expect(tooLong.status).toBe(422)
    expect(tooLong.body).toContain(`href="#text_${first}"`)
    expect(tooLong.body).toMatch(new RegExp(`value="${first}" checked`))
    const both = {
      proposals: [String(first), String(second)],
      [`text_${first}`]: 'Lo sportello resta aperto una sera a settimana.',
    }
    expect((await site.post(`${seeds}/proposte`, both, asManager(story))).status).toBe(303)
    const texts = (await findStatements(site.db, story.conversation)).map(({ text }) => text)
    expect(texts.slice(-2)).toEqual(['Lo sportello resta aperto una sera a settimana.', 'Wifi in piazza'])
    expect((await site.get(seeds, asManager(story))).body).toContain('è già la frase 5')
  })

  test('come from the published notes of a meeting of this process, ticked or in other words', async () => {
    const table = await aTableStory(site.db)
    const as = { as: table.facilitator }
    await site.db
      .updateTable('meetings')
      .set({
        minutes:
          'Serve uno sportello la sera. I corsi sono troppo lunghi.\n- Il wifi non arriva nelle frazioni.',
      })
      .where('id', '=', table.sitting)
      .execute()
    const made = await site.post(
      '/opinioni/nuova',
      {
        process: String(table.process),
        question: 'Che cosa ci serve?',
        moderation: 'before',
        statementLength: '140',
      },
      as,
    )
    const seeds = made.location ?? ''
    const page = await site.get(`${seeds}?incontro=${table.sitting}`, as)
    expect(page.body).toContain('value="Il wifi non arriva nelle frazioni."')
    const meeting = String(table.sitting)
    const wrong = { meeting, sentences: ['I corsi sono troppo lunghi.'], said: 'x'.repeat(150) }
    const refused = await site.post(`${seeds}/incontro`, wrong, as)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/value="I corsi sono troppo lunghi\." checked/)
    const right = { ...wrong, said: 'Gli orari siano più comodi per chi lavora.' }
    expect((await site.post(`${seeds}/incontro`, right, as)).status).toBe(303)
    const id = Number(/opinioni\/(\d+)/.exec(seeds)?.[1])
    const statements = await findStatements(site.db, id)
    expect(statements.map(({ text, meetingId }) => [text, meetingId])).toEqual([
      ['I corsi sono troppo lunghi.', table.sitting],
      ['Gli orari siano più comodi per chi lavora.', table.sitting],
    ])
    expect((await site.post(`${seeds}/incontro`, { ...right, meeting: '999999' }, as)).status).toBe(422)
  })
})

test('pasted lines that cannot be taken are all told at once, beside what was typed', async () => {
  const story = await aConversationDraft(site.db)
  const page = `/opinioni/${story.conversation}/gestione/semi`
  const pasted = 'Una frase buona\nsì\nuna frase buona.'
  const { status, body } = await site.post(page, { statements: pasted }, { as: story.manager })
  expect(status).toBe(422)
  expect(body).toContain('2 righe non vanno. Non è stato salvato nulla.')
  expect(body).toContain('Ci sono 2 errori')
  expect(body).toContain('href="#statements-riga-2"')
  expect(body).toContain('<li id="statements-riga-3" tabindex="-1">Riga 3, «una frase buona.»')
  expect(body).toContain('dice lo stesso della riga 1')
  expect(body).toContain(pasted)
})

test('of a meeting, ticked sentences have no line and typed ones count from 1', () => {
  const said = (line: number, more = {}) => ({
    key: 'opinions.errors.lineRepeated' as const,
    values: { line, words: 'x', ...more },
  })
  const told = errorsOfNotes(
    {
      statements: { key: 'opinions.errors.linesWrong', values: { count: 3 } },
      'statements-riga-2': said(2),
      'statements-riga-4': said(4, { first: 3 }),
      'statements-riga-5': said(5, { first: 1 }),
      meeting: { key: 'opinions.errors.meeting' },
    },
    2,
  )
  expect(told).toMatchObject({
    said: { key: 'opinions.errors.linesWrong' },
    'said-riga-2': { key: 'opinions.errors.sentenceTwice' },
    'said-riga-4': { key: 'opinions.errors.lineRepeated', values: { line: 2, first: 1 } },
    'said-riga-5': { key: 'opinions.errors.sentenceTwice' },
    meeting: { key: 'opinions.errors.meeting' },
  })
})
