/** The counts that pages show, against the rows they count. */
import type pg from 'pg'
import type { Amounts } from './amounts.ts'

const wrongCounters = `
  select count(*)::int as wrong from proposals p where
    (p.online_supports, p.in_person_supports, p.comment_count) is distinct from (
      (select count(*) from supports s where s.proposal_id = p.id and s.channel = 'online'),
      (select count(*) from supports s where s.proposal_id = p.id and s.channel <> 'online'),
      (select count(*) from comments c where c.subject_kind = 'proposal' and c.subject_id = p.id and c.state = 'visible'))`

const wrongTallies = `
  select count(*)::int as wrong from proposal_tallies t full join (
    select process_id, dimension, value, count(*) from proposals p, lateral (values
      ('all', 'all'), ('outcome', p.outcome), ('channel', p.channel), ('place', p.place_id::text),
      ('category', p.category), ('line', p.line_id::text)) v(dimension, value)
    where p.state in ('published', 'merged') and value is not null group by 1, 2, 3
  ) counted using (process_id, dimension, value)
  where coalesce(t.count, 0) <> coalesce(counted.count, 0)`

const wrongTotals = `
  select count(*)::int as wrong from pact_totals t full join (
    select body_id, count(*), sum(people_reached) as people, sum(hours_done) as hours,
      coalesce(sum(support_cents) filter (where signed_at is not null), 0) as support
    from pacts where public_since is not null group by body_id
  ) counted using (body_id)
  where (t.pacts, t.people_reached, t.hours_done, t.support_cents)
    is distinct from (counted.count, counted.people, counted.hours, counted.support)`

/** Throws where a counter or a tally is not the number of its rows, or rows are missing. */
export async function checkCounts(client: pg.Client, amounts: Amounts): Promise<void> {
  const rows = await client.query<{ proposals: number; comments: number; supports: number }>(`
    select (select count(*)::int from proposals) as proposals, (select count(*)::int from comments) as comments,
      (select count(*)::int from supports) as supports`)
  const found = rows.rows[0]
  for (const name of ['proposals', 'comments', 'supports'] as const) {
    if (found?.[name] !== amounts[name])
      throw new Error(`${found?.[name]} ${name} instead of ${amounts[name]}`)
  }
  for (const query of [wrongCounters, wrongTallies, wrongTotals]) {
    const wrong = (await client.query<{ wrong: number }>(query)).rows[0]?.wrong
    if (wrong !== 0) throw new Error(`${wrong} counts are not those of the rows: ${query}`)
  }
}
