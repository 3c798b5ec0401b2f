/** What became of it: decisions of the table, answers of the body, actions with their indicators. */
import { sql } from 'kysely'
import type { Dataset, Row } from './dataset.ts'

export const decisions: Dataset = {
  name: 'decisioni-del-tavolo',
  title: 'openData.sets.decisions.title',
  description: 'openData.sets.decisions.description',
  columns: [
    'id',
    'percorso_id',
    'proposta_id',
    'incontro_id',
    'esito',
    'priorita',
    'motivi',
    'obiezioni',
    'metodo',
    'data',
  ],
  select: () => sql<Row>`
    select d.id, t.process_id as percorso_id, d.proposal_id as proposta_id, d.meeting_id as incontro_id, d.outcome as esito,
      d.priority as priorita, d.reasons as motivi, d.objections as obiezioni, d.method as metodo, d.decided_at as data
    from table_decisions d join negotiation_tables t on t.id = d.table_id
    join processes p on p.id = t.process_id and p.state <> 'draft'
    join proposals s on s.id = d.proposal_id and s.state <> 'hidden' order by d.id`,
}

export const answers: Dataset = {
  name: 'risposte',
  title: 'openData.sets.answers.title',
  description: 'openData.sets.answers.description',
  columns: [
    'id',
    'proposta_id',
    'esito',
    'motivi',
    'ufficio',
    'atto',
    'data_atto',
    'rinviata_a',
    'costo_euro',
    'data',
  ],
  select: () => sql<Row>`
    select a.id, a.proposal_id as proposta_id, a.outcome as esito, a.reasons as motivi, a.office as ufficio,
      a.act_title as atto, a.act_date as data_atto, a.deferred_until as rinviata_a,
      (a.cost_cents / 100.0)::float8 as costo_euro, a.answered_at as data
    from answers a join proposals s on s.id = a.proposal_id and s.state <> 'hidden'
    join processes p on p.id = s.process_id and p.state <> 'draft' order by a.id`,
}

export const actions: Dataset = {
  name: 'azioni',
  title: 'openData.sets.actions.title',
  description: 'openData.sets.actions.description',
  columns: [
    'id',
    'ente_id',
    'linea',
    'titolo',
    'sintesi',
    'ufficio',
    'partner',
    'costo_euro',
    'finanziamento',
    'inizio',
    'fine',
    'stato',
    'avanzamento',
    'comuni',
    'capitoli_ue',
  ],
  select: () => sql<Row>`
    select a.id, g.body_id as ente_id, l.title as linea, a.title as titolo, a.summary as sintesi, a.owner_office as ufficio,
      a.partners as partner, (a.budget_cents / 100.0)::float8 as costo_euro, a.funding as finanziamento,
      a.starts_on as inizio, a.ends_on as fine, a.state as stato, a.progress as avanzamento,
      (select string_agg(b.name, '|' order by b.name) from action_municipalities m join bodies b on b.id = m.body_id
        where m.action_id = a.id) as comuni,
      (select string_agg(c.chapter::text, '|' order by c.chapter) from action_chapters c where c.action_id = a.id) as capitoli_ue
    from agenda_actions a join strategic_lines l on l.id = a.line_id join agendas g on g.id = l.agenda_id order by a.id`,
}

export const indicators: Dataset = {
  name: 'indicatori',
  title: 'openData.sets.indicators.title',
  description: 'openData.sets.indicators.description',
  columns: [
    'id',
    'azione_id',
    'titolo',
    'unita',
    'valore_base',
    'data_base',
    'valore_atteso',
    'data_attesa',
    'fonte',
  ],
  select: () => sql<Row>`
    select id, action_id as azione_id, title as titolo, unit as unita, baseline::float8 as valore_base,
      baseline_on as data_base, target::float8 as valore_atteso, target_on as data_attesa, source as fonte
    from indicators order by id`,
}

export const measurements: Dataset = {
  name: 'misurazioni',
  title: 'openData.sets.measurements.title',
  description: 'openData.sets.measurements.description',
  columns: ['id', 'indicatore_id', 'valore', 'data', 'fonte', 'nota'],
  select: () => sql<Row>`
    select id, indicator_id as indicatore_id, value::float8 as valore, measured_on as data, source as fonte, note as nota
    from measurements order by id`,
}
