import type { Conversation } from '../conversation.ts'
import type { ConversationMoment } from '../words.ts'

/** Where a conversation stands at a moment of the database's clock, whatever the stored state has caught up with. */
export function conversationMoment(
  conversation: Pick<Conversation, 'state' | 'opensAt' | 'closesAt'>,
  now: Date,
): ConversationMoment {
  const { state, opensAt, closesAt } = conversation
  if (state !== 'open') return state
  if (opensAt && now < opensAt) return 'announced'
  return closesAt && now >= closesAt ? 'closed' : 'open'
}
