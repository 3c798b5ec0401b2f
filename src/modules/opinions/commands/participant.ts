/** The one who answers, as the conversation keeps them: one row a person, one a guest's cookie. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import { type Answerer, isAnswerer } from '../queries/ownAnswers.ts'

/** The participant's id, new where this is their first answer; two first answers at once are one participant. */
export async function participantOf(tx: Tx, conversation: number, answerer: Answerer): Promise<number> {
  const known = await knownParticipant(tx, conversation, answerer)
  if (known !== undefined) return known
  const { actor, guest } = answerer
  if (!actor && !guest) throw new Error('Nobody answers')
  await sql`insert into opinion_participants (conversation_id, person_id, guest_hash, channel)
    values (${conversation}, ${actor?.id ?? null}, ${actor ? null : Buffer.from(guest ?? '', 'hex')}, 'online')
    on conflict do nothing`.execute(tx)
  const participant = await knownParticipant(tx, conversation, answerer)
  if (participant === undefined) throw new Error('A participant vanished while they were written')
  return participant
}

export async function knownParticipant(
  tx: Tx,
  conversation: number,
  answerer: Answerer,
): Promise<number | undefined> {
  const answer = await sql<{ id: number }>`select p.id from opinion_participants p
    where p.conversation_id = ${conversation} and ${isAnswerer(answerer)}`.execute(tx)
  return answer.rows[0]?.id
}
