/** The words of the part somebody is about to comment on, to have before their eyes. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type Discussed, type Part, partsOf } from './words.ts'

export interface PartText {
  readonly part: Part
  readonly text: string
}

/** Undefined where no part is named, or the published text has nothing there. */
export async function findPartText(
  db: Database,
  { kind, id }: Pick<Discussed, 'kind' | 'id'>,
  named: string,
): Promise<PartText | undefined> {
  const part = partsOf(kind).find((one) => one === named)
  if (!part) return undefined
  const answer = await sql<{ text: string | null }>`
    select t.clauses ->> ${part}::text as text from pact_texts t
    where t.pact_id = ${id} and t.frozen_at is not null order by t.version desc limit 1`.execute(db)
  const text = answer.rows[0]?.text
  return text ? { part, text } : undefined
}
