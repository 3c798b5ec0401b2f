/** The thing people talk about, as the rules need it: is it public, still open, of which process and body. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { type Answerers, type Discussed, type DiscussedKind, isDiscussedKind } from './words.ts'

const selects: Record<DiscussedKind, (id: number) => RawBuilder<unknown>> = {
  proposal: (id) => sql`
    select t.title, p.state <> 'draft' and t.state in ('published', 'merged') as is_public,
      t.state = 'published' as is_open, t.process_id, p.body_id
    from proposals t join processes p on p.id = t.process_id where t.id = ${id}`,
  process: (id) => sql`
    select p.title, p.state <> 'draft' as is_public, true as is_open, p.id as process_id, p.body_id
    from processes p where p.id = ${id}`,
  meeting: (id) => sql`
    select m.title, coalesce(p.state <> 'draft', true) as is_public, m.state = 'scheduled' as is_open,
      m.process_id, m.body_id
    from meetings m left join processes p on p.id = m.process_id where m.id = ${id}`,
  document: (id) => sql`
    select d.title, d.state <> 'draft' as is_public, true as is_open, d.process_id, p.body_id
    from proposal_documents d join processes p on p.id = d.process_id where d.id = ${id}`,
  action: (id) => sql`
    select a.title, true as is_public, true as is_open, null::int as process_id, g.body_id
    from agenda_actions a join strategic_lines l on l.id = a.line_id join agendas g on g.id = l.agenda_id
    where a.id = ${id}`,
  pact: (id) => sql`
    select p.title, p.public_since is not null
        and exists (select from pact_texts t where t.pact_id = p.id and t.frozen_at is not null) as is_public,
      p.state = 'text_published' and p.comments_close is not null as is_open, null::int as process_id, p.body_id,
      p.comments_close as open_until,
      (select jsonb_build_object(
          'groups', coalesce(jsonb_agg(y.group_id) filter (where y.group_id is not null), '[]'),
          'people', coalesce(jsonb_agg(y.person_id) filter (where y.group_id is null and y.person_id is not null), '[]'),
          'bodies', coalesce(jsonb_agg(jsonb_build_object('id', y.body_id, 'name', y.label)) filter (where y.body_id is not null), '[]'))
        from pact_parties y where y.pact_id = p.id and y.state = 'agreed') as answerers
    from pacts p where p.id = ${id}`,
}

/** A thing without a last day, and that belongs to nobody who answers for it. */
const withoutParties = sql`null::date as open_until, null::jsonb as answerers`

interface Row {
  title: string
  is_open: boolean
  open_until: Day | null
  answerers: Answerers | null
  process_id: number | null
  body_ids: number[]
}

/** The thing, if there is one and everybody may see it. */
export async function findDiscussed(
  db: Database | Tx,
  kind: string,
  id: number,
): Promise<Discussed | undefined> {
  if (!isDiscussedKind(kind)) return undefined
  const answer = await sql<Row>`
    select s.title, s.is_open, s.process_id, s.open_until, s.answerers,
      array_remove(array[s.body_id, (select parent_id from bodies where id = s.body_id)], null) as body_ids
    from (${kind === 'pact' ? selects.pact(id) : sql`select o.*, ${withoutParties} from (${selects[kind](id)}) o`}) s
    where s.is_public`.execute(db)
  const row = answer.rows[0]
  return (
    row && {
      kind,
      id,
      title: row.title,
      isOpen: row.is_open,
      openUntil: row.open_until,
      answerers: row.answerers,
      processId: row.process_id,
      bodyIds: row.body_ids,
    }
  )
}
