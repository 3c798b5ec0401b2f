import type { MappedStatement, OpinionMap } from '../opinionMap.ts'
import { unitingStatements } from './uniting.ts'

/** So far apart two groups' shares of agreement must be to be told as a division. */
const worthTelling = 0.3

/** The statements that divide the groups most, at most five. */
export function dividingStatements(
  map: Pick<OpinionMap, 'statements' | 'groups' | 'consensus'>,
): MappedStatement[] {
  const { statements, groups } = map
  if (groups.length < 2) return []
  const uniting = new Set(unitingStatements(map).map(({ id }) => id))
  return statements
    .filter(({ id, divisiveness, loadings }) => {
      const isZeroed = loadings[0] === 0 && loadings[1] === 0
      return divisiveness >= worthTelling && !isZeroed && !uniting.has(id)
    })
    .sort((one, other) => other.divisiveness - one.divisiveness)
    .slice(0, 5)
}
