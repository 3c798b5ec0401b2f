/** Whether the order of the ballot decided between equals: the package knows, by the rule itself. */
import type { TieReport } from '#packages/collective-choice'
import type { TieDecision } from './outcome.ts'

/** What the package found, options by id. */
export interface FoundTies {
  readonly isDecisive: boolean | undefined
  readonly instead: readonly number[]
  readonly among: readonly number[]
}

export const tiesByOption = <Name>(
  { ties, isDecisive, instead = [] }: TieReport<Name>,
  idOf: (name: Name) => number,
): FoundTies => ({
  isDecisive,
  instead: instead.map(idOf),
  among: [...new Set(ties.flatMap(({ among }) => among.map(idOf)))],
})

export function tieDecision(
  selected: readonly number[],
  { isDecisive, instead, among }: FoundTies,
): TieDecision | null {
  if (isDecisive === undefined) return { kind: 'unknown', among }
  if (!isDecisive) return null
  return {
    kind: 'decisive',
    favoured: selected.filter((id) => !instead.includes(id)),
    instead: instead.filter((id) => !selected.includes(id)),
  }
}
