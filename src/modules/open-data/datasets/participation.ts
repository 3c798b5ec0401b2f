/** Processes, proposals, supports, comments, meetings. */
import { sql } from 'kysely'
import type { Dataset, Row } from './dataset.ts'

export const processes: Dataset = {
  name: 'percorsi',
  title: 'openData.sets.processes.title',
  description: 'openData.sets.processes.description',
  columns: [
    'id',
    'titolo',
    'ente_id',
    'ente_che_decide_id',
    'oggetto',
    'certificato',
    'stato',
    'pubblicato',
    'avvio_formale',
    'fine_massima',
    'giorni_proroga',
    'concluso',
    'risposta_entro',
  ],
  select: () => sql<Row>`
    select id, title as titolo, body_id as ente_id, decision_body_id as ente_che_decide_id, subject as oggetto,
      is_certified as certificato, state as stato, published_at as pubblicato, formal_start as avvio_formale,
      latest_end as fine_massima, extension_days as giorni_proroga, concluded_at as concluso, answer_due as risposta_entro
    from processes where state <> 'draft' order by id`,
}

const publicProposals = sql`proposals s join processes p on p.id = s.process_id
  and s.state in ('published', 'merged') and p.state <> 'draft'`

export const proposals: Dataset = {
  name: 'proposte',
  title: 'openData.sets.proposals.title',
  description: 'openData.sets.proposals.description',
  columns: [
    'id',
    'percorso_id',
    'numero',
    'titolo',
    'sintesi',
    'testo',
    'categoria',
    'linea',
    'luogo',
    'gruppo',
    'canale',
    'stato',
    'unita_a',
    'esito',
    'costo_euro',
    'versione',
    'sostegni_online',
    'sostegni_in_presenza',
    'commenti',
    'pubblicato',
  ],
  select: () => sql<Row>`
    select s.id, s.process_id as percorso_id, s.number as numero, s.title as titolo, s.summary as sintesi, s.body as testo,
      s.category as categoria, l.title as linea, coalesce(b.name, s.place_label) as luogo, g.name as gruppo,
      s.channel as canale, s.state as stato, s.merged_into as unita_a, s.outcome as esito,
      (s.cost_cents / 100.0)::float8 as costo_euro, s.version as versione, s.online_supports as sostegni_online,
      s.in_person_supports as sostegni_in_presenza, s.comment_count as commenti, s.published_at as pubblicato
    from ${publicProposals}
    left join strategic_lines l on l.id = s.line_id left join bodies b on b.id = s.place_id
    left join groups g on g.id = s.author_group_id order by s.id`,
}

export const supports: Dataset = {
  name: 'sostegni',
  title: 'openData.sets.supports.title',
  description: 'openData.sets.supports.description',
  columns: ['proposta_id', 'canale', 'quanti'],
  select: () => sql<Row>`
    select v.proposal_id as proposta_id, v.channel as canale, count(*)::int as quanti
    from supports v where v.proposal_id in (select s.id from ${publicProposals})
    group by v.proposal_id, v.channel order by v.proposal_id, v.channel`,
}

export const comments: Dataset = {
  name: 'commenti',
  title: 'openData.sets.comments.title',
  description: 'openData.sets.comments.description',
  columns: ['id', 'oggetto_tipo', 'oggetto_id', 'in_risposta_a', 'testo', 'canale', 'data'],
  select: () => sql<Row>`
    select c.id, c.subject_kind as oggetto_tipo, c.subject_id as oggetto_id, c.parent_id as in_risposta_a, c.body as testo,
      c.channel as canale, c.said_at as data
    from comments c where c.state = 'visible' and case c.subject_kind
      when 'proposal' then c.subject_id in (select s.id from ${publicProposals})
      when 'process' then exists (select from processes p where p.id = c.subject_id and p.state <> 'draft')
      when 'meeting' then exists (select from meetings m left join processes p on p.id = m.process_id
        where m.id = c.subject_id and (p.id is null or p.state <> 'draft'))
      when 'document' then exists (select from proposal_documents d where d.id = c.subject_id and d.state <> 'draft')
      when 'pact' then exists (select from pacts p where p.id = c.subject_id and p.public_since is not null)
      else c.subject_kind in ('action', 'agenda', 'lab', 'body') end
    order by c.id`,
}

export const meetings: Dataset = {
  name: 'incontri',
  title: 'openData.sets.meetings.title',
  description: 'openData.sets.meetings.description',
  columns: [
    'id',
    'percorso_id',
    'ente_id',
    'laboratorio_id',
    'tipo',
    'titolo',
    'modo',
    'luogo',
    'indirizzo',
    'inizio',
    'fine',
    'posti',
    'stato',
    'presenze',
    'verbale_pubblicato',
  ],
  select: () => sql<Row>`
    select m.id, m.process_id as percorso_id, m.body_id as ente_id, m.lab_id as laboratorio_id, m.kind as tipo,
      m.title as titolo, m.mode as modo, m.place as luogo, m.address as indirizzo, m.starts_at as inizio, m.ends_at as fine,
      m.capacity as posti, m.state as stato, m.attendance as presenze, m.minutes_published_at as verbale_pubblicato
    from meetings m left join processes p on p.id = m.process_id where p.id is null or p.state <> 'draft' order by m.id`,
}
