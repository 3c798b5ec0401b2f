import type { MappedStatement, OpinionMap } from '../opinionMap.ts'

/** A share of a group from which on it is said to agree, or to disagree, together. */
const together = 0.6
/** Answers of each group without which nothing is said of a statement: this many, and this part of the group. */
const leastOfGroup = 5
const leastPart = 0.1

export interface UnitingStatement {
  readonly id: string
  readonly direction: 'agree' | 'disagree'
  readonly count: number
  readonly seen: number
}

/**
 * Statements that every group answers the same way, the strongest group-informed consensus first, at most five. Where
 * there are no groups, those that most people answer the same way.
 */
export function unitingStatements({
  statements,
  groups,
  consensus,
}: Pick<OpinionMap, 'statements' | 'groups' | 'consensus'>): UnitingStatement[] {
  if (groups.length < 2) {
    return (['agree', 'disagree'] as const).flatMap((direction) =>
      consensus[direction].map(({ statement, count, seen }) => ({ id: statement, direction, count, seen })),
    )
  }
  const sizes = new Map(groups.map(({ id, size }) => [id, size]))
  return statements
    .flatMap((statement) => {
      const direction = directionOfAll(statement, sizes)
      return direction ? [{ statement, direction }] : []
    })
    .sort(
      (one, other) =>
        other.statement.groupInformedConsensus[other.direction] -
        one.statement.groupInformedConsensus[one.direction],
    )
    .slice(0, 5)
    .map(({ statement, direction }) => ({
      id: statement.id,
      direction,
      count: statement[direction],
      seen: statement.seen,
    }))
}

/** None for statements that give nobody a position: moderated out, or about the conversation. */
function directionOfAll(
  { byGroup, loadings }: MappedStatement,
  sizes: ReadonlyMap<string, number>,
): 'agree' | 'disagree' | undefined {
  if (loadings[0] === 0 && loadings[1] === 0) return undefined
  const isHeard = byGroup.every(
    ({ group, seen }) => seen >= Math.max(leastOfGroup, leastPart * (sizes.get(group) ?? 0)),
  )
  if (!isHeard) return undefined
  return (['agree', 'disagree'] as const).find((direction) =>
    byGroup.every((counts) => counts[direction] / counts.seen >= together),
  )
}
