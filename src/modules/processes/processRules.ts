/** Reads what the rules need of a process, in one query. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { PhaseRules, ProcessRules, ProcessState } from './words.ts'

interface Row {
  id: number
  title: string
  short_title: string
  state: ProcessState
  body_id: number
  decision_body_id: number
  body_ids: number[]
  contribution_prefix: string
  phases: PhaseRules[]
}

/** The process with its phases and their matrix; undefined where there is none. */
export async function findProcessRules(db: Database | Tx, id: number): Promise<ProcessRules | undefined> {
  const answer = await sql<Row>`
    select p.id, p.title, p.short_title, p.state, p.body_id, p.decision_body_id, p.contribution_prefix,
      (select coalesce(json_agg(distinct x), '[]') from unnest(array[p.body_id, p.decision_body_id, b.parent_id, d.parent_id]) x
        where x is not null) as body_ids,
      (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'title', f.title,
          'startsOn', f.starts_on, 'endsOn', f.ends_on,
          'permissions', (select coalesce(json_object_agg(m.activity, m.setting), '{}') from phase_permissions m where m.phase_id = f.id)
        ) order by f.position), '[]') from phases f where f.process_id = p.id) as phases
    from processes p join bodies b on b.id = p.body_id join bodies d on d.id = p.decision_body_id
    where p.id = ${id}`.execute(db)
  const row = answer.rows[0]
  return (
    row && {
      id: row.id,
      title: row.title,
      shortTitle: row.short_title,
      state: row.state,
      bodyId: row.body_id,
      decisionBodyId: row.decision_body_id,
      bodyIds: row.body_ids,
      contributionPrefix: row.contribution_prefix,
      phases: row.phases,
    }
  )
}
