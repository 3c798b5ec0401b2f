import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { type Subject, subject } from '#platform/subject.ts'
import { threadOf } from '#platform/thread.ts'
import { aPerson, aProcess, onBody, sceneOf } from '#tests/support/factories.ts'
import { aDraft, aTableStory, sure } from '#tests/support/negotiations.ts'
import { aPactCast, aPactInCoDesign } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { sources } from '../../app.ts'
import { findMovedThread } from '../site/home/movedThread.ts'
import * as opinions from './index.ts'

const site = useSite()
beforeEach(site.empty)

const question = 'Che cosa ci serve?'

async function openIn(db: Database, staff: Actor, process: number): Promise<readonly [number, number[]]> {
  const scene = sceneOf(db, staff)
  const settings = { process, question, moderation: 'before', takesGuests: 'yes', takesStatements: 'yes' }
  const { id: conversation } = await sure(execute(opinions.createConversation, scene, settings))
  const statements = 'La prima frase\nLa seconda frase\nLa terza frase'
  await sure(execute(opinions.addSeeds, scene, { conversation, statements }))
  const closesAt = new Date('2099-01-01T10:00:00Z')
  await sure(execute(opinions.openConversation, scene, { conversation, closesAt }))
  return [conversation, (await opinions.findStatements(db, conversation)).map(({ id }) => id)]
}

const thread = async (of: Subject, place: 'before' | 'after') =>
  (await threadOf(site.db, sources, of, 'it')).filter((knot) => knot.place === place)

const texts = {
  title: 'Uno sportello la sera',
  summary: 'Hanno risposto 3 persone, tutte d’accordo.',
  body: 'Dalla conversazione: tutte le persone sono d’accordo.',
  category: 'services',
}

test('the thread of a conversation lists the proposals and clauses of its statements, and theirs the conversation', async () => {
  const table = await aTableStory(site.db)
  const [conversation, [first = 0, second = 0]] = await openIn(site.db, table.facilitator, table.process)
  const here = subject('conversation', conversation)
  expect(await thread(here, 'after')).toEqual([])
  await aDraft(table)
  const staff = sceneOf(site.db, table.facilitator)
  const made = await sure(
    execute(opinions.toTheTable, staff, { conversation, statement: first, as: 'proposal', ...texts }),
  )
  const written = await sure(
    execute(opinions.toTheTable, staff, {
      conversation,
      statement: second,
      as: 'clause',
      ...texts,
      title: 'Un numero di telefono',
      sitting: table.sitting,
      method: 'consensus',
      reasons: 'Tutti i gruppi sono d’accordo su questa frase della conversazione.',
    }),
  )
  const after = (await thread(here, 'after')).map(({ kind, id }) => `${kind} ${id}`)
  expect(after).toContain(`opinion_statement ${first}`)
  expect(after).toContain(`proposal ${made.proposal}`)
  expect(after).toContain(`proposal ${written.proposal}`)
  expect(after).toContain(`clause ${written.clause}`)
  expect(after).not.toContain(`opinion_statement ${second + 1}`)
  for (const of of [
    subject('proposal', made.proposal),
    subject('proposal', written.proposal),
    subject('clause', written.clause ?? 0),
  ]) {
    expect((await thread(of, 'before')).map(({ kind, id }) => `${kind} ${id}`)).toContain(
      `conversation ${conversation}`,
    )
  }

  const page = await site.get(`/opinioni/${conversation}`)
  expect(page.body).toContain(`/proposte/${made.proposal}`)
  expect(page.body).toContain('#clausola-')
  expect((await site.get(`/proposte/${made.proposal}`)).body).toContain(`/opinioni/${conversation}`)
  const moved = await findMovedThread(site.db, sources, new Date(), 'it')
  expect(moved?.knots.map(({ kind }) => kind)).toContain('clause')
})

test('the thread of a conversation lists the pact its statement went into, and that of the pact the conversation', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  const { id: process } = await aProcess(site.db, { bodyId: cast.body })
  const manager = await aPerson(site.db, { roles: [onBody('process_manager', cast.body)] })
  const [conversation, [statement = 0]] = await openIn(site.db, manager, process)
  const wanted = { conversation, statement, pact, letter: 'c', text: 'La prima frase (82% d’accordo).' }
  await sure(execute(opinions.toThePact, sceneOf(site.db, manager), wanted))
  const after = await thread(subject('conversation', conversation), 'after')
  expect(after.map(({ kind }) => kind)).toContain('opinion_statement')
  const before = await thread(subject('pact', pact), 'before')
  expect(before.map(({ kind, title }) => `${kind} ${title}`)).toContain(`conversation ${question}`)
  const { body } = await site.get(`/opinioni/${conversation}`)
  expect(body).toContain(`href="/patti/${pact}"`)
})
