import { expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { cardsOf, gatherSources } from '#platform/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProcess, sceneOf } from '#tests/support/factories.ts'
import { makeComment, withdrawComment } from './commands.ts'
import { subjects } from './subjects.ts'

const database = useDatabase()

test('a comment is named by its first words, and no longer public once withdrawn', async () => {
  const process = await aProcess(database.db)
  const anna = await aPerson(database.db)
  const body = 'Lo SPID a mia madre lo faccio io, di sera. Ma chi è solo, e abita lontano, come fa?'
  const made = await execute(makeComment, sceneOf(database.db, anna), {
    kind: 'process',
    id: process.id,
    body,
  })
  const id = made.kind === 'done' ? made.value.id : 0
  const card = async () =>
    (await cardsOf(database.db, gatherSources(subjects), [subject('comment', id)], 'it'))[0]
  expect(await card()).toMatchObject({
    title: '«Lo SPID a mia madre lo faccio io, di sera. Ma chi è solo, e abita…»',
    href: `/commenti/${id}`,
    note: 'Scritto online.',
    isPublic: true,
  })
  await execute(withdrawComment, sceneOf(database.db, anna), { comment: id })
  expect(await card()).toMatchObject({ title: '«…»', isPublic: false })
})
