/** Who may vote: four electorates, each fixed at the opening. */
import { beforeEach, describe, expect, test } from 'vitest'
import { closeAccount } from '#modules/people/index.ts'
import { execute } from '#platform/command.ts'
import {
  aBallot,
  aBallotDraft,
  announce,
  announcedAt,
  type BallotStory,
  during,
  manage,
  opensAt,
  vote,
} from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aGroup, aMunicipality, aPerson, aUnion, sceneOf } from '#tests/support/factories.ts'
import { aTableStory, sure } from '#tests/support/negotiations.ts'
import * as ballots from './index.ts'
import { readAddresses } from './rules/readAddresses.ts'

const database = useDatabase()
beforeEach(database.empty)

const choice = (story: BallotStory) => ({ option: [String(story.options[0])] })
const kindOf = async (story: BallotStory, voter: Parameters<typeof vote>[1]) =>
  (await vote(story, voter, choice(story))).kind

test('everyone registered at the opening votes, a closed profile does not, a later one neither', async () => {
  const story = await aBallot(database.db)
  await database.db
    .updateTable('people')
    .set({ closed_at: announcedAt })
    .where('id', '=', story.voters[0]!.id)
    .execute()
  await ballots.moveBallots(database.db, opensAt)
  const late = await aPerson(database.db)
  expect(await kindOf(story, story.voters[0]!)).toBe('forbidden')
  expect(await kindOf(story, story.voters[1]!)).toBe('done')
  expect(await kindOf(story, late)).toBe('forbidden')
})

test('residents of the municipalities of the process vote, city users and others do not', async () => {
  const story = await aBallotDraft(database.db, { settings: { electorate: 'residents' } })
  const { body_id: union } = await database.db
    .selectFrom('processes')
    .select('body_id')
    .where('id', '=', story.process)
    .executeTakeFirstOrThrow()
  const here = await aMunicipality(database.db, union)
  const elsewhere = await aMunicipality(database.db, await aUnion(database.db), 'Carpi')
  const lives = (person: number, municipality_id: number, connection: 'resident' | 'city_user') =>
    database.db
      .updateTable('people')
      .set({ municipality_id, connection })
      .where('id', '=', story.voters[person]!.id)
      .execute()
  await lives(0, here, 'resident')
  await lives(1, here, 'city_user')
  await lives(2, elsewhere, 'resident')
  await announce(story)
  await ballots.moveBallots(database.db, opensAt)
  const kinds = []
  for (const voter of story.voters) kinds.push(await kindOf(story, voter))
  expect(kinds).toEqual(['done', 'forbidden', 'forbidden'])
  expect(await ballots.findTurnout(database.db, story.ballot)).toMatchObject({ electors: 1, voted: 1 })
})

test('those on the list vote, of whose addresses only a hash is kept, and that until the opening', async () => {
  const story = await aBallotDraft(database.db, { settings: { electorate: 'list' } })
  expect(
    (
      await manage(
        story,
        ballots.announceBallot,
        { opensAt: '2027-03-02T09:00', closesAt: '2027-03-03T09:00' },
        announcedAt,
      )
    ).kind,
  ).toBe('invalid')
  const { email } = await database.db
    .selectFrom('people')
    .select('email')
    .where('id', '=', story.voters[1]!.id)
    .executeTakeFirstOrThrow()
  const set = (addresses: string) => manage(story, ballots.setList, { addresses }, announcedAt)
  expect(await set(`${email}\nsenza chiocciola\n\naltra@example.org\n@`)).toMatchObject({
    errors: { addresses: { key: 'ballots.errors.addressLine', values: { lines: '2, 5' } } },
  })
  expect((await set(' \n')).kind).toBe('invalid')
  await sure(set(`altra@example.org\n${email.toUpperCase()}\n`))
  const rows = await database.db.selectFrom('ballot_list').select('email_hash').execute()
  expect(rows.map(({ email_hash }) => email_hash.length)).toEqual([32, 32])
  await announce(story)
  await ballots.moveBallots(database.db, opensAt)
  expect(await database.db.selectFrom('ballot_list').selectAll().execute()).toEqual([])
  const kinds = []
  for (const voter of story.voters) kinds.push(await kindOf(story, voter))
  expect(kinds).toEqual(['forbidden', 'done', 'forbidden'])
})

describe('at the table', () => {
  const settings = (table: number) => ({ electorate: 'table_members', table, isSecret: '', mayChange: 'yes' })

  test('each organisation has one vote, whoever of its delegates casts it', async () => {
    const story = await aTableStory(database.db, 0)
    const [anna, bruno, carla] = [
      await aPerson(database.db),
      await aPerson(database.db),
      await aPerson(database.db),
    ]
    const group = await aGroup(database.db)
    const byMandate = await aPerson(database.db, { groupId: group })
    const staff = sceneOf(database.db, story.facilitator)
    const seat = (name: string, more: object) =>
      sure(
        execute(admitMember, staff, {
          table: story.table,
          name,
          shortName: name.slice(0, 8),
          category: 'association',
          kind: 'member',
          ...more,
        }),
      )
    const { admitMember, nameDelegate } = await import('#modules/negotiations/index.ts')
    const third = await seat('Comitato genitori', {})
    await database.db
      .updateTable('table_members')
      .set({ group_id: group })
      .where('id', '=', third.id)
      .execute()
    const watching = await seat('Chi osserva', { kind: 'observer' })
    for (const [member, person] of [
      [story.members[0]!, anna],
      [story.members[0]!, bruno],
      [watching.id, carla],
    ] as const) {
      const { email } = await database.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', person.id)
        .executeTakeFirstOrThrow()
      await sure(execute(nameDelegate, staff, { member, name: person.name, email }))
    }
    const manager = sceneOf(database.db, story.manager, announcedAt)
    const draft = {
      process: story.process,
      question: 'Quale bozza?',
      method: 'choose',
      rule: 'av',
      ...settings(story.table),
    }
    const { id: ballot } = await sure(execute(ballots.createBallot, manager, draft))
    const options: number[] = []
    for (const title of ['A', 'B']) {
      options.push((await sure(execute(ballots.addOption, manager, { ballot, title }))).id)
    }
    const here = {
      db: database.db,
      process: story.process,
      manager: story.manager,
      ballot,
      options,
      voters: [],
    }
    await announce(here)
    const cast = (who: typeof anna, place: number) => vote(here, who, { option: [String(options[place])] })
    expect(await sure(cast(anna, 0))).toMatchObject({ isChange: false })
    expect(await sure(cast(bruno, 1))).toMatchObject({ isChange: true })
    expect((await cast(carla, 0)).kind).toBe('forbidden')
    expect((await cast(byMandate, 0)).kind).toBe('done')
    expect(await ballots.findTurnout(database.db, ballot)).toMatchObject({ electors: 3, voted: 2 })
    expect(await ballots.findOwnVote(database.db, ballot, anna)).toMatchObject([
      { content: { options: [options[1]] } },
    ])
    const elector = (await ballots.findOwnVote(database.db, ballot, byMandate))[0]!.elector
    expect((await vote(here, anna, { option: [String(options[0])], elector: String(elector) })).kind).toBe(
      'forbidden',
    )
  })

  test('a table is named where its members vote, and only there, and only that of the process', async () => {
    const story = await aTableStory(database.db, 0)
    const other = await aTableStory(database.db, 0)
    const manager = sceneOf(database.db, story.manager)
    const base = { process: story.process, question: 'Quale bozza?', method: 'choose', rule: 'av' }
    for (const wrong of [
      { ...settings(story.table), table: '' },
      { ...settings(story.table), electorate: 'registered' },
      settings(other.table),
    ]) {
      expect(await execute(ballots.createBallot, manager, { ...base, ...wrong })).toMatchObject({
        kind: 'invalid',
        errors: { table: {} },
      })
    }
  })
})

test('who closes their profile leaves the roll without a name, and what was voted stays', async () => {
  const story = await aBallot(database.db)
  const voter = story.voters[0]!
  await sure(vote(story, voter, choice(story)))
  await sure(execute(closeAccount, sceneOf(database.db, voter, during), { name: voter.name }))
  expect(
    await database.db.selectFrom('ballot_electors').select('id').where('person_id', '=', voter.id).execute(),
  ).toEqual([])
  expect(await ballots.findTurnout(database.db, story.ballot)).toMatchObject({ electors: 4, voted: 1 })
})

describe('a list of addresses', () => {
  test.each([
    ['one a line', 'a@b.it\r\nC@D.it\n\n', ['a@b.it', 'c@d.it'], []],
    ['a column by its heading', 'nome;email\nAnna;a@b.it\nBruno;x\n', ['a@b.it'], [3]],
    ['a column without a heading', 'Anna,a@b.it\n"Bianchi, Bruno",b@b.it', ['a@b.it', 'b@b.it'], []],
    ['each once', 'a@b.it\nA@b.it', ['a@b.it'], []],
    ['with a mark of order', '\ufeffemail\na@b.it', ['a@b.it'], []],
    ['nothing', '', [], []],
    ['words', 'ciao\n', [], [1]],
  ])('%s', (_name, text, addresses, wrongLines) => {
    expect(readAddresses(text)).toEqual({ addresses, wrongLines })
  })
})
