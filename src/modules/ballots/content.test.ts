/** What a vote may say: the rule that speaks to people and the one of the database agree on everything. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { aBallot, type BallotStory, during, vote } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sure } from '#tests/support/negotiations.ts'
import type { Ballot } from './ballot.ts'
import type { BallotContent } from './content.ts'
import { isContent, readContent } from './index.ts'
import { ballotById } from './queries/found.ts'

const database = useDatabase()

const kinds = {
  choose: { settings: { method: 'choose', rule: 'av', least: '1', most: '2' } },
  budget: {
    settings: {
      method: 'budget',
      rule: 'equal-shares',
      utility: 'cost',
      budget: '1.000',
      seats: '',
      most: '',
    },
    costs: ['600', '500', '400', '1.000'],
  },
  rank: { settings: { method: 'rank', rule: 'schulze', least: '2', most: '3' } },
  strict: { settings: { method: 'rank', rule: 'irv', least: '1', most: '' } },
  points: {
    settings: { method: 'points', rule: 'sum', pointsEach: '10', mostPoints: '6', least: '1', most: '3' },
  },
  budgetPoints: {
    settings: {
      method: 'budget',
      rule: 'equal-shares',
      utility: 'points',
      budget: '1.000',
      seats: '',
      most: '',
      pointsEach: '5',
    },
    costs: ['600', '500', '400', '1.000'],
  },
} as const
type Kind = keyof typeof kinds
const stories = new Map<Kind, { story: BallotStory; ballot: Ballot }>()
let foreign = 0

beforeAll(async () => {
  for (const kind of Object.keys(kinds) as Kind[]) {
    const story = await aBallot(database.db, { ...kinds[kind], voters: 1 })
    const ballot = (await ballotById(database.db, story.ballot))!
    stories.set(kind, { story, ballot })
    foreign = story.options[0]!
  }
})

const told = (kind: Kind) => stories.get(kind)!

/** The fields of a form by the places of options, `rank1` for the first. */
function fieldsOf(kind: Kind, typed: Record<string, unknown>): Record<string, unknown> {
  const { options } = told(kind).story
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const place = /^(rank|points)(\d)$/.exec(name)
      if (place) return [`${place[1]}_${options[Number(place[2]) - 1]}`, value]
      return [name, Array.isArray(value) ? value.map((one) => options[one - 1]) : value]
    }),
  )
}

const faultOf = async (kind: Kind, content: unknown) =>
  (
    await sql<{
      fault: string | null
    }>`select ballot_content_fault(b, ${JSON.stringify(content)}::jsonb) as fault
      from ballots b where id = ${told(kind).story.ballot}`.execute(database.db)
  ).rows[0]!.fault

describe('a vote that is wrong is refused with the reason, and the voter still has it', () => {
  test.each<[string, Kind, Record<string, unknown>, string]>([
    ['no choice', 'choose', {}, 'few'],
    ['too many', 'choose', { option: [1, 2, 3] }, 'many'],
    ['one twice', 'choose', { option: [1, 1] }, 'twice'],
    ['an unknown one', 'choose', { option: '2147483647' }, 'foreignOption'],
    ['a word', 'choose', { option: 'sportello' }, 'foreignOption'],
    ['over the budget', 'budget', { option: [1, 2] }, 'overBudget'],
    ['a gap', 'rank', { rank1: '1', rank2: '3' }, 'rankGap'],
    ['no first', 'rank', { rank1: '2', rank2: '3' }, 'rankGap'],
    ['rank zero', 'rank', { rank1: '0', rank2: '1' }, 'rankRange'],
    ['a rank beyond', 'rank', { rank1: '1', rank2: '5' }, 'rankRange'],
    ['a broken rank', 'rank', { rank1: '1', rank2: '1.5' }, 'rank'],
    ['too few ranks', 'rank', { rank1: '1' }, 'fewRanks'],
    ['too many ranks', 'rank', { rank1: '1', rank2: '2', rank3: '3', rank4: '4' }, 'many'],
    ['the same rank twice in a field', 'rank', { rank1: ['1', '2'], rank2: '2' }, 'twice'],
    ['equal ranks where the rule has none', 'strict', { rank1: '1', rank2: '1' }, 'equalRanks'],
    ['negative points', 'points', { points1: '-1' }, 'points'],
    ['half a point', 'points', { points1: '0.5' }, 'points'],
    ['half a point in Italian', 'points', { points1: '0,5' }, 'points'],
    ['endless points', 'points', { points1: '1e309' }, 'points'],
    ['infinite points', 'points', { points1: Number.POSITIVE_INFINITY }, 'points'],
    ['no number', 'points', { points1: 'NaN' }, 'points'],
    ['huge points', 'points', { points1: '999999999999' }, 'pointsBeyond'],
    ['too many for one', 'points', { points1: '7' }, 'mostPoints'],
    ['too many in all', 'points', { points1: '6', points2: '5' }, 'pointsSum'],
    ['nothing but zeros', 'points', { points1: '0' }, 'fewPoints'],
    ['more than all points for one', 'points', { points1: '11' }, 'pointsBeyond'],
    ['a number of ten digits', 'points', { points1: '9999999999' }, 'pointsBeyond'],
    ['a rank of ten digits', 'rank', { rank1: '9999999999' }, 'rankRange'],
    ['points for an unknown one', 'points', { points_2147483647: '1' }, 'foreignOption'],
    ['points of a budget', 'budgetPoints', { points1: '6' }, 'pointsBeyond'],
  ])('%s', async (_name, kind, typed, error) => {
    const { story } = told(kind)
    const outcome = await vote(story, story.voters[0]!, fieldsOf(kind, typed))
    const errors = 'errors' in outcome ? Object.values(outcome.errors) : []
    expect([outcome.kind, errors[0]?.key]).toEqual(['invalid', `ballots.errors.${error}`])
    const turnout = await database.db.selectFrom('ballot_turnout').selectAll().execute()
    expect(turnout).toEqual([])
  })

  test('the option of another ballot', async () => {
    const { story } = told('choose')
    expect(await vote(story, story.voters[0]!, { option: foreign })).toMatchObject({
      errors: { option: { key: 'ballots.errors.foreignOption' } },
    })
  })
})

describe('what is right is kept in one shape', () => {
  test.each<[Kind, Record<string, unknown>, (id: (place: number) => number) => unknown]>([
    ['choose', { option: [3, 1] }, (id) => ({ options: [id(1), id(3)] })],
    ['budget', { option: [1, 3] }, (id) => ({ options: [id(1), id(3)] })],
    [
      'rank',
      { rank1: '2', rank2: '1', rank3: '2', rank4: '' },
      (id) => ({ ranking: [[id(2)], [id(1), id(3)]] }),
    ],
    ['strict', { rank4: 1 }, (id) => ({ ranking: [[id(4)]] })],
    [
      'points',
      { points1: ' 6 ', points3: '4', points2: '0' },
      (id) => ({ points: { [id(1)]: 6, [id(3)]: 4 } }),
    ],
    ['budgetPoints', { points1: '3', points4: '2' }, (id) => ({ points: { [id(1)]: 3, [id(4)]: 2 } })],
  ])('%s', async (kind, typed, wanted) => {
    const { story, ballot } = told(kind)
    const read = readContent(ballot, ballot.options, fieldsOf(kind, typed))
    expect(read).toEqual(wanted((place) => story.options[place - 1]!))
    expect(await faultOf(kind, read)).toBeNull()
  })
})

const number = fc.oneof(
  fc.constantFrom('', '0', '1', '2', '3', '4', '5', '6', '7', '-1', '1.5', '1e309', 'x'),
)

test('whatever is typed, what the rule lets through the database lets through', async () => {
  const typed = fc.record({
    kind: fc.constantFrom<Kind>(...(Object.keys(kinds) as Kind[])),
    option: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }),
    numbers: fc.array(number, { minLength: 4, maxLength: 4 }),
  })
  let right = 0
  await fc.assert(
    fc.asyncProperty(typed, async ({ kind, option, numbers }) => {
      const { ballot } = told(kind)
      const fields = fieldsOf(kind, {
        option,
        ...Object.fromEntries(
          numbers.flatMap((one, place) => [
            [`rank${place + 1}`, one],
            [`points${place + 1}`, one],
          ]),
        ),
      })
      const read = readContent(ballot, ballot.options, fields)
      if (!isContent(read)) return
      right += 1
      expect(await faultOf(kind, read)).toBeNull()
    }),
    { numRuns: 300, examples: [[{ kind: 'choose', option: [1], numbers: ['', '', '', ''] }]] },
  )
  expect(right).toBeGreaterThan(10)
}, 30_000)

/** The fields that would say a content; nothing where no form could. */
function fieldsFrom(content: BallotContent): Record<string, unknown> {
  if ('options' in content) return { option: [...content.options] }
  if ('points' in content) {
    return Object.fromEntries(Object.entries(content.points).map(([id, one]) => [`points_${id}`, one]))
  }
  const ranks: Record<string, unknown> = {}
  for (const [place, group] of content.ranking.entries()) {
    for (const id of group) ranks[`rank_${id}`] = `rank_${id}` in ranks ? ['1', '2'] : place + 1
  }
  return ranks
}

test('whatever stands in a row, what the rule refuses the database refuses', async () => {
  const id = fc.integer({ min: 1, max: 5 })
  const contents = fc.record({
    kind: fc.constantFrom<Kind>(...(Object.keys(kinds) as Kind[])),
    options: fc.array(id, { maxLength: 4 }),
    ranking: fc.array(fc.array(id, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
    points: fc.dictionary(id.map(String), fc.constantFrom(1, 2, 3, 5, 7, -1, 0.5), { maxKeys: 3 }),
  })
  let wrong = 0
  await fc.assert(
    fc.asyncProperty(contents, async ({ kind, ...parts }) => {
      const { story, ballot } = told(kind)
      const real = (place: number) => story.options[place - 1] ?? (kind === 'budgetPoints' ? 1 : foreign)
      const content: BallotContent =
        ballot.method === 'rank'
          ? { ranking: parts.ranking.map((group) => group.map(real)) }
          : ballot.pointsEach === null
            ? { options: parts.options.map(real) }
            : {
                points: Object.fromEntries(
                  Object.entries(parts.points).map(([one, n]) => [real(Number(one)), n]),
                ),
              }
      const isRight = isContent(readContent(ballot, ballot.options, fieldsFrom(content)))
      if (!isRight) wrong += 1
      expect([JSON.stringify(content), (await faultOf(kind, content)) === null]).toEqual([
        JSON.stringify(content),
        isRight,
      ])
    }),
    { numRuns: 400 },
  )
  expect(wrong).toBeGreaterThan(10)
}, 30_000)

test.each([
  ['choose', {}, 'shape'],
  ['choose', [], 'shape'],
  ['choose', { options: 'x' }, 'shape'],
  ['choose', { options: [1.5] }, 'shape'],
  ['choose', { options: [[1]] }, 'shape'],
  ['choose', { ranking: [[1]] }, 'shape'],
  ['rank', { ranking: [[]] }, 'gap'],
  ['rank', { ranking: [1] }, 'shape'],
  ['points', { points: [1] }, 'shape'],
  ['points', { points: { a: 1 } }, 'points'],
  ['points', { points: { 1: '1' } }, 'points'],
  ['points', { points: { 1: 0 } }, 'points'],
] as const)('the database does not take %s %j', async (kind, content, fault) => {
  expect(await faultOf(kind, content)).toBe(fault)
})

test('a vote that was right after all is taken', async () => {
  const { story } = told('choose')
  await sure(vote(story, story.voters[0]!, { option: story.options[0] }, during))
})
