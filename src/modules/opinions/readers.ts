/** What follows from journal entries: a conversation whose answers or statements changed wants a new map. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { JournalReader } from '#platform/pump.ts'

/** Entries on a conversation after which its map may be another, or the last file of its answers is made. */
const changing: ReadonlySet<string> = new Set([
  'conversation.closed',
  'conversation.seeded',
  'opinion.given',
  'opinions.kept',
  'opinions.imported',
  'opinion_sheet.typed',
  'opinion_sheet.typed_again',
  'opinion_statement.added',
  'opinion_statements.moderated',
  'opinion_statements.merged',
])

export const readers: readonly JournalReader[] = [
  {
    name: 'opinions',
    read: async (tx, { what, subject }) => {
      if (subject.kind === 'conversation' && changing.has(what)) await markChanged(tx, subject.id)
    },
  },
]

async function markChanged(tx: Tx, conversation: number): Promise<void> {
  await sql`insert into opinion_maps (conversation_id, votes_changed) values (${conversation}, 1)
    on conflict (conversation_id) do update set votes_changed = opinion_maps.votes_changed + 1`.execute(tx)
}
