import { beforeEach, expect, test } from 'vitest'
import { aGroup, aPerson, onPlatform, onProcess } from '#tests/support/factories.ts'
import { aTableStory } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
beforeEach(() => site.empty())

test('everybody with a role finds what waits for them, and nothing of others', async () => {
  const story = await aTableStory(site.db)
  const read = async (as: typeof story.manager) => (await site.get('/amministrazione', { as })).body
  const facilitator = await read(story.facilitator)
  expect(facilitator).toContain(`/tavoli/${story.table}/lavoro`)
  expect(facilitator).toContain(`/contributi?percorso=${story.process}`)
  expect(await read(story.guarantor)).toContain('Adesso niente aspetta te')
})

test('a mandate that was asked for waits for whoever administers the platform', async () => {
  const group = await aGroup(site.db)
  const { id: person_id } = await aPerson(site.db)
  await site.db.insertInto('mandates').values({ group_id: group, person_id, state: 'requested' }).execute()
  const ada = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  expect((await site.get('/amministrazione', { as: ada })).body).toContain(`/gruppi/${group}#deleghe`)
})

test('the form offers only the roles one may give', async () => {
  const { process } = await aTableStory(site.db)
  const manager = await aPerson(site.db, { roles: [onProcess('process_manager', process)] })
  const { body } = await site.get('/amministrazione', { as: manager })
  expect(body).toContain('value="facilitator"')
  expect(body).not.toContain('value="administrator"')
})
