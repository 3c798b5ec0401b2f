/** Conversations that are or were open, and the counts of their statements. Single answers are files of their pages. */
import { sql } from 'kysely'
import type { Dataset, Row } from './dataset.ts'

export const conversations: Dataset = {
  name: 'conversazioni',
  title: 'openData.sets.conversations.title',
  description: 'openData.sets.conversations.description',
  columns: [
    'id',
    'percorso_id',
    'domanda',
    'stato',
    'inizio',
    'fine',
    'senza_account',
    'frasi',
    'partecipanti',
    'risposte',
    'risposte_online',
    'risposte_in_sala',
    'risposte_importate',
    'gruppi',
  ],
  select: () => sql<Row>`
    select c.id, c.process_id as percorso_id, c.question as domanda, c.state as stato, c.opens_at as inizio,
      c.closes_at as fine, c.takes_guests as senza_account,
      (select count(*)::int from opinion_statements s where s.conversation_id = c.id and s.state = 'approved') as frasi,
      coalesce((m.map->>'people')::int, 0) as partecipanti, coalesce((m.map->>'answers')::int, 0) as risposte,
      ${answersBy('online')} as risposte_online, ${answersBy('room')} as risposte_in_sala,
      ${answersBy('imported')} as risposte_importate,
      case when jsonb_typeof(m.map->'drawn') = 'object' then jsonb_array_length(m.map->'drawn'->'groups') end as gruppi
    from opinion_conversations c join processes p on p.id = c.process_id and p.state <> 'draft'
    left join opinion_maps m on m.conversation_id = c.id where c.state <> 'draft' order by c.id`,
}

const answersBy = (channel: string) => sql`coalesce((select (x->>'answers')::int
  from jsonb_array_elements(m.map->'channels') x where x->>'channel' = ${channel}), 0)`

/** Before there is a map, how the few who answered did is said nowhere. */
const ifDrawn = (number: string) =>
  sql`case when jsonb_typeof(m.map->'drawn') = 'object' then (x->>${sql.lit(number)})::float8 end`

export const statements: Dataset = {
  name: 'frasi-delle-conversazioni',
  title: 'openData.sets.statements.title',
  description: 'openData.sets.statements.description',
  columns: [
    'conversazione_id',
    'frase_numero',
    'testo',
    'proposta_id',
    'risposte',
    'daccordo',
    'in_disaccordo',
    'passo',
    'importante',
    'divide',
  ],
  select: () => sql<Row>`
    select c.id as conversazione_id, s.number as frase_numero, s.text as testo, s.proposal_id as proposta_id,
      coalesce((x->>'seen')::int, 0) as risposte, ${ifDrawn('agree')} as daccordo, ${ifDrawn('disagree')} as in_disaccordo,
      ${ifDrawn('pass')} as passo, ${ifDrawn('important')} as importante, ${ifDrawn('divisiveness')} as divide
    from opinion_statements s join opinion_conversations c on c.id = s.conversation_id and c.state <> 'draft'
    join processes p on p.id = c.process_id and p.state <> 'draft'
    left join opinion_maps m on m.conversation_id = c.id
    left join lateral jsonb_array_elements(m.map->'statements') x on (x->>'id')::int = s.id
    where s.state = 'approved' order by c.id, s.number`,
}
