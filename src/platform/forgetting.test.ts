import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson } from '#tests/support/factories.ts'
import { newToken, saveDraft } from './drafts.ts'
import { forgetOld } from './forgetting.ts'

const database = useDatabase()
beforeEach(() => database.empty())

test('what nobody came back to is forgotten, what somebody owns is kept', async () => {
  const { db } = database
  const { id: person } = await aPerson(db)
  const save = (purpose: string, owner: string | null) => saveDraft(db, newToken(), purpose, {}, owner)
  await save('proposal', person)
  await save('proposal', null)
  await save('form_to_resume', null)
  await sql`update drafts set saved_at = saved_at - interval '31 days'`.execute(db)
  await sql`insert into done_forms (key, actor, address, at) values
    (gen_random_uuid(), 'anonymous', '/', clock_timestamp() - interval '31 days'), (gen_random_uuid(), 'anonymous', '/', clock_timestamp())`.execute(
    db,
  )
  const left = async () =>
    (await db.selectFrom('drafts').select(['purpose', 'person_id']).orderBy('id').execute()).map(
      ({ purpose, person_id }) => [purpose, person_id !== null],
    )

  await forgetOld(db)
  expect(await left()).toEqual([
    ['proposal', true],
    ['proposal', false],
  ])
  expect(await db.selectFrom('done_forms').select('address').execute()).toHaveLength(1)

  await sql`update drafts set saved_at = saved_at - interval '180 days'`.execute(db)
  await forgetOld(db)
  expect(await left()).toEqual([['proposal', true]])
})
