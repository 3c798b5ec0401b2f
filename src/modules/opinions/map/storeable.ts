/**
 * What may be kept of a computed map: nothing by which somebody could be looked up, nothing of groups too small to
 * hide in, nothing at all of groups before enough people have answered. Pure.
 */
import type { MappedParticipant, MappedStatement, OpinionGroup, OpinionMap } from '#packages/opinion-map'
import { groupLetter } from '../words.ts'
import type { AnswerCounts } from './packAnswers.ts'
import {
  type DrawnMap,
  leastAnswers,
  leastGroup,
  leastPeople,
  type MapPoint,
  type MappedNumbers,
  mostPoints,
  type OpinionCounts,
  recipe,
  type StandingStatement,
  type StoredMap,
} from './storedMap.ts'

/** `zeroed`: statements about the conversation itself, by id. */
export function storeable(map: OpinionMap, counts: AnswerCounts, zeroed: ReadonlySet<number>): StoredMap {
  const isDrawn = counts.enough >= leastPeople
  const groups = map.groups.filter(({ size }) => size >= leastGroup)
  const statements = map.statements.map((statement) =>
    numbersOf(statement, isDrawn ? groups : [], { isDrawn, counts, zeroed }),
  )
  return {
    recipe,
    people: counts.people,
    answers: counts.answers,
    channels: counts.channels,
    enough: counts.enough,
    statements,
    drawn: isDrawn ? drawnOf(map, groups, statements) : null,
  }
}

interface Drawing {
  readonly isDrawn: boolean
  readonly counts: AnswerCounts
  readonly zeroed: ReadonlySet<number>
}

function numbersOf(
  statement: MappedStatement,
  groups: readonly OpinionGroup[],
  { isDrawn, counts, zeroed }: Drawing,
): MappedNumbers {
  const id = Number(statement.id)
  const isZeroed = zeroed.has(id)
  const byGroup = groups.map(({ id: group }) =>
    countsOf(statement.byGroup.find((one) => one.group === group)),
  )
  return {
    id,
    ...withoutFew(statement, byGroup),
    important: counts.important.get(id) ?? 0,
    priority: rounded(statement.priority, 1e6),
    mean: isDrawn ? rounded(statement.mean, 1e6) : 0,
    loadings: isDrawn ? [rounded(statement.loadings[0], 1e6), rounded(statement.loadings[1], 1e6)] : [0, 0],
    extremity: isDrawn ? rounded(statement.extremity, 1e6) : 0,
    groupInformedConsensus: {
      agree: product(byGroup, ({ agree }) => agree),
      disagree: product(byGroup, ({ disagree }) => disagree),
    },
    divisiveness: apart(byGroup),
    byGroup,
    ...(isZeroed && { isZeroed }),
  }
}

const countsOf = (counts: OpinionCounts | undefined): OpinionCounts => ({
  agree: counts?.agree ?? 0,
  disagree: counts?.disagree ?? 0,
  pass: counts?.pass ?? 0,
  seen: counts?.seen ?? 0,
})

/**
 * The totals beside the groups' numbers. Where those that are in no group shown are fewer than five, how they answered
 * could be found by taking the groups away from the total: then the groups alone are the total, and all four numbers
 * are of the same people. What else is shown does not give them away:
 *
 * - How many people and answers there are in all tells how many answers are left out, never which.
 * - The next version of the map: as long as they are few the totals move only as the shown groups do; when there are
 *   five, the difference to the version before is of five at the least. When one of five joins a group, that one's
 *   answer is seen as any single new answer is by whoever watches, and the other four are left out from then on.
 * - `important` counts all, and says of nobody how they answered. `mean`, `loadings` and `priority` are of all, and are
 *   on no page and in no file.
 * - The file of the answers has them all, row by row, without groups, and of another day: what could be taken away from
 *   it stands in it already.
 * - Numbers that went to the table are those of the map at that time, left out then as here.
 */
export function withoutFew(
  all: OpinionCounts,
  groups: readonly OpinionCounts[],
): OpinionCounts & { readonly leavesOutFew?: true } {
  const shown = groups.filter(({ seen }) => seen >= leastGroup)
  const sum = (count: (group: OpinionCounts) => number) =>
    shown.reduce((total, group) => total + count(group), 0)
  const seen = sum((group) => group.seen)
  const hidden = all.seen - seen
  if (shown.length === 0 || hidden === 0 || hidden >= leastGroup) return countsOf(all)
  const [agree, disagree, pass] = [
    sum((group) => group.agree),
    sum((group) => group.disagree),
    sum((group) => group.pass),
  ]
  return { agree, disagree, pass, seen, leavesOutFew: true }
}

const shareOf = (count: number, seen: number): number => (count + 1) / (seen + 2)

/** The product over the drawn groups of their smoothed shares; 0 without groups. */
const product = (groups: readonly OpinionCounts[], count: (group: OpinionCounts) => number): number =>
  groups.length === 0
    ? 0
    : rounded(
        groups.reduce((all, group) => all * shareOf(count(group), group.seen), 1),
        1e6,
      )

/** The largest difference between two drawn groups' shares of agreement; groups nobody of which has answered are none. */
function apart(groups: readonly OpinionCounts[]): number {
  const shares = groups.filter(({ seen }) => seen > 0).map(({ agree, seen }) => shareOf(agree, seen))
  return shares.length < 2 ? 0 : rounded(Math.max(...shares) - Math.min(...shares), 1e6)
}

function drawnOf(
  map: OpinionMap,
  groups: readonly OpinionGroup[],
  numbers: readonly MappedNumbers[],
): DrawnMap {
  const totals = new Map(numbers.map((statement) => [statement.id, statement]))
  const places = new Map(groups.map(({ id }, place) => [id, place]))
  const placed = map.participants.filter(({ votes }) => votes >= leastAnswers)
  const groupOf = ({ group }: MappedParticipant) => (group === null ? -1 : (places.get(group) ?? -1))
  const points = placed
    .filter((_, place) => isOfPart(place, placed.length))
    .map((one): MapPoint => [rounded(one.x, 100), rounded(one.y, 100), groupOf(one)])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
  const { participants: _, statements: __, votes: ___, ...quality } = map.quality
  const consensus = (['agree', 'disagree'] as const).flatMap((direction) =>
    map.consensus[direction].map(
      (one): StandingStatement => ({
        statement: Number(one.statement),
        direction,
        count: totals.get(Number(one.statement))?.[direction] ?? one.count,
        seen: totals.get(Number(one.statement))?.seen ?? one.seen,
        // Told finer, it would tell the count.
        probability: rounded(one.probability, 10),
        test: rounded(one.probabilityTest, 10),
        repness: null,
        repnessTest: null,
      }),
    ),
  )
  return {
    points,
    groups: groups.map((group, place) => ({
      letter: groupLetter(place),
      size: group.size,
      centre: [rounded(group.centre[0], 1e3), rounded(group.centre[1], 1e3)],
      representative: group.representative.map(
        (one): StandingStatement => ({
          statement: Number(one.statement),
          direction: one.direction,
          count: one.count,
          seen: one.seen,
          probability: rounded(one.probability, 1e4),
          test: rounded(one.probabilityTest, 1e3),
          repness: rounded(one.repness, 1e4),
          repnessTest: rounded(one.repnessTest, 1e3),
        }),
      ),
    })),
    others: placed.filter((one) => groupOf(one) === -1).length,
    consensus,
    quality,
  }
}

/** Of too many people every few are drawn, spread evenly over the list. */
const isOfPart = (place: number, all: number): boolean =>
  all <= mostPoints || Math.floor((place * mostPoints) / all) !== Math.floor(((place - 1) * mostPoints) / all)

const rounded = (number: number, parts: number): number => Math.round(number * parts) / parts
