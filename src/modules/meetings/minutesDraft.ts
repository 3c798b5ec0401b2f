/** Minutes begun and not yet published: kept for their author, on any device. */
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { deleteDraft, findDraft, saveDraft } from '#platform/drafts.ts'

const purpose = 'minutes'

/** One draft for each meeting and author. */
const keyOf = (meetingId: number, actor: Actor): string => `${purpose} ${meetingId} ${actor.id}`

export async function keepMinutes(
  db: Database,
  meetingId: number,
  actor: Actor,
  text: string,
): Promise<void> {
  await saveDraft(db, keyOf(meetingId, actor), purpose, { minutes: text }, actor.id)
}

export async function findKeptMinutes(
  db: Database,
  meetingId: number,
  actor: Actor,
): Promise<string | undefined> {
  const draft = await findDraft(db, keyOf(meetingId, actor), purpose)
  const text = draft?.content.minutes
  return typeof text === 'string' ? text : undefined
}

/** Once they are published. */
export async function forgetMinutes(db: Database, meetingId: number, actor: Actor): Promise<void> {
  const draft = await findDraft(db, keyOf(meetingId, actor), purpose)
  if (draft) await deleteDraft(db, draft.id)
}
