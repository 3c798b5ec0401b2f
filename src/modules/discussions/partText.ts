/** The words of the part somebody is about to comment on, to have before their eyes. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type Discussed, type Part, partsOf } from './words.ts'

export interface PartText {
  readonly part: Part
  readonly text: string
}

/** Undefined where no part is named, or the published text has nothing there. */
export async function findPartText(
  db: Database | Tx,
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

/** What the form of a comment carries of the words that stood on it: enough to tell whether they are still there. */
export const markOf = ({ part, text }: PartText): string =>
  `${part}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** Whether the words somebody had before their eyes when they spoke of this part have changed meanwhile. */
export async function hasChanged(tx: Tx, discussed: Discussed, part: Part, seen: string): Promise<boolean> {
  if (!seen.startsWith(`${part}:`)) return false
  const now = await findPartText(tx, discussed, part)
  return !now || markOf(now) !== seen
}
