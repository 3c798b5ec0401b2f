/** What one secret vote writes, as plain SQL: the record of the form, who has voted, the vote apart from it, the journal. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

const statements = {
  form: `insert into done_forms (key, actor, address, digest) values ($1, $2, '', null)
    on conflict do nothing returning key`,
  vote: `with turnout as (
      insert into ballot_turnout (elector_id, ballot_id, channel)
      select id, ballot_id, 'online' from ballot_electors where ballot_id = $1 and person_id = $2
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
    const { rows } = await run('vote', [ballot, person, content])
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
