/** The list: twenty cards in one query, without the texts, and the counts beside the filters in another. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { ListWanted } from '../listWanted.ts'
import type { Channel, Order, ProposalOutcome, ProposalState } from '../words.ts'
import { searchCondition } from './searchCondition.ts'

export const proposalsOnAPage = 20

export interface ProposalCardData {
  readonly id: number
  readonly number: number
  /** Short title of its process. */
  readonly process: string
  readonly title: string
  readonly summary: string
  readonly state: ProposalState
  readonly outcome: ProposalOutcome
  readonly channel: Channel
  readonly author: string
  readonly isGroup: boolean
  readonly place: string
  /** Set where the place is the whole union. */
  readonly isWhole: boolean
  readonly mergedInto: number | null
  readonly online: number
  readonly inPerson: number
  readonly comments: number
}

export interface Tally {
  readonly dimension: 'all' | 'outcome' | 'channel' | 'place' | 'category' | 'line'
  readonly value: string
  /** The name of a place or the title of a line. */
  readonly label: string
  readonly count: number
}

export interface ProposalList {
  /** Short title of the process, where the list is of one that is public. */
  readonly process: string | null
  readonly cards: readonly ProposalCardData[]
  readonly tallies: readonly Tally[]
  /** How many the filters leave, and how many there are. */
  readonly found: number
  readonly all: number
}

/** One query for a list that its tallies can count; two more where words are searched for or filters cross. */
export async function listProposals(db: Database, wanted: ListWanted): Promise<ProposalList> {
  const search = await searchCondition(db, wanted.search)
  const narrowed = conditions(wanted, search)
  const answer = await sql<Pick<ProposalList, 'process' | 'cards' | 'tallies'>>`
    select (select short_title from processes where id = ${wanted.process} and state <> 'draft') as process,
      (${cardsOf(wanted, narrowed)}) as cards, (${talliesOf(wanted.process)}) as tallies`.execute(db)
  const { process, cards, tallies } = answer.rows[0] ?? { process: null, cards: [], tallies: [] }
  const all = tallies.find((tally) => tally.dimension === 'all')?.count ?? 0
  const found = foundByTallies(wanted, tallies, all) ?? (await count(db, narrowed))
  return { process, cards, tallies, all, found }
}

/**
 * The twenty of a page as JSON: one answer holds them and the tallies, and no client has to take rows apart.
 * Limit and offset stand in the text: a plan kept for any limit would read the whole list, so none would be kept.
 */
const cardsOf = (wanted: ListWanted, narrowed: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'process', r.short_title, 'title', p.title, 'summary', p.summary,
      'state', p.state, 'outcome', p.outcome, 'channel', p.channel, 'author', p.author_label,
      'isGroup', p.author_group_id is not null,
      'place', case when p.place_label <> '' then p.place_label else coalesce(b.name, '') end,
      'isWhole', p.place_label = '' and coalesce(b.kind = 'union', false), 'mergedInto', m.number,
      'online', p.online_supports, 'inPerson', p.in_person_supports, 'comments', p.comment_count)
    order by ${orderOf(wanted)}), '[]')
  from (
    select p.id, p.process_id, p.number, p.title, p.summary, p.state, p.outcome, p.channel, p.author_label, p.author_group_id,
      p.place_label, p.place_id, p.merged_into, p.online_supports, p.in_person_supports, p.comment_count, p.published_at
    from proposals p where ${narrowed} order by ${orderOf(wanted)}
    limit ${sql.lit(proposalsOnAPage)} offset ${sql.lit((wanted.page - 1) * proposalsOnAPage)}
  ) p
  join processes r on r.id = p.process_id
  left join bodies b on b.id = p.place_id
  left join proposals m on m.id = p.merged_into`

function conditions(wanted: ListWanted, search: RawBuilder<unknown> | undefined): RawBuilder<unknown> {
  const all = [sql`p.state in ('published', 'merged')`]
  if (wanted.process !== null) all.push(sql`p.process_id = ${wanted.process}`)
  if (wanted.outcomes.length > 0) all.push(among('outcome', wanted.outcomes))
  if (wanted.channels.length > 0) all.push(among('channel', wanted.channels))
  if (wanted.categories.length > 0) all.push(among('category', wanted.categories))
  if (wanted.places.length > 0) all.push(among('place_id', wanted.places))
  if (wanted.lines.length > 0) all.push(among('line_id', wanted.lines))
  if (search) all.push(search)
  return sql.join(all, sql` and `)
}

const among = (column: string, values: readonly (string | number)[]): RawBuilder<unknown> =>
  sql`${sql.ref(`p.${column}`)} in (${sql.join(values)})`

const orderBuilders: Record<Order, (wanted: ListWanted) => RawBuilder<unknown>> = {
  recent: () => sql`p.published_at desc, p.id desc`,
  supported: () => sql`(p.online_supports + p.in_person_supports) desc, p.id desc`,
  discussed: () => sql`p.comment_count desc, p.id desc`,
  // The same seed gives the same order, on every page and every server.
  random: (wanted) => sql`hashint8extended(p.id::int8, ${wanted.seed ?? 0}::int8), p.id`,
}

const orderOf = (wanted: ListWanted): RawBuilder<unknown> => orderBuilders[wanted.order](wanted)

/** A value is a number only where its dimension says so: `case` keeps the planner from reading the others as one. */
const talliesOf = (process: number | null): RawBuilder<unknown> => sql`
  select coalesce(json_agg(json_build_object('dimension', t.dimension, 'value', t.value, 'count', t.count,
      'label', coalesce(b.name, l.position || '. ' || l.title, ''))
    order by (b.kind = 'union') desc nulls last, b.position, b.name, l.position, t.value), '[]')
  from (
    select dimension, value, sum(count) as count from proposal_tallies
    where count > 0 ${process === null ? sql`` : sql`and process_id = ${process}`} group by dimension, value
  ) t
  left join bodies b on b.id = case when t.dimension = 'place' then t.value::int end
  left join strategic_lines l on l.id = case when t.dimension = 'line' then t.value::int end`

/** One filter, or none, is counted already: values of one kind exclude one another. */
function foundByTallies(wanted: ListWanted, tallies: readonly Tally[], all: number): number | undefined {
  if (wanted.search) return undefined
  const used = (
    [
      ['outcome', wanted.outcomes],
      ['channel', wanted.channels],
      ['place', wanted.places.map(String)],
      ['category', wanted.categories],
      ['line', wanted.lines.map(String)],
    ] as const
  ).filter(([, values]) => values.length > 0)
  const [only, second] = used
  if (!only) return all
  if (second) return undefined
  const values = new Set<string>(only[1])
  return tallies.reduce(
    (sum, tally) => sum + (tally.dimension === only[0] && values.has(tally.value) ? tally.count : 0),
    0,
  )
}

/** Counting a search stops where nobody reads on: the list then says "at least". */
export const mostCounted = 1_000

async function count(db: Database, narrowed: RawBuilder<unknown>): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::int as count from (select from proposals p where ${narrowed} limit ${mostCounted}) counted`.execute(
    db,
  )
  return answer.rows[0]?.count ?? 0
}
