/** What a map says, before it is drawn: what unites, what divides, who the groups are, where one stands oneself. Pure. */
import type { OwnAnswer, Statement } from '../../conversation.ts'
import type { DrawnGroup, MappedNumbers, OpinionCounts, StandingStatement } from '../../map/storedMap.ts'
import type { FoundMap } from '../../queries/findMap.ts'
import { isGroupHeard } from '../../rules/heard.ts'
import { drawnGroups, type OwnPlaceOnMap } from '../../rules/mapRules.ts'

/** A share of a group from which on it is said to agree, or to disagree, together. */
const together = 0.6
/** The least difference of two groups' shares for a statement that is said to divide them. */
const apart = 0.3
const mostStatements = 5
const mostOfGroup = 3

type Direction = StandingStatement['direction']

export interface StatementWords {
  readonly statement: Statement
  readonly numbers: MappedNumbers
  readonly direction: Direction
}

export interface GroupWords {
  readonly group: DrawnGroup
  readonly stands: readonly {
    readonly statement: Statement
    readonly direction: Direction
    readonly count: number
    readonly seen: number
  }[]
}

/** Statements that people of every drawn group see the same way; where nobody is grouped, those of nearly everybody. */
export function unitingOf(map: FoundMap): StatementWords[] {
  const groups = drawnGroups(map)
  if (groups.length < 2) {
    return (map.drawn?.consensus ?? []).slice(0, mostStatements).flatMap(({ statement, direction }) => {
      const numbers = map.statements.find(({ id }) => id === statement)
      const text = map.texts.get(statement)
      return numbers && text ? [{ statement: text, numbers, direction }] : []
    })
  }
  const isTogether = (numbers: MappedNumbers, direction: Direction) =>
    numbers.byGroup.every(
      (counts, place) =>
        isGroupHeard(counts.seen, groups[place]?.size ?? 0) && counts[direction] / counts.seen >= together,
    )
  return map.statements
    .flatMap((numbers): StatementWords[] => {
      const statement = map.texts.get(numbers.id)
      const direction = (['agree', 'disagree'] as const).find((one) => isTogether(numbers, one))
      return statement && direction && !statement.isMeta ? [{ statement, numbers, direction }] : []
    })
    .sort((a, b) => strength(b) - strength(a) || a.statement.number - b.statement.number)
    .slice(0, mostStatements)
}

const strength = ({ numbers, direction }: StatementWords): number => numbers.groupInformedConsensus[direction]

/** Statements on which two groups differ most. */
export function dividingOf(map: FoundMap): StatementWords[] {
  const groups = drawnGroups(map)
  if (groups.length < 2) return []
  return map.statements
    .flatMap((numbers): StatementWords[] => {
      const statement = map.texts.get(numbers.id)
      const isSaid = numbers.byGroup.every(({ seen }, place) => isGroupHeard(seen, groups[place]?.size ?? 0))
      return statement && !statement.isMeta && isSaid && differenceOf(numbers) >= apart
        ? [{ statement, numbers, direction: 'agree' }]
        : []
    })
    .sort(
      (a, b) => differenceOf(b.numbers) - differenceOf(a.numbers) || a.statement.number - b.statement.number,
    )
    .slice(0, mostStatements)
}

/** Between the drawn groups alone: the map's own figure knows the small ones too. */
function differenceOf({ byGroup }: MappedNumbers): number {
  const shares = byGroup.map(({ agree, seen }) => (seen === 0 ? 0 : agree / seen))
  return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares)
}

export const groupsSaid = (map: FoundMap): GroupWords[] =>
  drawnGroups(map).map((group) => ({
    group,
    stands: group.representative
      .flatMap((standing) => {
        const statement = map.texts.get(standing.statement)
        return statement && isGroupHeard(standing.seen, group.size) ? [{ ...standing, statement }] : []
      })
      .slice(0, mostOfGroup),
  }))

export interface OwnWords {
  readonly place: OwnPlaceOnMap
  readonly group: DrawnGroup | undefined
  /** Of the statements the nearest group sees one way, how many one has answered, and how many the same way. */
  readonly compared: number
  readonly alike: number
}

export function ownWords(map: FoundMap, place: OwnPlaceOnMap, own: readonly OwnAnswer[]): OwnWords {
  const group = place.group === null ? undefined : drawnGroups(map)[place.group]
  const sides = own.flatMap(({ statement, vote }) => {
    const numbers = map.statements.find(({ id }) => id === statement)
    const side = numbers && place.group !== null ? sideOf(numbers.byGroup[place.group]) : 0
    return side === 0 || vote === 0 ? [] : [side === vote]
  })
  return { place, group, compared: sides.length, alike: sides.filter(Boolean).length }
}

/** 1 where more than half of those who answered agree, -1 where they disagree. */
function sideOf(counts: OpinionCounts | undefined): 1 | 0 | -1 {
  if (!counts || counts.seen === 0) return 0
  if (counts.agree / counts.seen > 0.5) return 1
  return counts.disagree / counts.seen > 0.5 ? -1 : 0
}
