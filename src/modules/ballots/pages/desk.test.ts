import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { databaseClock, execute } from '#platform/command.ts'
import { aBallotDraft, vote } from '#tests/support/ballots.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { postFile } from '#tests/support/postFile.ts'
import { useSite } from '#tests/support/site.ts'
import { announceBallot, createBallot } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

test('the list of voters comes as a file or as a text, and a wrong line is told where it came from', async () => {
  const story = await aBallotDraft(site.db, { settings: { electorate: 'list' } })
  const path = `/votazioni/${story.ballot}/gestione/elenco`
  const send = (text: string, addresses = '') =>
    postFile(
      site,
      path,
      story.manager,
      { addresses },
      { name: 'elenco.csv', field: 'file', bytes: new TextEncoder().encode(text) },
    )
  const listed = async () => (await site.db.selectFrom('ballot_list').select('email_hash').execute()).length
  const wrong = await send('nome;email\nAnna;anna@example.org\nBruno;senza chiocciola\n')
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('href="#file"')
  expect(wrong.body).toContain('Riga 3')
  expect(await listed()).toBe(0)
  const many = Array.from({ length: 20_000 }, (_, place) => `persona.${place}@example.org`).join('\n')
  expect((await send(many)).status).toBe(303)
  expect(await listed()).toBe(20_000)
  expect((await send('nome;email\nAnna;anna@example.org\n', 'qualcun@example.org')).status).toBe(303)
  expect(await listed()).toBe(1)
  const as = { as: story.manager }
  expect((await site.post(path, { addresses: 'anna@example.org\nbruno@example.org' }, as)).status).toBe(303)
  expect(await listed()).toBe(2)
  expect((await site.post(path, { addresses: 'senza chiocciola' }, as)).body).toContain('href="#addresses"')
})

test('where publishing closes the ballot, the files of urn and turnout are written anew', async () => {
  const story = await aBallotDraft(site.db)
  const now = (await databaseClock(site.db)).getTime()
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  const moments = { opensAt: hoursAgo(3).toISOString(), closesAt: hoursAgo(1).toISOString() }
  const scene = sceneOf(site.db, story.manager, hoursAgo(4))
  await sure(execute(announceBallot, scene, { ballot: story.ballot, ...moments }))
  for (const voter of story.voters) {
    await sure(vote(story, voter, { option: [story.options[0]] }, hoursAgo(2)))
  }
  const files = async () =>
    (
      await sql<{ file: string }>`select pg_relation_filepath(oid) as file from pg_class
        where relname in ('ballot_urn', 'ballot_turnout') order by relname`.execute(site.db)
    ).rows.map(({ file }) => file)
  const before = await files()
  const desk = `/votazioni/${story.ballot}/gestione`
  expect((await site.post(`${desk}/pubblica`, { confirmed: 'yes' }, { as: story.manager })).location).toBe(
    `/votazioni/${story.ballot}/risultati`,
  )
  const after = await files()
  expect(after.filter((file) => before.includes(file))).toEqual([])
  expect(await site.db.selectFrom('ballot_sweeps').selectAll().execute()).toEqual([])
})

test('a named ballot has no way to the paper on its desk; a secret one closes it where its accounts are', async () => {
  const named = await aBallotDraft(site.db, { settings: { isSecret: '' } })
  const secret = await aBallotDraft(site.db)
  const desks = []
  for (const story of [named, secret]) {
    const now = (await databaseClock(site.db)).getTime()
    const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
    const moments = { opensAt: hoursAgo(2).toISOString(), closesAt: hoursAgo(1).toISOString() }
    const scene = sceneOf(site.db, story.manager, hoursAgo(3))
    await sure(execute(announceBallot, scene, { ballot: story.ballot, ...moments }))
    desks.push((await site.get(`/votazioni/${story.ballot}/gestione`, { as: story.manager })).body)
  }
  expect(desks[0]).not.toContain('/carta')
  expect(desks[1]).toContain(`/votazioni/${secret.ballot}/carta`)
  expect(desks[1]).not.toContain('/gestione/carta')
})

test('a draft is listed for its staff however many ballots came after it', async () => {
  const first = await aBallotDraft(site.db)
  const scene = sceneOf(site.db, first.manager)
  const settings = { method: 'choose', rule: 'av', electorate: 'registered', isSecret: 'yes' }
  for (let number = 1; number <= 21; number += 1) {
    const draft = { process: first.process, question: `Un’altra domanda ${number}`, ...settings }
    await sure(execute(createBallot, scene, draft))
  }
  const link = `href="/votazioni/${first.ballot}"`
  expect((await site.get('/votazioni', { as: first.manager })).body).toContain(link)
  expect((await site.get('/votazioni', { as: first.voters[0]! })).body).not.toContain(link)
})
