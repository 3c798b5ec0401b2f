/** Ballots from their announcement on, and results from their publication on: nothing of what is voted in between. */
import { sql } from 'kysely'
import { fewestForTotals } from '#modules/ballots/index.ts'
import type { Dataset, Row } from './dataset.ts'

export const ballots: Dataset = {
  name: 'votazioni',
  title: 'openData.sets.ballots.title',
  description: 'openData.sets.ballots.description',
  columns: [
    'id',
    'percorso_id',
    'domanda',
    'modo_di_votare',
    'regola',
    'vincitori',
    'budget_euro',
    'segreta',
    'elettorato',
    'stato',
    'inizio',
    'fine',
    'aventi_diritto',
    'votanti',
    'risultato_pubblicato',
    'cambiato_dall_ente',
  ],
  select: () => sql<Row>`
    select b.id, b.process_id as percorso_id, b.question as domanda, b.method as modo_di_votare, b.rule as regola,
      b.seats as vincitori, (b.budget_cents / 100.0)::float8 as budget_euro, b.is_secret as segreta,
      b.electorate as elettorato, b.state as stato, b.opens_at as inizio, b.closes_at as fine,
      case when b.roll_frozen_at is not null then
        (select count(*)::int from ballot_electors e where e.ballot_id = b.id) end as aventi_diritto,
      case when b.state = 'published' then
        (select count(*)::int from ballot_turnout t where t.ballot_id = b.id) end as votanti,
      b.published_at as risultato_pubblicato, r.override is not null as cambiato_dall_ente
    from ballots b join processes p on p.id = b.process_id and p.state <> 'draft'
    left join ballot_results r on r.ballot_id = b.id
    where b.announced_at is not null order by b.id`,
}

export const ballotResults: Dataset = {
  name: 'risultati-delle-votazioni',
  title: 'openData.sets.ballotResults.title',
  description: 'openData.sets.ballotResults.description',
  columns: [
    'votazione_id',
    'opzione_numero',
    'titolo',
    'costo_euro',
    'proposta_id',
    'voti',
    'misura',
    'conteggio',
    'vince',
    'scelta_dall_ente',
  ],
  select: () => sql<Row>`
    select b.id as votazione_id, (x->>'number')::int as opzione_numero, o.title as titolo,
      (o.cost_cents / 100.0)::float8 as costo_euro, o.proposal_id as proposta_id,
      case when t.are_shown then (x->>'votes')::int end as voti,
      case when t.are_shown then x->'measure'->>'unit' end as misura,
      case when t.are_shown then (x->'measure'->>'value')::float8 end as conteggio,
      (x->>'isSelected')::boolean as vince, r.override->'selected' @> (x->'option') as scelta_dall_ente
    from ballot_results r join ballots b on b.id = r.ballot_id and b.state = 'published'
    join processes p on p.id = b.process_id and p.state <> 'draft',
    lateral (select not b.is_secret or (r.outcome->'votes'->>'total')::int >= ${sql.lit(fewestForTotals)} as are_shown) t,
    lateral jsonb_array_elements(r.outcome->'options') x
    join ballot_options o on o.id = (x->>'option')::int
    order by b.id, (x->>'number')::int`,
}
