/** The proposal somebody is writing: found by the browser's token, or, once signed in, on any device. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type Draft, draftsOf, findDraft, hashToken, newToken, saveDraft } from '#platform/drafts.ts'

const purpose = 'proposal'

/** The answers so far: one text for each field of the form. */
export type Answers = Readonly<Record<string, string>>

export interface Writing {
  readonly id: number | null
  /** The browser's token, where the draft was found by it; else the next save gives the browser a new one. */
  readonly token: string | null
  readonly answers: Answers
  readonly savedAt: Date | null
}

/** Nothing written yet. */
export const nothingWritten: Writing = { id: null, token: null, answers: {}, savedAt: null }

/** What is written so far. A draft that has become a person's is read by that person only, on any device. */
export async function findWriting(
  db: Database,
  token: string | undefined,
  personId: string | null,
): Promise<Writing> {
  const here = token ? await findDraft(db, token, purpose) : undefined
  if (here && (here.personId === null || here.personId === personId)) return asWriting(here, token ?? null)
  if (personId === null) return nothingWritten
  const elsewhere = (await draftsOf(db, personId)).find((draft) => draft.purpose === purpose)
  return elsewhere ? asWriting(elsewhere, null) : nothingWritten
}

/** Keeps the answers and returns the draft with its token; a person, once known, owns it. */
export async function keepWriting(
  db: Database,
  writing: Writing,
  answers: Answers,
  personId: string | null,
): Promise<Writing & { readonly token: string }> {
  const token = writing.token ?? newToken()
  if (writing.id !== null) {
    const row = await db
      .updateTable('drafts')
      .set({
        content: JSON.stringify(answers),
        saved_at: sql<Date>`clock_timestamp()`,
        token_hash: hashToken(token),
        ...(personId === null ? {} : { person_id: personId }),
      })
      .where('id', '=', writing.id)
      .returning(['id', 'saved_at'])
      .executeTakeFirst()
    if (row) return { id: row.id, token, answers, savedAt: row.saved_at }
  }
  return { ...asWriting(await saveDraft(db, token, purpose, answers, personId), token), token }
}

function asWriting(draft: Draft, token: string | null): Writing {
  const answers = Object.entries(draft.content).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return { id: draft.id, token, answers: Object.fromEntries(answers), savedAt: draft.savedAt }
}
