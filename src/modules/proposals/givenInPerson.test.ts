import { beforeEach, expect, test } from 'vitest'
import { hideComment } from '#modules/discussions/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProcess, aProposal, onProcess, sceneOf } from '#tests/support/factories.ts'
import { mergeProposal, recordContribution, withdrawProposal } from './index.ts'
import { trackContribution } from './queries/contributions.ts'

const database = useDatabase()
let process: { id: number; bodyId: number }
let anna: Actor
let chiara: Actor

beforeEach(async () => {
  await database.empty()
  process = await aProcess(database.db)
  anna = await aPerson(database.db, { name: 'Anna Bertani' })
  chiara = await aPerson(database.db, { name: 'Chiara', roles: [onProcess('facilitator', process.id)] })
})

const as = (actor: Actor) => sceneOf(database.db, actor)
const reason = 'Un motivo abbastanza lungo.'
let number = 0
const published = () => {
  number += 1
  return aProposal(database.db, { processId: process.id, number, author: anna })
}
const stateOf = async (id: number) =>
  (await database.db.selectFrom('proposals').select('state').where('id', '=', id).executeTakeFirst())?.state

const given = () => ({
  process: process.id,
  channel: 'assembly',
  givenOn: '2025-11-21',
  authorLabel: 'Persona all’assemblea',
})

async function recorded(fields: object) {
  const outcome = await execute(recordContribution, as(chiara), { ...given(), ...fields })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('what is given in person has a day that has come and a proposal that stands', async () => {
  const id = await published()
  const tally = { ...given(), kind: 'tally', proposal: id, count: '3' }
  const early = await execute(recordContribution, as(chiara), { ...tally, givenOn: '2999-01-01' })
  expect(early).toMatchObject({ kind: 'invalid', errors: { givenOn: {} } })
  await execute(withdrawProposal, as(anna), { proposal: id, reason })
  expect((await execute(recordContribution, as(chiara), tally)).kind).toBe('invalid')
})

test('a receipt says neither what was hidden nor who gave a single preference', async () => {
  const id = await published()
  const support = await recorded({ kind: 'support', proposal: id })
  const comment = await recorded({ kind: 'comment', proposal: id, body: 'Parole contro le regole.' })
  const { id: said } = await database.db.selectFrom('comments').select('id').executeTakeFirstOrThrow()
  await execute(hideComment, as(chiara), { comment: said, reason })
  expect((await trackContribution(database.db, support.code, null))?.author).toBe('')
  expect((await trackContribution(database.db, comment.code, null))?.body).toBe('')
})

test('two proposals merged into one another at once do not both go', async () => {
  const one = await published()
  const other = await published()
  await Promise.all([
    execute(mergeProposal, as(chiara), { proposal: one, into: other, reason }),
    execute(mergeProposal, as(chiara), { proposal: other, into: one, reason }),
  ])
  expect([await stateOf(one), await stateOf(other)].sort()).toEqual(['merged', 'published'])
})
