/** Collaboration pacts, narrowed as the catalogue is: what they are, what was promised, the commons they care for, their diaries in numbers. */
import { sql } from 'kysely'
import { publicPactsWanted, readCatalogueAddress, stateToday } from '#modules/pacts/index.ts'
import type { Dataset, Row } from './dataset.ts'

export const pacts: Dataset = {
  name: 'patti',
  title: 'openData.sets.pacts.title',
  description: 'openData.sets.pacts.description',
  columns: [
    'id',
    'ente_id',
    'tipo',
    'cura',
    'tema',
    'titolo',
    'sintesi',
    'stato',
    'inizio',
    'fine',
    'gruppi',
    'beni_comuni',
    'impegni_presi',
    'impegni_mantenuti',
    'ore',
    'persone_raggiunte',
    'valore_sostegni_euro',
    'pubblicato',
  ],
  select: (today, query) => sql<Row>`
    select p.id, p.body_id as ente_id, p.kind as tipo, p.care_level as cura, p.theme as tema, p.title as titolo,
      p.summary as sintesi, ${stateToday(today)} as stato, p.starts_on as inizio, p.ends_on as fine,
      (select string_agg(y.label, '|' order by y.id) from pact_parties y
        where y.pact_id = p.id and y.state = 'agreed' and y.person_id is null and y.label <> '') as gruppi,
      (select string_agg(c.name, '|' order by c.name) from pact_commons x join commons c on c.id = x.commons_id
        where x.pact_id = p.id) as beni_comuni,
      case when p.signed_at is null then 0 else p.commitments_made end as impegni_presi, p.commitments_kept as impegni_mantenuti, p.hours_done::float8 as ore,
      p.people_reached as persone_raggiunte, case when p.signed_at is null then 0 else (p.support_cents / 100.0)::float8 end as valore_sostegni_euro,
      p.public_since as pubblicato
    from pacts p where ${publicPactsWanted(readCatalogueAddress(query), today)} order by p.id`,
}

/** Promises of a text that all have signed: before, they are nobody's promise yet. */
export const commitments: Dataset = {
  name: 'impegni',
  title: 'openData.sets.commitments.title',
  description: 'openData.sets.commitments.description',
  columns: [
    'id',
    'patto_id',
    'lato',
    'gruppo',
    'impegno',
    'per_chi',
    'entro',
    'ore_promesse',
    'materiali',
    'stato',
    'mantenuto',
  ],
  select: () => sql<Row>`
    select m.id, m.pact_id as patto_id, y.side as lato, case when y.person_id is null then y.label end as gruppo,
      m.what as impegno, m.for_whom as per_chi, m.due_on as entro, m.hours::float8 as ore_promesse,
      m.goods as materiali, m.state as stato, m.kept_on as mantenuto
    from commitments m join pacts p on p.id = m.pact_id and p.public_since is not null
    join pact_parties y on y.id = m.party_id
    where exists (select from pact_texts t where t.pact_id = m.pact_id and t.agreed_at is not null)
    order by m.id`,
}

export const commons: Dataset = {
  name: 'beni-comuni',
  title: 'openData.sets.commons.title',
  description: 'openData.sets.commons.description',
  columns: [
    'id',
    'ente_id',
    'tipo',
    'categoria',
    'nome',
    'sintesi',
    'luogo',
    'latitudine',
    'longitudine',
    'stato',
  ],
  select: () => sql<Row>`
    select c.id, c.body_id as ente_id, c.kind as tipo, c.category as categoria, c.name as nome, c.summary as sintesi,
      c.place_label as luogo, c.latitude as latitudine, c.longitude as longitudine, c.state as stato
    from commons c where c.state in ('nominated', 'registered') order by c.id`,
}

export const diary: Dataset = {
  name: 'diario',
  title: 'openData.sets.diary.title',
  description: 'openData.sets.diary.description',
  columns: ['id', 'patto_id', 'impegno_id', 'lato', 'data', 'ore', 'persone_raggiunte', 'foto'],
  select: () => sql<Row>`
    select d.id, d.pact_id as patto_id, d.commitment_id as impegno_id, y.side as lato, d.happened_on as data,
      d.hours::float8 as ore, d.people_reached as persone_raggiunte,
      (select count(*)::int from diary_photos f where f.entry_id = d.id) as foto
    from diary_entries d join pacts p on p.id = d.pact_id and p.public_since is not null
    join pact_parties y on y.id = d.party_id order by d.id`,
}
