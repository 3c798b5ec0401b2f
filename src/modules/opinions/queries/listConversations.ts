import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { conversationMoment } from '../rules/conversationMoment.ts'
import type { ConversationMoment, ConversationState } from '../words.ts'

export interface ListedConversation {
  readonly id: number
  readonly processId: number
  readonly processTitle: string
  readonly question: string
  readonly state: ConversationState
  readonly moment: ConversationMoment
  readonly takesGuests: boolean
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly statements: number
  /** Of the last map: rows counted when it was computed. */
  readonly people: number
  readonly answers: number
}

export const conversationsAPage = 20

/** Conversations that are or were open, those still open first, then the newest; drafts where asked for (the desk). */
export async function listConversations(
  db: Database,
  wanted: {
    readonly process?: number | undefined
    readonly withDrafts?: boolean | undefined
    readonly page?: number | undefined
  } = {},
): Promise<{
  readonly conversations: readonly ListedConversation[]
  readonly count: number
  readonly pages: number
}> {
  const now = await databaseClock(db)
  const page = Math.max(1, wanted.page ?? 1)
  const withDrafts = wanted.withDrafts ?? false
  const answer = await sql<Omit<ListedConversation, 'moment'> & { count: number }>`
    select c.id, c.process_id as "processId", p.short_title as "processTitle", c.question, c.state,
      c.takes_guests as "takesGuests", c.opens_at as "opensAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      (select count(*)::int from opinion_statements s where s.conversation_id = c.id and s.state = 'approved') as statements,
      coalesce((m.map->>'people')::int, 0) as people, coalesce((m.map->>'answers')::int, 0) as answers,
      count(*) over ()::int as count
    from opinion_conversations c join processes p on p.id = c.process_id
    left join opinion_maps m on m.conversation_id = c.id
    where (${withDrafts} or (c.state <> 'draft' and p.state <> 'draft'))
      and (${wanted.process ?? null}::int is null or c.process_id = ${wanted.process ?? null}::int)
    order by (c.state = 'open' and (c.closes_at is null or c.closes_at > ${now})) desc, c.id desc
    limit ${conversationsAPage} offset ${(page - 1) * conversationsAPage}`.execute(db)
  const count = answer.rows[0]?.count ?? 0
  const conversations = answer.rows.map(({ count: _, ...row }) => ({
    ...row,
    moment: conversationMoment(row, now),
  }))
  return { conversations, count, pages: Math.max(1, Math.ceil(count / conversationsAPage)) }
}
