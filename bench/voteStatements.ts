/**
 * What one secret vote asks and writes, as plain SQL: the record of the form, the ballot with its options and the place
 * on the roll, who has voted and the vote apart from it under the ballot's shared lock, the journal.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** The lock that voters share, as src/modules/ballots/queries/found.ts has it. */
const ballotLock = 7_410_030

const statements = {
  form: `insert into done_forms (key, actor, address, digest) values ($1, $2, '', null)
    on conflict do nothing returning key`,
  ballot: `select b.*, clock_timestamp() as now,
      (select json_agg(to_json(o) order by o.position) from ballot_options o where o.ballot_id = b.id) as options,
      (select e.id from ballot_electors e where e.ballot_id = b.id and e.person_id = $2) as elector
    from ballots b where b.id = $1 and b.announced_at is not null`,
  vote: `with held as materialized (select pg_advisory_xact_lock_shared(${ballotLock}, $1)),
    turnout as (
      insert into ballot_turnout (elector_id, ballot_id, channel)
      select e.id, e.ballot_id, 'online' from held, ballot_electors e where e.id = $2 and e.ballot_id = $1
      on conflict do nothing returning elector_id), vote as (
      insert into ballot_urn (ballot_id, channel, content) select $1, 'online', $3::jsonb from turnout)
    select count(*)::int as voted from turnout`,
  journal: `insert into journal (what, subject_kind, subject_id, actor, at, detail)
    values ('vote.cast', 'ballot', $1, $2, clock_timestamp(), '{}')`,
} as const

export interface PlainVote {
  readonly ballot: number
  readonly person: string
  readonly content: string
  readonly key?: string
}

/** In one transaction; false where this person has voted already. */
export async function writeVote(
  pool: pg.Pool,
  { ballot, person, content, key }: PlainVote,
): Promise<boolean> {
  const client = await pool.connect()
  const run = (name: keyof typeof statements, values: unknown[]) =>
    client.query({ name, text: statements[name], values })
  try {
    await client.query('begin')
    await run('form', [key ?? randomUUID(), person])
    const found = await run('ballot', [ballot, person])
    const { rows } = await run('vote', [ballot, found.rows[0]?.elector, content])
    await run('journal', [ballot, person])
    await client.query('commit')
    return rows[0]?.voted === 1
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
