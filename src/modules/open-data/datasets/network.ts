/** Bodies and labs. */
import { sql } from 'kysely'
import type { Dataset, Row } from './dataset.ts'

export const bodies: Dataset = {
  name: 'enti',
  title: 'openData.sets.bodies.title',
  description: 'openData.sets.bodies.description',
  columns: [
    'id',
    'tipo',
    'nome',
    'fa_parte_di',
    'codice_istat',
    'cap',
    'abitanti',
    'nota_abitanti',
    'latitudine',
    'longitudine',
    'sito',
  ],
  select: () => sql<Row>`
    select b.id, b.kind as tipo, b.name as nome, u.name as fa_parte_di, b.istat_code as codice_istat, b.postcode as cap,
      b.population as abitanti, b.population_note as nota_abitanti, b.latitude as latitudine, b.longitude as longitudine,
      b.website as sito
    from bodies b left join bodies u on u.id = b.parent_id order by b.id`,
}

export const labs: Dataset = {
  name: 'laboratori',
  title: 'openData.sets.labs.title',
  description: 'openData.sets.labs.description',
  columns: [
    'id',
    'ente_id',
    'nome',
    'sede',
    'tema',
    'gestore',
    'indirizzo',
    'indirizzo_da_verificare',
    'apertura',
    'latitudine',
    'longitudine',
    'sito',
  ],
  select: () => sql<Row>`
    select l.id, l.body_id as ente_id, l.name as nome, l.site as sede, l.theme as tema, l.operator as gestore,
      l.address as indirizzo, l.address_to_check as indirizzo_da_verificare, l.opened as apertura,
      b.latitude as latitudine, b.longitude as longitudine, l.website as sito
    from labs l join bodies b on b.id = l.body_id order by l.position, l.id`,
}
