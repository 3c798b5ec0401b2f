/** What the list of meetings can be filtered by, with how many meetings each choice has, in one query. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export type FilterDimension = 'process' | 'body' | 'lab' | 'kind' | 'month'

export interface FilterChoice {
  readonly dimension: FilterDimension
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Choices that at least one public meeting has; months in order, everything else by name. */
export async function listFilterChoices(db: Database): Promise<FilterChoice[]> {
  const answer = await sql<FilterChoice>`
    select v.dimension, v.value, min(v.label) as label, count(*)::int as count
    from meetings m join bodies b on b.id = m.body_id
      left join labs l on l.id = m.lab_id left join processes p on p.id = m.process_id,
    lateral (values ('process', p.id::text, p.short_title), ('body', b.id::text, b.name), ('lab', l.id::text, l.name),
      ('kind', m.kind, m.kind),
      ('month', to_char(m.starts_at at time zone 'Europe/Rome', 'YYYY-MM'),
        to_char(m.starts_at at time zone 'Europe/Rome', 'YYYY-MM'))) as v(dimension, value, label)
    where v.value is not null and coalesce(p.state <> 'draft', true)
    group by v.dimension, v.value
    order by v.dimension, min(v.label)`.execute(db)
  return answer.rows
}

export interface HostChoice {
  /** `process-1`, `table-1`, `lab-3`, `body-5`. */
  readonly value: string
  readonly kind: 'process' | 'table' | 'lab' | 'body'
  readonly name: string
  readonly processId: number | null
  readonly bodyIds: readonly number[]
}

/** Everything a meeting can belong to; the page keeps what the reader may manage. */
export async function listHosts(db: Database): Promise<HostChoice[]> {
  const answer = await sql<HostChoice>`
    select 'process-' || p.id as value, 'process' as kind, p.short_title as name, p.id as "processId",
      array_remove(array[p.body_id, p.decision_body_id, b.parent_id, d.parent_id], null) as "bodyIds", 1 as rank
    from processes p join bodies b on b.id = p.body_id join bodies d on d.id = p.decision_body_id
    union all
    select 'table-' || t.id, 'table', t.title, p.id,
      array_remove(array[p.body_id, p.decision_body_id, b.parent_id, d.parent_id], null), 2
    from negotiation_tables t join processes p on p.id = t.process_id
      join bodies b on b.id = p.body_id join bodies d on d.id = p.decision_body_id
    union all
    select 'lab-' || l.id, 'lab', l.name, null, array_remove(array[b.id, b.parent_id], null), 3
    from labs l join bodies b on b.id = l.body_id
    union all
    select 'body-' || b.id, 'body', b.name, null, array_remove(array[b.id, b.parent_id], null), 4 from bodies b
    order by rank, name`.execute(db)
  return answer.rows
}
