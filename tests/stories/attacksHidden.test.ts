/** A16, A17: what is hidden or still a draft is as if it were not, on pages, in files, in lists, feeds and searches. */
import { beforeAll, expect, test } from 'vitest'
import { aPerson, aProcess } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { read } from './support/crawl.ts'

const site = useSite({ DEMO: '1' })
beforeAll(() => loadDemo(site.app), 120_000)

const secret = 'Ornitorinco'
const formats = [
  '/proposte',
  '/cerca?q=ornitorinco',
  '/proposte?q=ornitorinco',
  '/',
  '/percorsi',
  '/dati/proposte.csv',
  '/dati/proposte.json',
  '/dati/percorsi.csv',
  '/dati/commenti.csv',
  '/dati/contributi.csv',
  '/incontri/calendario.ics',
  '/incontri',
  '/sitemap.xml',
]
const seesNothing = async () => {
  site.app.services.cache.empty()
  for (const path of formats) {
    const { status, body } = await read(site.app, path)
    expect(status, path).toBeLessThan(500)
    if (!path.includes('q=')) {
      expect(body, path).not.toContain(secret)
      continue
    }
    // The page says the word that was looked for, and nothing else than for a word that is nowhere.
    const other = await read(site.app, path.replace(/ornitorinco/, 'zzkwvzzkwvz'))
    expect(body.replaceAll(/ornitorinco/gi, 'zzkwvzzkwvz'), path).toBe(other.body)
  }
}

test('a process in draft', async () => {
  const { id } = await aProcess(site.db, { state: 'draft', title: `${secret} segreto` })
  const resident = await aPerson(site.db)
  for (const path of [`/percorsi/${id}`, `/percorsi/${id}/scheda.json`, `/percorsi/${id}/gestione`]) {
    expect((await site.get(path)).status, path).toBeGreaterThanOrEqual(303)
    expect([403, 404]).toContain((await site.get(path, { as: resident })).status)
  }
  expect((await site.get(`/percorsi/${id}`, { as: resident })).status).toBe(404)
  await seesNothing()
})

test('a hidden proposal, of which only the reason is left, and all that hangs on it', async () => {
  const { id } = await site.db
    .updateTable('proposals')
    .set({
      state: 'hidden',
      state_reason: 'Offende una persona.',
      title: `${secret} segreto`,
      summary: secret,
      body: secret,
    })
    .where('id', '=', 6)
    .returning('id')
    .executeTakeFirstOrThrow()
  site.app.services.cache.empty()
  const resident = await aPerson(site.db)
  const stone = await site.get(`/proposte/${id}`)
  expect(stone.body).toContain('Offende una persona.')
  expect(stone.body).not.toContain(secret)
  for (const path of [
    `/commenti/proposal/${id}`,
    `/proposte/${id}/sostieni`,
    `/segui?kind=proposal&id=${id}`,
  ]) {
    for (const asked of [{}, { as: resident }]) {
      const { status, body } = await site.get(path, asked)
      expect(status, path).toBe(404)
      expect(body).not.toContain(secret)
    }
  }
  await seesNothing()
})

test('a hidden comment', async () => {
  const comment = await site.db
    .updateTable('comments')
    .set({ state: 'hidden', state_reason: 'Offende una persona.', body: `${secret} segreto` })
    .where('subject_kind', '=', 'proposal')
    .where('subject_id', '<>', 6)
    .where('id', '=', (one) =>
      one
        .selectFrom('comments')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('subject_kind', '=', 'proposal')
        .where('subject_id', '<>', 6),
    )
    .returning(['id', 'subject_id'])
    .executeTakeFirstOrThrow()
  site.app.services.cache.empty()
  for (const path of [
    `/proposte/${comment.subject_id}`,
    `/commenti/proposal/${comment.subject_id}`,
    `/commenti/${comment.id}/modifica`,
  ]) {
    expect((await site.get(path)).body, path).not.toContain(secret)
  }
  await seesNothing()
})
