/** The bodies: who decides, with their terms and what they have going on. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { dayOf } from '#ui/dates.ts'
import type { Body, BodyKind, BodyLine, Term } from '../words.ts'
import { isMeetingOf, type MeetingLine, type ProcessLine, processLinesOf, withParent } from './labs.ts'

export interface ListedBody extends BodyLine {
  readonly summary: string
  readonly parentId: number | null
  readonly population: number | null
  readonly openProcesses: number
}

/** All bodies, by kind and along the road. */
export async function listBodies(db: Database | Tx): Promise<ListedBody[]> {
  const answer = await sql<ListedBody>`
    select b.id, b.slug, b.kind, b.name, b.summary, b.parent_id as "parentId", b.population,
      (select count(*)::int from processes p where p.state = 'published'
        and (p.body_id = b.id or p.decision_body_id = b.id)) as "openProcesses"
    from bodies b order by b.position, b.name`.execute(db)
  return answer.rows
}

export interface BodyPageContent extends Body {
  readonly parent: BodyLine | null
  readonly children: readonly (BodyLine & {
    readonly population: number | null
    readonly populationNote: string | null
    readonly istatCode: string | null
  })[]
  readonly hamlets: readonly string[]
  /** The body's own, else those of the body above it. */
  readonly terms: readonly (Term & { readonly isOwn: boolean })[]
  readonly lab: { readonly slug: string; readonly name: string } | null
  readonly strategyId: number | null
  readonly agendaId: number | null
  /** How many public pacts, and how many commons in its register. */
  readonly pacts: number
  readonly commons: number
  readonly processes: readonly ProcessLine[]
  /** The next ones, soonest first, and the last ones held. */
  readonly meetings: readonly MeetingLine[]
  readonly held: readonly MeetingLine[]
}

type Row = Omit<BodyPageContent, 'meetings' | 'held'> &
  Record<'meetings' | 'held', readonly (Omit<MeetingLine, 'startsAt'> & { readonly startsAt: string })[]>

/** A body with all that its page shows; its terms are its own, else those of the body above it. */
export async function findBodyPage(
  db: Database,
  slug: string,
  now: Date,
): Promise<BodyPageContent | undefined> {
  const answer = await sql<Row>`
    select b.id, b.slug, b.kind, b.name, b.summary, b.parent_id as "parentId", b.istat_code as "istatCode",
      b.postcode, b.population, b.population_note as "populationNote", b.website, b.email,
      (select json_build_object('id', u.id, 'slug', u.slug, 'kind', u.kind, 'name', u.name)
        from bodies u where u.id = b.parent_id) as parent,
      (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'kind', c.kind, 'name', c.name,
          'population', c.population, 'populationNote', c.population_note, 'istatCode', c.istat_code)
          order by c.position, c.name), '[]') from bodies c where c.parent_id = b.id) as children,
      (select coalesce(json_agg(h.name order by h.name), '[]') from hamlets h where h.body_id = b.id) as hamlets,
      (select coalesce(json_agg(json_build_object('term', t.term, 'amount', t.amount, 'unit', t.unit,
          'source', t.source, 'isVerified', t.is_verified, 'isOwn', t.body_id = b.id) order by t.term), '[]')
        from (select distinct on (t.term) t.* from body_terms t where t.body_id in (b.id, b.parent_id)
          order by t.term, (t.body_id = b.id) desc) t) as terms,
      (select json_build_object('slug', l.slug, 'name', l.name) from labs l where l.body_id = b.id) as lab,
      (select id from strategies where body_id = b.id) as "strategyId",
      (select id from agendas where body_id = b.id) as "agendaId",
      coalesce((select t.pacts from pact_totals t where t.body_id = b.id), 0) as pacts,
      (select count(*)::int from commons m where m.body_id = b.id) as commons,
      ${processLinesOf(ownAndBelow, dayOf(now))} as processes,
      ${meetingLines(sql`m.ends_at > ${now} order by m.starts_at limit 10`)} as meetings,
      ${meetingLines(sql`m.ends_at <= ${now} order by m.starts_at desc limit 5`)} as held
    from bodies b
    where b.slug = ${slug}`.execute(db)
  const row = answer.rows[0]
  return row && { ...row, meetings: row.meetings.map(withMoment), held: row.held.map(withMoment) }
}

/** A union shows what its municipalities have going on beside its own. */
const ownAndBelow = sql`select id from bodies where id = b.id or (b.kind = 'union' and parent_id = b.id)`

const meetingLines = (which: ReturnType<typeof sql>) => sql`(
  select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'startsAt', x.starts_at,
    'place', x.place, 'mode', x.mode)), '[]')
  from (select m.id, m.title, m.starts_at, m.place, m.mode from meetings m left join processes p on p.id = m.process_id
    where ${isMeetingOf(ownAndBelow)} and ${which}) x)`

const withMoment = (meeting: Row['meetings'][number]): MeetingLine => ({
  ...meeting,
  startsAt: new Date(meeting.startsAt),
})

/** What a command needs of a body. */
export async function findBody(
  tx: Tx,
  slug: string,
): Promise<{ id: number; kind: BodyKind; bodyIds: readonly number[] } | undefined> {
  const row = await tx
    .selectFrom('bodies')
    .select(['id', 'kind', 'parent_id'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && { id: row.id, kind: row.kind, bodyIds: withParent(row.id, row.parent_id) }
}
