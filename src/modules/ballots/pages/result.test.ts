import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { aBallot, administratorOf, type BallotStory, manage, vote } from '#tests/support/ballots.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { publishResult } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const root = join(import.meta.dirname, '../../../..')
const files = ['.csv', '.json', '.pb', '.blt', '/schede.json', '/certificato.json']
const address = ({ ballot }: BallotStory) => `/votazioni/${ballot}/risultati`

/** Everybody votes by the first of the makers, the second, and so on round. */
async function everybodyVotes(
  story: BallotStory,
  makers: readonly ((options: readonly number[]) => Readonly<Record<string, unknown>>)[],
): Promise<void> {
  for (const [at, voter] of story.voters.entries()) {
    const make = makers[at % makers.length]
    await sure(vote(story, voter, make?.(story.options) ?? {}))
  }
}

const choosing = [
  ([a, b]: readonly number[]) => ({ option: [a, b].map(String) }),
  ([a]: readonly number[]) => ({ option: [String(a)] }),
  ([, , c]: readonly number[]) => ({ option: [String(c)] }),
]
const ranking = [
  ([a, b, c]: readonly number[]) => ({ [`rank_${a}`]: '1', [`rank_${b}`]: '2', [`rank_${c}`]: '3' }),
  ([a, b]: readonly number[]) => ({ [`rank_${b}`]: '1', [`rank_${a}`]: '2' }),
  ([a, , c]: readonly number[]) => ({ [`rank_${c}`]: '1', [`rank_${a}`]: '2' }),
]
const pointing = [
  ([a, b]: readonly number[]) => ({ [`points_${a}`]: '3', [`points_${b}`]: '2' }),
  ([, , c]: readonly number[]) => ({ [`points_${c}`]: '4' }),
]

const kinds = [
  {
    name: 'a budget by Equal Shares',
    settings: {
      method: 'budget',
      rule: 'equal-shares',
      utility: 'cost',
      completion: 'none',
      budget: '10000',
      seats: '',
      most: '',
    },
    costs: ['4000', '3000', '3500,50', '9000'],
    votes: choosing,
    file: '.pb',
    says: ['ciascuno', 'Nessuna persona l’ha scelta', 'Chi ha pagato che cosa'],
  },
  {
    name: 'a committee by sequential proportional approval',
    settings: { method: 'choose', rule: 'seq-pav', seats: '2' },
    votes: choosing,
    file: '/schede.json',
    says: ['Entra al turno 1', 'punti di rappresentanza'],
  },
  {
    name: 'a ranking by Schulze',
    settings: { method: 'rank', rule: 'schulze', seats: '1', most: '' },
    votes: ranking,
    file: '.blt',
    says: ['Vince tutti i 3 confronti', 'I confronti a due a due'],
  },
  {
    name: 'a ranking by transferable vote',
    settings: { method: 'rank', rule: 'stv-scottish', seats: '2', most: '' },
    votes: ranking,
    file: '.blt',
    says: ['Entra al turno', 'I turni del conteggio', 'Per entrare servivano'],
  },
  {
    name: 'points',
    settings: { method: 'points', rule: 'sum', seats: '1', pointsEach: '5', most: '' },
    votes: pointing,
    file: '.pb',
    says: ['la prima delle altre ne ha', 'Punti di ogni scelta'],
  },
]

test.each(kinds)(
  'the page of $name says who won and why, and its files count again to the same winners',
  async ({ settings, costs, votes, file, says }) => {
    const story = await aBallot(site.db, { settings, costs: costs ?? [], voters: 12 })
    await everybodyVotes(story, votes)
    await sure(manage(story, publishResult))
    for (const language of ['it', 'en'] as const) {
      const seen = await site.get(address(story), { language })
      expect(seen.status).toBe(200)
      expect(seen.body).not.toContain('ballots.re')
      expect(seen.body).not.toContain('method="post"')
      if (language === 'it') for (const words of says) expect(seen.body).toContain(words)
    }
    const { body } = await site.get(address(story))
    const folder = mkdtempSync(join(tmpdir(), 'partecipanza-result-'))
    // Each word of a command stands in an element of its own.
    const words = body.replaceAll(/<span class="pz-command-word">([^<]*)<\/span>/g, '$1')
    const command = /npx --no-install collective-choice (--rule .* --json )(\S+)<\/code>/.exec(words)
    const name = command?.[2] ?? ''
    const ballots = await site.get(`${address(story)}${file}`)
    expect(ballots.headers.get('content-disposition')).toContain(name)
    writeFileSync(join(folder, name), ballots.body)
    writeFileSync(join(folder, 'certificate'), (await site.get(`${address(story)}/certificato.json`)).body)
    const run = (args: readonly string[]) =>
      execFileSync(
        process.execPath,
        ['--import', 'tsx', join(root, 'packages/collective-choice/src/cli.ts'), ...args],
        { cwd: root, encoding: 'utf8' },
      )
    const line = JSON.parse(run([...(command?.[1]?.trim().split(' ') ?? []), join(folder, name)]))
    const again = (
      line.selected ??
      line.elected ??
      line.winners ??
      line.committees[0].map((one: number) => one + 1)
    ).map(Number)
    const told = JSON.parse((await site.get(`${address(story)}.json`)).body)
    const winners = told.outcome.options.filter((one: { isSelected: boolean }) => one.isSelected)
    expect(again.sort()).toEqual(winners.map((one: { number: number }) => one.number).sort())
    expect(JSON.parse(run(['--check', join(folder, 'certificate'), join(folder, name)]))).toMatchObject({
      holds: true,
    })
    expect((await site.get(`${address(story)}.csv`)).body).toContain('motivo')
  },
  60_000,
)

test('before publication there is no result on any address, and the page says until when and why', async () => {
  const story = await aBallot(site.db, { settings: { isSecret: '' }, voters: 3 })
  await everybodyVotes(story, choosing)
  const seen = await site.get(address(story))
  expect(seen.body).toContain('mercoledì 10 marzo 2027')
  expect(seen.body).toContain('Nessuno vede risultati parziali')
  for (const as of [undefined, story.manager]) {
    expect((await site.get(address(story), as ? { as } : {})).body).not.toContain('Vince')
    for (const file of files)
      expect((await site.get(address(story) + file, as ? { as } : {})).status).toBe(404)
  }
})

test('where fewer than ten voted in secret only totals are published, and the page says why', async () => {
  const story = await aBallot(site.db, { voters: 9 })
  await everybodyVotes(story, choosing)
  await sure(manage(story, publishResult))
  const { body } = await site.get(address(story))
  expect(body).toContain('Pochi voti: i voti validi sono meno di 10')
  expect(body).not.toContain('collective-choice')
  const statuses = []
  for (const file of files) statuses.push((await site.get(address(story) + file)).status)
  expect(statuses).toEqual([200, 200, 404, 404, 404, 404])
  const json = (await site.get(`${address(story)}.json`)).body
  expect(json).not.toContain('certificate')
})

test('few ballots that are published come with a warning of what they may reveal', async () => {
  const story = await aBallot(site.db, { voters: 10 })
  await everybodyVotes(story, choosing)
  await sure(manage(story, publishResult))
  expect((await site.get(address(story))).body).toContain('Con pochi voti, anche schede senza nomi')
})

test('a result changed by the administration shows both lists and the reason', async () => {
  const story = await aBallot(site.db, { voters: 4 })
  await everybodyVotes(story, choosing)
  await sure(manage(story, publishResult))
  expect((await site.get(address(story))).body).not.toContain('L’ente ha scelto')
  const because = 'Lo sportello non si può aprire prima dei lavori nella sede.'
  const desk = `/votazioni/${story.ballot}/gestione`
  const [stranger] = story.voters
  const as = { as: await administratorOf(story) }
  const chosen = { selected: [String(story.options[3])], reason: because }
  const confirmed = { ...chosen, confirmed: 'yes' }
  expect((await site.get(desk, as)).body).toContain(`${desk}/altra-scelta`)
  const byStaff = await site.get(desk, { as: story.manager })
  expect(byStaff.body).not.toContain(`${desk}/altra-scelta`)
  expect(byStaff.body).toContain('Lo fa chi amministra l’ente')
  for (const send of [
    () => site.get(`${desk}/altra-scelta`, { as: story.manager }),
    () => site.post(`${desk}/altra-scelta`, confirmed, { as: story.manager }),
  ]) {
    expect((await send()).status).toBe(403)
  }
  expect((await site.get(`${desk}/altra-scelta`, as)).body).toContain('Il risultato del voto')
  const unconfirmed = await site.post(`${desk}/altra-scelta`, chosen, as)
  expect(unconfirmed.status).toBe(422)
  expect(unconfirmed.body).toContain(because)
  expect((await site.post(`${desk}/altra-scelta`, { ...confirmed, reason: 'No.' }, as)).status).toBe(422)
  expect((await site.post(`${desk}/altra-scelta`, { ...confirmed, selected: [] }, as)).status).toBe(422)
  expect((await site.post(`${desk}/altra-scelta`, confirmed, { as: stranger! })).status).toBe(403)
  expect((await site.post(`${desk}/altra-scelta`, confirmed, as)).location).toBe(address(story))
  const { body } = await site.get(address(story))
  expect(body).toContain('L’ente ha scelto diversamente')
  expect(body).toContain(because)
  expect(body).toMatch(/L’ha scritta (l’amministrazione di|chi amministra il sito)[^<]*«[^»]+»/)
  expect(body).not.toContain(as.as.name)
  expect(body).toMatch(/La scelta dell’ente<\/h3><ul><li[^>]*>Mappa/)
  expect(body).toMatch(/Il risultato del voto<\/h3><ul><li[^>]*>Sportello/)
  const told = JSON.parse((await site.get(`${address(story)}.json`)).body)
  expect(told.override).toMatchObject({
    selected: [4],
    reason: because,
    by: { role: 'administrator' },
  })
  expect((await site.get(desk, as)).body).toContain('La scelta diversa dal voto è già pubblicata')
  expect((await site.post(`${desk}/altra-scelta`, confirmed, as)).status).toBe(409)
})

test('a named ballot shows who voted what once the result is published, a secret one never', async () => {
  const named = await aBallot(site.db, { settings: { isSecret: '' }, voters: 2 })
  await everybodyVotes(named, choosing)
  expect((await site.get(address(named))).body).not.toContain(named.voters[0]?.name)
  await sure(manage(named, publishResult))
  const { body } = await site.get(address(named))
  expect(body).toContain('Chi ha votato che cosa')
  expect(body).toMatch(new RegExp(`${named.voters[1]?.name}</span></th><td[^>]*><span[^>]*>Sportello</span>`))
  expect((await site.get(`${address(named)}/schede.json`)).status).toBe(200)
  const secret = await aBallot(site.db, { voters: 2 })
  await everybodyVotes(secret, choosing)
  await sure(manage(secret, publishResult))
  expect((await site.get(address(secret))).body).not.toContain('Chi ha votato che cosa')
})

test('a ballot in which nobody voted has a page that says so', async () => {
  const story = await aBallot(site.db, { voters: 1 })
  await sure(manage(story, publishResult))
  expect((await site.get(address(story))).body).toContain('Nessuna scelta vince')
})

test('open data tell ballots announced and results published, each column by its meaning', async () => {
  const open = await aBallot(site.db, { voters: 6 })
  await everybodyVotes(open, choosing)
  const rows = async (name: string) => JSON.parse((await site.get(`/dati/${name}.json`)).body).rows
  expect(await rows('votazioni')).toMatchObject([{ id: open.ballot, votanti: null, segreta: true }])
  expect(await rows('risultati-delle-votazioni')).toEqual([])
  await sure(manage(open, publishResult))
  expect(await rows('votazioni')).toMatchObject([{ votanti: 6, cambiato_dall_ente: false }])
  const results = await rows('risultati-delle-votazioni')
  expect(results).toHaveLength(4)
  expect(results[0]).toMatchObject({ titolo: 'Sportello', voti: 4, vince: true, scelta_dall_ente: null })
  expect((await site.get('/dati/votazioni')).status).toBe(200)
  expect((await site.get('/dati/risultati-delle-votazioni')).status).toBe(200)
})
