/** A union with its municipalities, an agenda with its lines, and five processes, of which one has most proposals. */
import type pg from 'pg'
import { insertRows } from './insertRows.ts'
import { type Chance, oneOf } from './inventedText.ts'

export interface Places {
  /** The busiest first. */
  readonly processIds: readonly number[]
  readonly bodyIds: readonly number[]
  readonly lineIds: readonly number[]
}

const municipalities = 'Boretto Brescello Gualtieri Guastalla Luzzara Novellara Poviglio Reggiolo'.split(' ')
const lines = ['Competenze per tutti', 'Servizi semplici', 'Dati aperti', 'Reti e dispositivi']
const processCount = 5
const lastingDays = [-40, -15, 45, 75]
const kinds = ['sharing', 'opening', 'closing', 'impact']
const activities = 'propose comment support record_in_person edit_own register ask_seat decide'.split(' ')

export async function fillProcesses(client: pg.Client, chance: Chance): Promise<Places> {
  const union = await idOf(
    client,
    `insert into bodies (slug, kind, name, latitude, longitude)
      values ('misura-unione', 'union', 'Unione di prova', 44.92, 10.65) returning id`,
  )
  await insertRows(client, 'bodies', {
    slug: ['text', municipalities.map((name) => `misura-${name.toLowerCase()}`)],
    kind: ['text', municipalities.map(() => 'municipality')],
    name: ['text', municipalities],
    parent_id: ['int4', municipalities.map(() => union)],
    latitude: ['float8', municipalities.map((_, index) => 44.82 + (index % 4) / 25)],
    longitude: ['float8', municipalities.map((_, index) => 10.52 + index / 28)],
    position: ['int4', municipalities.map((_, index) => index + 1)],
  })
  const agenda = await idOf(
    client,
    `insert into agendas (body_id, title, starts_on, ends_on)
      values (${union}, 'Agenda digitale di prova', '2026-01-01', '2028-12-31') returning id`,
  )
  await insertRows(client, 'strategic_lines', {
    agenda_id: ['int4', lines.map(() => agenda)],
    position: ['int4', lines.map((_, index) => index + 1)],
    title: ['text', lines],
  })
  for (let number = 1; number <= processCount; number += 1) {
    await insertProcess(client, union, `Percorso ${oneOf(chance, lines).toLowerCase()} ${number}`)
  }
  return {
    processIds: await idsOf(client, 'select id from processes order by id'),
    bodyIds: await idsOf(client, `select id from bodies where ${union} in (id, parent_id) order by id`),
    lineIds: await idsOf(client, `select id from strategic_lines where agenda_id = ${agenda} order by id`),
  }
}

async function insertProcess(client: pg.Client, union: number, title: string): Promise<void> {
  const process = await idOf(
    client,
    `insert into processes (body_id, decision_body_id, title, short_title, lead, template, state, published_at)
      values (${union}, ${union}, '${title}', '${title.slice(0, 40)}', 'Un percorso per misurare.', 'lr_15_2018',
        'published', now()) returning id`,
  )
  for (const [index, kind] of kinds.entries()) {
    const next = lastingDays[index + 1]
    const phase = await idOf(
      client,
      `insert into phases (process_id, kind, title, position, starts_on, ends_on)
        values (${process}, '${kind}', 'Fase ${index + 1}', ${index + 1}, current_date + ${lastingDays[index]},
          ${next === undefined ? 'null' : `current_date + ${next - 1}`}) returning id`,
    )
    await insertRows(client, 'phase_permissions', {
      phase_id: ['int4', activities.map(() => phase)],
      activity: ['text', activities],
      setting: ['text', activities.map(() => (kind === 'opening' ? 'on' : 'blocked'))],
    })
  }
}

/** In which process each proposal is, with its number there: nine of ten in the first. */
export function processesOf(places: Places, ids: readonly number[]) {
  const written = new Map<number, number>()
  const processIds = ids.map((id) => places.processIds[id % 10 === 0 ? 1 + ((id / 10) % 4) : 0] ?? 0)
  const numbers = processIds.map((process) => {
    const number = (written.get(process) ?? 0) + 1
    written.set(process, number)
    return number
  })
  const linesOf = (chance: Chance) => ids.map(() => (chance() < 0.8 ? oneOf(chance, places.lineIds) : null))
  return { processIds, numbers, lines: linesOf }
}

const idsOf = async (client: pg.Client, query: string): Promise<number[]> =>
  (await client.query<{ id: number }>(query)).rows.map((row) => row.id)

const idOf = async (client: pg.Client, query: string): Promise<number> => (await idsOf(client, query))[0] ?? 0
