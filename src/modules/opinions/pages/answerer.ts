/** Who the reader is in a conversation, and what they have answered: by session, or by the cookie of a guest. */
import { createHash } from 'node:crypto'
import type { SiteContext } from '#platform/web/site.ts'
import type { Answering } from '../conversation.ts'
import { guestOf } from '../guests.ts'
import { type Answerer, findOwnAnswers } from '../queries/ownAnswers.ts'

export interface Reader {
  readonly answerer: Answerer
  readonly answering: Answering
  /** The guest's cookie of this browser, signed in or not. */
  readonly guest: string | undefined
}

export async function readerOf(c: SiteContext, conversation: number): Promise<Reader> {
  const guest = await guestOf(c, conversation)
  const { actor } = c.var
  const answerer: Answerer = actor ? { actor } : { actor, guest }
  return { answerer, guest, answering: await findOwnAnswers(c.var.db, conversation, answerer) }
}

/** Whoever it is draws the same lots until they have answered. */
export function lotsOf({ actor, guest }: Answerer, conversation: number): number {
  const who = actor ? actor.id : (guest ?? '')
  return createHash('sha256').update(`${conversation} ${who}`).digest().readInt32BE(0)
}
