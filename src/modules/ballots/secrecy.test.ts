/** Nothing that is left after the closing says who voted what: the best attack by order does no better than chance. */
import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aBallot, afterwards, type BallotStory, during } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sure } from '#tests/support/negotiations.ts'
import { castVote, moveBallots } from './index.ts'

const database = useDatabase()
const voterCount = 300

/** What each voter said, all different, so that a link is right or wrong and never lucky twice. */
const said = new Map<string, string>()
let story: BallotStory
let hitsBefore = 0

beforeAll(async () => {
  const settings = { method: 'points', rule: 'sum', pointsEach: '1000', mostPoints: '', most: '' }
  story = await aBallot(database.db, { settings, voters: voterCount })
  for (const [place, voter] of shuffled(story.voters).entries()) {
    const first = 1 + ((place * 7919) % voterCount)
    const points = { [story.options[0]!]: first, [story.options[1]!]: 1 + randomInt(600) }
    const fields = Object.fromEntries(
      Object.entries(points).map(([id, one]) => [`points_${id}`, String(one)]),
    )
    const scene = {
      db: database.db,
      actor: voter,
      at: new Date(during.getTime() + place * 1000),
      formKey: randomUUID(),
    }
    await sure(execute(castVote, scene, { ballot: story.ballot, ...fields }))
    said.set(voter.pseudonym, canonical(points))
    if (place === 99) hitsBefore = Math.max(...(await attack()).map(({ hits }) => hits))
    if (place % 37 === 36) await moveBallots(database.db, during)
  }
  await moveBallots(database.db, afterwards)
}, 120_000)

const shuffled = <Thing>(things: readonly Thing[]): Thing[] =>
  things
    .map((thing) => ({ thing, by: randomUUID() }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ thing }) => thing)

const canonical = (points: object) => JSON.stringify(Object.entries(points).sort())

async function column(query: string): Promise<string[]> {
  const answer = await sql.raw<{ one: unknown }>(query).execute(database.db)
  return answer.rows.map(({ one }) =>
    typeof one === 'string' ? one : canonical((one as { points: object }).points),
  )
}

/** Every order in which voters can be listed, against every order of the urn; hits are right guesses. */
async function attack(): Promise<{ by: string; hits: number; correlation: number }[]> {
  const pseudonym =
    'p.pseudonym as one from ballot_turnout t join ballot_electors e on e.id = t.elector_id join people p on p.id = e.person_id'
  const voters = {
    journal: await column(`select actor as one from journal where what = 'vote.cast' order by id`),
    doneForms: await column('select actor as one from done_forms order by at, ctid'),
    doneFormsPlace: await column('select actor as one from done_forms order by ctid'),
    turnoutPlace: await column(`select ${pseudonym} order by t.ctid`),
    turnoutTransaction: await column(`select ${pseudonym} order by t.xmin::text::bigint, t.ctid`),
    roll: await column(`select ${pseudonym} order by e.id`),
    person: await column(`select ${pseudonym} order by p.id`),
  }
  const urns = {
    place: await column('select content as one from ballot_urn order by ctid'),
    id: await column('select content as one from ballot_urn order by id'),
    transaction: await column('select content as one from ballot_urn order by xmin::text::bigint, ctid'),
    asFound: await column('select content as one from ballot_urn'),
  }
  return Object.entries(voters).flatMap(([voterOrder, list]) =>
    Object.entries(urns).flatMap(([urnOrder, urn]) =>
      [urn, [...urn].reverse()].map((votes, turned) => ({
        by: `${voterOrder} against ${urnOrder}${turned ? ' backwards' : ''}`,
        hits: list.filter((voter, place) => said.get(voter) === votes[place]).length,
        correlation: correlationOf(list, votes),
      })),
    ),
  )
}

/** Spearman's: how far the order of the votes follows that of their voters. */
function correlationOf(list: readonly string[], votes: readonly string[]): number {
  const places = new Map(votes.map((one, place) => [one, place]))
  const middle = (list.length - 1) / 2
  let together = 0
  let alone = 0
  for (const [place, voter] of list.entries()) {
    together += (place - middle) * ((places.get(said.get(voter) ?? '') ?? middle) - middle)
    alone += (place - middle) ** 2
  }
  return together / alone
}

describe('after the closing', () => {
  test('before the votes are moved the attack works: it would find a link that is there', () => {
    expect(hitsBefore).toBeGreaterThan(20)
  })

  test('no order of voters and no order of the urn links them better than chance', async () => {
    const attacks = await attack()
    // By chance a matching has one hit on average, whatever the number of voters; nine or more come once in a million.
    const best = attacks.reduce((most, one) => (one.hits > most.hits ? one : most))
    console.info(
      `${voterCount} voters, ${attacks.length} attacks: best "${best.by}" hits ${best.hits} (${((100 * best.hits) / voterCount).toFixed(2)} %), ` +
        `mean ${(attacks.reduce((sum, { hits }) => sum + hits, 0) / attacks.length).toFixed(2)}, by chance 1; at the hundredth vote, 26 of them not yet moved: ${hitsBefore}`,
    )
    expect(attacks).toHaveLength(56)
    expect(best.hits, best.by).toBeLessThan(9)
    const strongest = Math.max(...attacks.map(({ correlation }) => Math.abs(correlation)))
    expect(strongest).toBeLessThan(5 / Math.sqrt(voterCount))
  })

  test('all rows of the urn come from one transaction, in which no vote was cast', async () => {
    const urn = new Set(await column('select distinct xmin::text as one from ballot_urn'))
    const turnout = await column('select xmin::text as one from ballot_turnout')
    expect(urn.size).toBe(1)
    expect(turnout.filter((one) => urn.has(one))).toEqual([])
    expect(await column(`select 'fresh' as one from ballot_urn where is_fresh`)).toEqual([])
  })

  test('the same votes are in the urn as were cast', async () => {
    expect((await column('select content as one from ballot_urn')).sort()).toEqual([...said.values()].sort())
  })

  test('no other table holds a vote or a row of the urn, and the urn holds nobody and no time', async () => {
    const tables =
      await column(`select format('%I.%I', table_schema, table_name) as one from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss') and table_name <> 'ballot_urn'`)
    expect(tables.length).toBeGreaterThan(60)
    const ids = new Set(await column('select id::text as one from ballot_urn'))
    const option = new RegExp(`"(points_)?${story.options[0]}\\\\?": ?"?\\d|points_${story.options[0]}`)
    for (const table of tables) {
      const rows = await column(`select to_jsonb(t)::text as one from ${table} t`)
      expect(
        rows.filter((row) => option.test(row)),
        table,
      ).toEqual([])
      const keys = rows.flatMap((row) => row.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])
      expect(
        keys.filter((key) => ids.has(key)),
        table,
      ).toEqual([])
    }
    const urn = await column('select to_jsonb(t)::text as one from ballot_urn t')
    for (const row of urn) {
      expect(Object.keys(JSON.parse(row)).sort()).toEqual([
        'ballot_id',
        'channel',
        'content',
        'id',
        'is_fresh',
      ])
    }
  })
})
