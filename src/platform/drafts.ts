/** What somebody has begun to write, kept before they say who they are. The cookie holds a token, the table its hash. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export type DraftContent = Readonly<Record<string, string | readonly string[]>>

export interface Draft {
  readonly id: number
  readonly purpose: string
  readonly personId: string | null
  readonly content: DraftContent
  readonly savedAt: Date
}

/** A new token for a cookie: 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Saves a draft under its token: content replaces content; a person, once known, is kept. */
export async function saveDraft(
  db: Database,
  token: string,
  purpose: string,
  content: DraftContent,
  personId: string | null,
): Promise<Draft> {
  const row = await db
    .insertInto('drafts')
    .values({ token_hash: hashToken(token), purpose, content: JSON.stringify(content), person_id: personId })
    .onConflict((conflict) =>
      conflict.column('token_hash').doUpdateSet((with_) => ({
        content: with_.ref('excluded.content'),
        saved_at: sql<Date>`clock_timestamp()`,
        person_id: with_.fn.coalesce(with_.ref('excluded.person_id'), with_.ref('drafts.person_id')),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return asDraft(row)
}

/** The draft of a token and purpose, if it is still there. */
export async function findDraft(db: Database, token: string, purpose: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return row && asDraft(row)
}

/** Drafts a person left on any device, newest first. */
export async function draftsOf(db: Database, personId: string): Promise<Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map(asDraft)
}

export async function deleteDraft(db: Database, id: number): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute()
}

interface DraftRow {
  id: number
  purpose: string
  person_id: string | null
  content: unknown
  saved_at: Date
}

const asDraft = (row: DraftRow): Draft => ({
  id: row.id,
  purpose: row.purpose,
  personId: row.person_id,
  content: row.content as DraftContent,
  savedAt: row.saved_at,
})
