import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { drawnGroups } from '../rules/mapRules.ts'
import { findMap } from './findMap.ts'
import type { ReferralNumbers } from './referrals.ts'

/** The numbers of a statement at this moment: all answers are counted afresh, the groups are those of the last map. */
export async function numbersOf(
  db: Database | Tx,
  conversation: number,
  statement: number,
): Promise<ReferralNumbers> {
  const answer = await sql<Omit<ReferralNumbers, 'byGroup'>>`
    select count(*) filter (where vote = 1)::int as agree, count(*) filter (where vote = -1)::int as disagree,
      count(*) filter (where vote = 0)::int as pass, count(*)::int as seen,
      (select count(distinct v.participant_id)::int from opinion_votes v
        join opinion_statements s on s.id = v.statement_id
        where s.conversation_id = ${conversation} and s.state = 'approved') as people
    from opinion_votes where statement_id = ${statement}`.execute(db)
  const counted = answer.rows[0] ?? { people: 0, agree: 0, disagree: 0, pass: 0, seen: 0 }
  const map = await findMap(db, conversation)
  const mapped = map.statements.find(({ id }) => id === statement)
  const byGroup = drawnGroups(map).flatMap(({ letter }, place) => {
    const group = mapped?.byGroup[place]
    if (!group) return []
    const { agree, disagree, pass, seen } = group
    return [{ letter, agree, disagree, pass, seen }]
  })
  return { ...counted, byGroup }
}
