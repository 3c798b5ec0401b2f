import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { databaseClock, execute } from '#platform/command.ts'
import { aBallot, aBallotDraft, administratorOf, manage, vote } from '#tests/support/ballots.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { announceBallot, publishResult } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

/** Everything that is published of a ballot, by where it stands. */
async function published(ballot: number) {
  const address = `/votazioni/${ballot}/risultati`
  const body = async (path: string) => (await site.get(path)).body
  const text = (html: string) => html.replace(/^[\s\S]*<main/, '').replaceAll(/<[^>]*>/g, ' ')
  return {
    page: text(await body(address)),
    english: text((await site.get(address, { language: 'en' })).body),
    csv: await body(`${address}.csv`),
    json: JSON.parse(await body(`${address}.json`)),
    rows: JSON.parse(await body('/dati/risultati-delle-votazioni.json')).rows,
  }
}

const ranking = { method: 'rank', rule: 'schulze', seats: '2', most: '' }

test.each([1, 4])(
  'of %i secret votes only who won is published, in no file a number of votes',
  async (voters) => {
    const story = await aBallot(site.db, { settings: ranking, voters })
    const [first, second, third] = story.options
    for (const voter of story.voters) {
      await sure(
        vote(story, voter, { [`rank_${third}`]: '1', [`rank_${first}`]: '2', [`rank_${second}`]: '3' }),
      )
    }
    await sure(manage(story, publishResult))
    const { page, english, csv, json, rows } = await published(story.ballot)
    // The winners stand in the order of the ballot: the third came first.
    expect(page).toContain('Vincono «Sportello» e «Wifi»')
    expect(page).toContain(voters === 1 ? 'Ha votato una persona' : 'Hanno votato 4 persone')
    expect(page).toContain('i voti validi sono meno di 5')
    expect(english).toContain('fewer than 5 valid votes')
    for (const word of [
      /vot[oi] valid[oi] contat/i,
      /confronti a due/,
      /un voto valido/i,
      /posto \d/,
      /Riconta/,
      /canale/,
    ])
      expect(page).not.toMatch(word)
    expect(json.outcome).not.toHaveProperty('votes')
    expect(json.outcome).not.toHaveProperty('detail')
    expect(json.outcome).not.toHaveProperty('plain')
    expect(json).toMatchObject({ turnout: { total: voters }, fewer_valid_votes_than: 5, recount: null })
    expect(json.outcome.selected).toEqual([1, 3])
    expect(Object.keys(json.outcome.options[0]).sort()).toEqual(['costEuro', 'isSelected', 'number', 'title'])
    expect(csv).toContain('1,Sportello,,,,,,,true,,\r\n')
    expect(csv).toContain('2,Corsi,,,,,,,false,,\r\n')
    expect(rows[0]).toMatchObject({
      titolo: 'Sportello',
      voti: null,
      misura: null,
      conteggio: null,
      vince: true,
    })
    const kept = await site.db.selectFrom('ballot_results').select('outcome').executeTakeFirstOrThrow()
    expect(JSON.stringify(kept.outcome)).not.toMatch(/"(votes|wins|measure|reason|detail|certificate)"/)
    const entries = await site.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'ballot.result_published')
      .execute()
    expect(JSON.stringify(entries)).not.toContain('count')
  },
)

test('a result kept whole before this rule is shown and told as the winners only', async () => {
  const story = await aBallot(site.db, { settings: { isSecret: '' }, voters: 2 })
  for (const voter of story.voters) await sure(vote(story, voter, { option: [story.options[0]] }))
  await sure(manage(story, publishResult))
  await site.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`update ballots set is_secret = true where id = ${story.ballot}`.execute(tx)
  })
  const { page, json, rows } = await published(story.ballot)
  expect(page).not.toMatch(/2 voti/)
  expect(json.outcome).not.toHaveProperty('votes')
  expect(rows[0]).toMatchObject({ voti: null, misura: null, conteggio: null, vince: true })
})

test('of five secret votes the totals are published, of two named ones all is', async () => {
  for (const [settings, voters] of [
    [{}, 5],
    [{ isSecret: '' }, 2],
  ] as const) {
    const story = await aBallot(site.db, { settings, voters })
    for (const voter of story.voters) await sure(vote(story, voter, { option: [story.options[0]] }))
    await sure(manage(story, publishResult))
    const { page, json } = await published(story.ballot)
    expect(page).toContain(`${voters} voti validi`)
    expect(json.outcome.votes.total).toBe(voters)
  }
})

test('that a tie decided is said of few votes, not between whom; another choice stands beside as ever', async () => {
  const story = await aBallot(site.db, { voters: 2 })
  for (const [place, voter] of story.voters.entries())
    await sure(vote(story, voter, { option: [story.options[place]] }))
  await sure(manage(story, publishResult))
  const tied = (await published(story.ballot)).page
  expect(tied).toContain('C’era una parità, e ha deciso la regola')
  expect(tied).not.toContain('avrebbe vinto')
  const because = { selected: [String(story.options[3])], reason: 'La mappa serve prima dei lavori.' }
  const desk = `/votazioni/${story.ballot}/gestione/altra-scelta`
  const as = { as: await administratorOf(story) }
  expect((await site.post(desk, { ...because, confirmed: 'yes' }, as)).status).toBe(303)
  expect((await published(story.ballot)).page).toContain(because.reason)
})

test.each([
  [1, 'Pochi voti: solo chi ha vinto', 'Ha votato una persona sola. I voti validi sono meno di 5'],
  [4, 'Pochi voti: solo chi ha vinto', 'Hanno votato 4 persone. I voti validi sono meno di 5'],
  [6, 'Pochi voti: solo i totali', 'Hanno votato 6 persone. I voti validi sono meno di 10'],
  [10, null, ''],
])('before %i votes are counted the desk says what will come out', async (voters, title, text) => {
  const story = await aBallotDraft(site.db, { voters })
  const now = (await databaseClock(site.db)).getTime()
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  const moments = { opensAt: hoursAgo(3).toISOString(), closesAt: hoursAgo(1).toISOString() }
  const scene = sceneOf(site.db, story.manager, hoursAgo(4))
  await sure(execute(announceBallot, scene, { ballot: story.ballot, ...moments }))
  for (const voter of story.voters)
    await sure(vote(story, voter, { option: [story.options[0]] }, hoursAgo(2)))
  const desk = `/votazioni/${story.ballot}/gestione`
  for (const path of [desk, `${desk}/pubblica`]) {
    const { body } = await site.get(path, { as: story.manager })
    expect(body).toContain('Se sono meno di 5 esce solo chi ha vinto')
    if (title === null) expect(body).not.toContain('Pochi voti')
    else for (const words of [title, text]) expect(body).toContain(words)
  }
})
