/** The strategies for sustainable urban development, and what refers to each objective. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { BodyLine, Objective } from '../words.ts'
import { withParent } from './labs.ts'

export interface StrategyLine {
  readonly id: number
  readonly title: string
  readonly summary: string
  readonly adopted: string
  readonly body: BodyLine
  readonly objectiveCount: number
}

const bodyJson = sql`json_build_object('id', b.id, 'slug', b.slug, 'kind', b.kind, 'name', b.name)`

export async function listStrategies(db: Database | Tx): Promise<StrategyLine[]> {
  const answer = await sql<StrategyLine>`
    select s.id, s.title, s.summary, s.adopted, ${bodyJson} as body,
      (select count(*)::int from strategy_objectives o where o.strategy_id = s.id) as "objectiveCount"
    from strategies s join bodies b on b.id = s.body_id order by b.position, s.id`.execute(db)
  return answer.rows
}

interface Referring {
  readonly id: number
  readonly title: string
}

export interface StrategyPageContent extends Omit<StrategyLine, 'objectiveCount'> {
  /** The body and the one above it: where a role counts. */
  readonly bodyIds: readonly number[]
  readonly objectives: readonly (Objective & {
    readonly processes: readonly Referring[]
    readonly proposals: readonly (Referring & { readonly number: number })[]
    readonly proposalCount: number
  })[]
}

const shownProposals = 10

/** A strategy, each objective with the public processes and proposals that refer to it. */
export async function findStrategyPage(db: Database, id: number): Promise<StrategyPageContent | undefined> {
  const publicProposals = sql`from proposals r join processes p on p.id = r.process_id
    where r.objective_id = o.id and r.state in ('published', 'merged') and p.state <> 'draft'`
  const answer = await sql<StrategyPageContent>`
    select s.id, s.title, s.summary, s.adopted, ${bodyJson} as body,
      array_remove(array[b.id, b.parent_id], null) as "bodyIds",
      (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'detail', o.detail,
        'processes', (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title) order by p.id), '[]')
          from process_objectives x join processes p on p.id = x.process_id
          where x.objective_id = o.id and p.state <> 'draft'),
        'proposals', (select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'number', r.number)), '[]')
          from (select r.id, r.title, r.number ${publicProposals} order by r.id desc limit ${shownProposals}) r),
        'proposalCount', (select count(*)::int ${publicProposals})) order by o.code), '[]')
        from strategy_objectives o where o.strategy_id = s.id) as objectives
    from strategies s join bodies b on b.id = s.body_id where s.id = ${id}`.execute(db)
  return answer.rows[0]
}

/** What a command needs of a strategy. */
export async function findStrategy(
  tx: Tx,
  id: number,
): Promise<{ id: number; bodyIds: readonly number[] } | undefined> {
  const row = await tx
    .selectFrom('strategies')
    .innerJoin('bodies', 'bodies.id', 'strategies.body_id')
    .select(['strategies.id', 'bodies.id as body_id', 'bodies.parent_id'])
    .where('strategies.id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, bodyIds: withParent(row.body_id, row.parent_id) }
}
