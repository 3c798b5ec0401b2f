import type { StatementCounts } from '../matrix/counts.ts'
import type { RepresentativeStatement } from '../opinionMap.ts'
import { proportionTest, significant, smoothedShare, twoProportionTest } from './significance.ts'

const most = 5

/** One direction of one statement for a group against all other groups pooled. */
interface Side {
  readonly direction: 'agree' | 'disagree'
  readonly count: number
  readonly seen: number
  readonly probability: number
  readonly probabilityTest: number
  readonly repness: number
  readonly repnessTest: number
}

interface Comparison {
  readonly statement: number
  readonly agree: Side
  readonly disagree: Side
}

/**
 * The statements that stand for a group, as Polis chooses them (Small et al., Polis: Scaling Deliberation, 2021):
 * those significantly likelier in the group than in the rest and than one half, by repness times its test times
 * probability times its test; the one the group most agrees on first; at most 5, agreements before disagreements.
 * Where none is sufficient, the one closest to it. Statements are scanned by ascending id, zeroed ones skipped.
 */
export function representativeness(
  { byGroup }: StatementCounts,
  group: number,
  isZeroed: Uint8Array,
  statements: readonly string[],
): RepresentativeStatement[] {
  let bestAgree: Comparison | undefined
  let best: Comparison | undefined
  const sufficient: Comparison[] = []
  for (let statement = 0; statement < statements.length; statement++) {
    if (isZeroed[statement]) continue
    const compared = compare(byGroup, group, statement)
    if (isSufficient(compared.agree) || isSufficient(compared.disagree)) sufficient.push(compared)
    else if (sufficient.length === 0 && (!best || strongest(compared) > strongest(best))) best = compared
    if (beatsBestAgree(compared, bestAgree)) bestAgree = compared
  }
  const name = ({ statement }: Comparison, side: Side) => ({
    statement: statements[statement] as string,
    ...side,
  })
  const first = bestAgree ? [name(bestAgree, mainSide(bestAgree))] : []
  if (sufficient.length === 0) return first.length > 0 || !best ? first : [name(best, mainSide(best))]
  const others = sufficient
    .filter((compared) => compared !== bestAgree)
    .sort((a, b) => metric(mainSide(b)) - metric(mainSide(a)))
    .map((compared) => name(compared, mainSide(compared)))
  const chosen = [...first, ...others].slice(0, most)
  return [
    ...chosen.filter(({ direction }) => direction === 'agree'),
    ...chosen.filter(({ direction }) => direction === 'disagree'),
  ]
}

function compare(byGroup: readonly Int32Array[], group: number, statement: number): Comparison {
  const own = [0, 0, 0]
  const rest = [0, 0, 0]
  byGroup.forEach((line, g) => {
    const to = g === group ? own : rest
    for (let answer = 0; answer < 3; answer++) {
      to[answer] = (to[answer] as number) + (line[3 * statement + answer] as number)
    }
  })
  const seen = sum(own)
  const otherSeen = sum(rest)
  const side = (direction: Side['direction'], answer: number): Side => {
    const count = own[answer] as number
    const otherCount = rest[answer] as number
    const probability = smoothedShare(count, seen)
    return {
      direction,
      count,
      seen,
      probability,
      probabilityTest: proportionTest(count, seen),
      repness: probability / smoothedShare(otherCount, otherSeen),
      repnessTest: twoProportionTest(count, seen, otherCount, otherSeen),
    }
  }
  return { statement, agree: side('agree', 2), disagree: side('disagree', 0) }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

const isSufficient = (side: Side): boolean =>
  side.repnessTest > significant && side.probabilityTest > significant

const mainSide = ({ agree, disagree }: Comparison): Side =>
  agree.repnessTest > disagree.repnessTest ? agree : disagree

const strongest = ({ agree, disagree }: Comparison): number =>
  Math.max(agree.repnessTest, disagree.repnessTest)

const metric = (side: Side): number =>
  side.repness * side.repnessTest * side.probability * side.probabilityTest

function beatsBestAgree({ agree, disagree }: Comparison, current: Comparison | undefined): boolean {
  if (agree.count === 0 && disagree.count === 0) return false
  if (!current) return agree.probabilityTest > significant || (agree.repness > 1 && agree.probability > 0.5)
  if (current.agree.repness > 1) return metric(agree) > metric(current.agree)
  return agree.probability * agree.probabilityTest > current.agree.probability * current.agree.probabilityTest
}
