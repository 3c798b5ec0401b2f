/** The job of every minute: stored states follow the clock, and what is over forgets who its guests were. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { writeEntries } from '#platform/journal.ts'
import { said } from './commands/ofConversation.ts'
import { holdConversation } from './queries/found.ts'
import { conversationMoment } from './rules/conversationMoment.ts'

/** Closes what is over; returns how many conversations changed their state. */
export async function moveConversations(db: Database, at?: Date): Promise<number> {
  const due = await db
    .selectFrom('opinion_conversations')
    .select('id')
    .where('state', '=', 'open')
    .where('closes_at', '<=', at ?? (await databaseClock(db)))
    .orderBy('id')
    .execute()
  for (const { id } of due) {
    await db.transaction().execute(async (tx) => {
      const conversation = await holdConversation(tx, id)
      const now = at ?? (await databaseClock(tx))
      if (conversation?.state !== 'open' || conversationMoment(conversation, now) !== 'closed') return
      await tx
        .updateTable('opinion_conversations')
        .set({ state: 'closed', closed_at: conversation.closesAt ?? now })
        .where('id', '=', id)
        .execute()
      await writeEntries(tx, [said(conversation, 'conversation.closed')], null, now)
    })
  }
  return due.length
}

/** Takes the hash of their cookie from guests, 30 days after the end, early or not: nothing of theirs can change any more (GDPR art. 5.1.e). */
export async function forgetGuests(db: Database): Promise<void> {
  await sql`update opinion_participants p set guest_hash = null from opinion_conversations c
    where c.id = p.conversation_id and p.guest_hash is not null
      and c.state = 'closed' and c.closed_at < clock_timestamp() - interval '30 days'`.execute(db)
}
