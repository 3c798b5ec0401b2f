/** The thread between things (filo rosso), kept: "this came out of that", one row each, written by commands. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Subject } from './subject.ts'

/**
 * raised: a voice raised a proposal, a conversation a statement that goes on, and that a proposal · became: a proposal became an action · merged_into · taken_up: by the table ·
 * written_into: a clause · answered_by · carried_out_by: an action carries out an answer · measured_by ·
 * refers_to: a strategy's objective · produced: a process produced a document · cared_for_by: a pact cares for a
 * commons · renewed_by: another pact · competed_with: another proposal for the same public call · put_to_vote:
 * a proposal, action or clause is an option of a ballot · asked_in: a proposal or a meeting gave a conversation one
 * of its statements.
 */
export type Relation =
  | 'raised'
  | 'became'
  | 'merged_into'
  | 'taken_up'
  | 'written_into'
  | 'answered_by'
  | 'carried_out_by'
  | 'measured_by'
  | 'refers_to'
  | 'produced'
  | 'cared_for_by'
  | 'renewed_by'
  | 'competed_with'
  | 'put_to_vote'
  | 'asked_in'

/** Records that one thing led to another; the same link twice is one link. */
export async function link(tx: Tx, from: Subject, relation: Relation, to: Subject, at: Date): Promise<void> {
  await tx
    .insertInto('links')
    .values({ from_kind: from.kind, from_id: from.id, relation, to_kind: to.kind, to_id: to.id, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Strand extends Subject {
  readonly direction: 'before' | 'after'
  /** How many steps away, by the longest way. */
  readonly depth: number
  /** When it came out of what precedes it; unknown of what lies before. */
  readonly at: Date | null
}

const deepest = 12
const most = 200

/** Everything a thing came out of and everything that came out of it, at most 12 steps and 200 things each way. */
export async function strandsOf(db: Database | Tx, of: Subject): Promise<Strand[]> {
  const answer = await sql<Strand>`
    with recursive before(kind, id, depth) as (
      select from_kind, from_id, 1 from links where to_kind = ${of.kind} and to_id = ${of.id}
      union
      select l.from_kind, l.from_id, b.depth + 1 from links l
        join before b on l.to_kind = b.kind and l.to_id = b.id where b.depth < ${deepest}
    ), later(kind, id, depth, at) as (
      select to_kind, to_id, 1, at from links where from_kind = ${of.kind} and from_id = ${of.id}
      union
      select l.to_kind, l.to_id, a.depth + 1, l.at from links l
        join later a on l.from_kind = a.kind and l.from_id = a.id where a.depth < ${deepest}
    )
    (select 'before' as direction, kind, id, max(depth)::int as depth, null::timestamptz as at
      from before group by kind, id limit ${most})
    union all
    (select 'after', kind, id, max(depth)::int, min(at) from later group by kind, id limit ${most})`.execute(
    db,
  )
  return answer.rows
}
