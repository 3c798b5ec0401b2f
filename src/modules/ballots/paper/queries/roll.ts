/** One elector of the frozen roll, for the desk that has them before it: the whole address, the whole name, or the number. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface FoundElector {
  readonly elector: number
  readonly name: string
  /** Tells people of the same name apart without giving their address away: "a…@example.org". */
  readonly hint: string
  readonly hasVoted: boolean
}

/** People of the same name are few; more than this is somebody looking for a list. */
const mostNamesakes = 5

export async function findOnRoll(db: Database, ballot: number, wanted: string): Promise<FoundElector[]> {
  const text = wanted.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  if (text === '' || text.length > 200) return []
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  const answer = await sql<FoundElector>`
    select e.id as elector, coalesce(m.name, p.name) as name,
      coalesce(left(p.email, 1) || '…@' || split_part(p.email, '@', 2), '') as hint,
      exists (select from ballot_turnout t where t.elector_id = e.id) as "hasVoted"
    from ballot_electors e left join people p on p.id = e.person_id left join table_members m on m.id = e.member_id
    where e.ballot_id = ${ballot} and (e.person_id is not null or e.member_id is not null) and (e.id = ${number} or lower(p.email) = ${text}
      or lower(regexp_replace(trim(coalesce(m.name, p.name)), '\\s+', ' ', 'g')) = ${text}
      or lower(m.short_name) = ${text})
    order by e.id limit ${mostNamesakes + 1}`.execute(db)
  return answer.rows.length > mostNamesakes ? [] : answer.rows
}
