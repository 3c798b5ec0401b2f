import type { Statement } from '../votes.ts'

/** Names, number and flags of the statements; of two lines about the same one the later wins. */
export function statementFlags(ids: readonly string[], statements: Iterable<Statement>) {
  const known = new Map<string, Statement>()
  for (const statement of statements) known.set(statement.id, statement)
  const isModeratedOut = Uint8Array.from(ids, (id) => (known.get(id)?.moderated === -1 ? 1 : 0))
  const isMeta = Uint8Array.from(ids, (id) => (known.get(id)?.isMeta ? 1 : 0))
  const isZeroed = isModeratedOut.map((out, j) => out | (isMeta[j] ?? 0))
  return { statements: ids, statementCount: ids.length, isModeratedOut, isMeta, isZeroed }
}
