import type { Database, Tx } from '#database/types.ts'
import { findTerms } from '../terms.ts'
import type { ProcessRules, Terms } from '../words.ts'

/** The terms of a process: lengths by the body that runs it, the answer by the body that decides. */
export async function findProcessTerms(
  db: Database | Tx,
  process: Pick<ProcessRules, 'bodyId' | 'decisionBodyId'>,
): Promise<Terms> {
  const own = await findTerms(db, process.bodyId)
  if (process.decisionBodyId === process.bodyId) return own
  return { ...own, answer_days: (await findTerms(db, process.decisionBodyId)).answer_days }
}
