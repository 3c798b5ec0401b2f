/** The statement that a reader is asked next. */
import type { Answering, OwnAnswer, Statement } from '../conversation.ts'
import type { FoundMap } from '../queries/findMap.ts'
import { nextStatement } from '../rules/nextStatement.ts'

export interface Asked {
  readonly statement: Statement | undefined
  /** How many are answered, of how many. */
  readonly done: number
  readonly all: number
  /** The reader chose this one, out of turn. */
  readonly isChosen?: boolean
}

/** A statement the map has not seen yet is as useful to ask as the most useful one. */
export function askedNext(map: FoundMap, { answers }: Pick<Answering, 'answers'>, lots: number): Asked {
  const priorities = new Map(map.statements.map(({ id, priority }) => [id, priority]))
  const fresh = Math.max(1, ...priorities.values())
  const candidates = [...map.texts.values()].map((statement) => ({
    ...statement,
    priority: priorities.get(statement.id) ?? fresh,
  }))
  const answered = new Set(answers.map(({ statement }) => statement))
  return {
    statement: nextStatement(candidates, answered, lots),
    done: candidates.filter(({ id }) => answered.has(id)).length,
    all: candidates.length,
  }
}

/** What the reader has just answered, named in the address by the statement's id. */
export function beforeOf(
  map: FoundMap,
  { answers }: Pick<Answering, 'answers'>,
  last: string | number | undefined,
): { readonly statement: Statement; readonly answer: OwnAnswer } | undefined {
  const statement = map.texts.get(Number(last))
  const answer = answers.find((one) => one.statement === statement?.id)
  return statement && answer && { statement, answer }
}
