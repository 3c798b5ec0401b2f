import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { leastGroup } from '../map/storedMap.ts'
import { drawnGroups, isMapShown } from '../rules/mapRules.ts'
import { findMap } from './findMap.ts'
import type { ReferralNumbers } from './referrals.ts'

/**
 * The numbers of a statement at this moment: those of the last map, without groups of which too few have answered it;
 * counted afresh where there is no map yet.
 */
export async function numbersOf(
  db: Database | Tx,
  conversation: number,
  statement: number,
): Promise<ReferralNumbers> {
  const map = await findMap(db, conversation)
  const mapped = map.statements.find(({ id }) => id === statement)
  if (!mapped || !isMapShown(map)) return { ...(await countAfresh(db, conversation, statement)), byGroup: [] }
  const { agree, disagree, pass, seen, leavesOutFew } = mapped
  const byGroup = drawnGroups(map).flatMap(({ letter }, place) => {
    const group = mapped.byGroup[place]
    return group && group.seen >= leastGroup ? [{ letter, ...group }] : []
  })
  return { people: map.people, agree, disagree, pass, seen, byGroup, ...(leavesOutFew && { leavesOutFew }) }
}

async function countAfresh(
  db: Database | Tx,
  conversation: number,
  statement: number,
): Promise<Omit<ReferralNumbers, 'byGroup'>> {
  const answer = await sql<Omit<ReferralNumbers, 'byGroup'>>`
    select count(*) filter (where vote = 1)::int as agree, count(*) filter (where vote = -1)::int as disagree,
      count(*) filter (where vote = 0)::int as pass, count(*)::int as seen,
      (select count(distinct v.participant_id)::int from opinion_votes v
        join opinion_statements s on s.id = v.statement_id
        where s.conversation_id = ${conversation} and s.state = 'approved') as people
    from opinion_votes where statement_id = ${statement}`.execute(db)
  return answer.rows[0] ?? { people: 0, agree: 0, disagree: 0, pass: 0, seen: 0 }
}
