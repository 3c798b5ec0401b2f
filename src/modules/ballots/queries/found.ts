/** What commands and pages look up: ballots with their options and process, the roll, one's own places on it. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Ballot, BallotOption } from '../ballot.ts'
import { isHeldBackColumn } from '../heldBack.ts'
import type { OwnPlace } from '../rules/who.ts'

type Row = Omit<Ballot, 'process'> & { processId: number }

/** Two numbers make the lock of one ballot: voters share it, whoever closes, cancels or freezes holds it alone. */
export const ballotLock = 7_410_030

export const ballotColumns = sql`b.id, b.process_id as "processId", b.table_id as "tableId", b.question, b.explanation,
  b.method, b.rule, b.utility, b.completion, b.seats, b.budget_cents as "budgetCents", b.least_choices as "leastChoices",
  b.most_choices as "mostChoices", b.points_each as "pointsEach", b.most_points as "mostPoints",
  b.is_secret as "isSecret", b.may_change as "mayChange", b.electorate, b.minimum_age as "minimumAge", b.state,
  b.opens_at as "opensAt", b.closes_at as "closesAt", b.paper_closed_at as "paperClosedAt",
  b.roll_frozen_at as "rollFrozenAt", b.announced_at as "announcedAt", b.published_at as "publishedAt",
  b.cancelled_reason as "cancelledReason", ${isHeldBackColumn}`

const optionsOfBallot = sql`(select coalesce(json_agg(json_build_object('id', o.id, 'position', o.position, 'code', o.code,
    'title', o.title, 'summary', o.summary, 'costCents', o.cost_cents, 'proposalId', o.proposal_id,
    'actionId', o.action_id, 'clauseId', o.clause_id) order by o.position), '[]')
  from ballot_options o where o.ballot_id = b.id) as options`

/** A ballot with its options, whatever its state. */
export async function ballotById(db: Database | Tx, id: number): Promise<Ballot | undefined> {
  return (await ballotAndPlaces(db, id, null))?.ballot
}

/** A ballot, the places of a person on its roll, and the database's clock, in two statements. */
export async function ballotAndPlaces(
  db: Database | Tx,
  id: number,
  actor: Actor | null,
): Promise<
  { readonly ballot: Ballot; readonly places: readonly OwnPlace[]; readonly now: Date } | undefined
> {
  const answer = await sql<Row & { places: OwnPlace[]; now: Date }>`
    select ${ballotColumns}, ${optionsOfBallot}, clock_timestamp() as now,
      ${actor ? placesOf(actor) : sql`'[]'::json`} as places
    from ballots b where b.id = ${id}`.execute(db)
  const row = answer.rows[0]
  const process = row && (await findProcessRules(db, row.processId))
  if (!process) return undefined
  const { processId: _, places, now, ...ballot } = row
  return { ballot: { ...ballot, process }, places, now }
}

/** The same, held alone until the transaction ends: votes under way are waited for, later ones wait. */
export async function holdBallot(tx: Tx, id: number): Promise<Ballot | undefined> {
  await sql`select pg_advisory_xact_lock(${ballotLock}, ${id})`.execute(tx)
  return await ballotById(tx, id)
}

/**
 * The ballot as a voter's command needs it: one statement, without the process, whose rules do not ask for it. Whether a
 * place has voted is read only where somebody may have several (a table's): the vote itself finds out for all others.
 */
export async function ballotToVote(
  tx: Tx,
  id: number,
  actor: Actor,
): Promise<{ readonly ballot: BallotToVote; readonly places: readonly OwnPlace[] } | undefined> {
  const answer = await sql<BallotToVote & { places: OwnPlace[] }>`
    select ${ballotColumns}, ${optionsOfBallot}, ${placesOf(actor, sql`and b.table_id is not null`)} as places
    from ballots b where b.id = ${id} and b.announced_at is not null`.execute(tx)
  const row = answer.rows[0]
  if (!row) return undefined
  const { places, ...ballot } = row
  return { ballot, places }
}
export type BallotToVote = Omit<Ballot, 'process'>

/**
 * Places on the frozen roll that a person fills: their own, or those of members of the table they speak for. Two
 * questions and not one with an "or", for which every elector would be looked at.
 */
const placesOf = (actor: Actor, ifAsked: RawBuilder<unknown> = sql``): RawBuilder<unknown> => {
  const groups = actor.mandates.map(({ groupId }) => groupId)
  return sql`(select coalesce(json_agg(json_build_object('elector', e.id, 'member', m.name,
      'hasVoted', e.channel is not null, 'channel', e.channel) order by e.id), '[]')
    from (select x.id, x.member_id, (select t.channel from ballot_turnout t where t.elector_id = x.id ${ifAsked}) as channel from (
      select id, member_id from ballot_electors where ballot_id = b.id and person_id = ${actor.id}
      union all
      select s.id, s.member_id from ballot_electors s join table_members m on m.id = s.member_id
      where b.table_id is not null and s.ballot_id = b.id and (m.group_id = any(${groups}::int[])
        or (m.category = 'citizen' and m.requested_by = ${actor.id})
        or exists (select from delegates d
          where d.member_id = m.id and d.person_id = ${actor.id} and d.ended_at is null))) x) e
      left join table_members m on m.id = e.member_id)`
}

/** A person's places on the roll of a ballot; none before it is frozen. */
export async function findPlaces(
  db: Database | Tx,
  ballot: number,
  actor: Actor | null,
): Promise<OwnPlace[]> {
  if (!actor) return []
  const answer = await sql<{ places: OwnPlace[] }>`
    select ${placesOf(actor)} as places from ballots b where b.id = ${ballot}`.execute(db)
  return answer.rows[0]?.places ?? []
}

export const optionWithId = (ballot: Pick<Ballot, 'options'>, id: number): BallotOption | undefined =>
  ballot.options.find((option) => option.id === id)
