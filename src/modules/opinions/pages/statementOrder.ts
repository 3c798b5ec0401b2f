/** Statements in the order the reader asks for. Pure. */
import type { Statement } from '../conversation.ts'
import type { MappedNumbers } from '../map/storedMap.ts'
import type { FoundMap } from '../queries/findMap.ts'

interface Row {
  readonly statement: Statement
  readonly numbers: MappedNumbers | undefined
}

const weights = {
  numero: () => 0,
  accordo: ({ numbers }: Row) => numbers?.groupInformedConsensus.agree ?? -1,
  differenza: ({ numbers }: Row) => numbers?.divisiveness ?? -1,
  risposte: ({ numbers }: Row) => numbers?.seen ?? -1,
} as const

export function inOrder(map: FoundMap, order: keyof typeof weights): Row[] {
  const numbers = new Map(map.statements.map((one) => [one.id, one]))
  const weigh = weights[order]
  return [...map.texts.values()]
    .map((statement) => ({ statement, numbers: numbers.get(statement.id) }))
    .sort((a, b) => weigh(b) - weigh(a) || a.statement.number - b.statement.number)
}
