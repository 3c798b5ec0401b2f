/** Statements in the order the reader asks for. Pure. */
import type { Statement } from '../conversation.ts'
import type { MappedNumbers } from '../map/storedMap.ts'
import type { FoundMap } from '../queries/findMap.ts'
import { dividingWeight, unitingWeight } from '../rules/heard.ts'
import { isMapShown } from '../rules/mapRules.ts'

interface Row {
  readonly statement: Statement
  readonly numbers: MappedNumbers | undefined
}

const weights = {
  numero: () => 0,
  accordo: ({ numbers }: Row) => unitingWeight(numbers),
  differenza: ({ numbers }: Row) => dividingWeight(numbers),
  risposte: ({ numbers }: Row) => numbers?.seen ?? -1,
} as const

/** Orders that say how people answered: there are none as long as that is not said. */
const telling: readonly (keyof typeof weights)[] = ['accordo', 'differenza']

export const ordersOf = (map: FoundMap): (keyof typeof weights)[] =>
  (['numero', 'accordo', 'differenza', 'risposte'] as const).filter(
    (order) => isMapShown(map) || !telling.includes(order),
  )

export type StatementOrder = keyof typeof weights

export function inOrder(map: FoundMap, order: keyof typeof weights): Row[] {
  const numbers = new Map(map.statements.map((one) => [one.id, one]))
  const weigh = weights[order]
  return [...map.texts.values()]
    .map((statement) => ({ statement, numbers: numbers.get(statement.id) }))
    .sort((a, b) => weigh(b) - weigh(a) || a.statement.number - b.statement.number)
}
