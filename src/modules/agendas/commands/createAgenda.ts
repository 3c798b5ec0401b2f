import { z } from 'zod'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findAgendaScope } from '../queries.ts'
import { mayKeepAgenda, mayOpenAgenda } from '../rules.ts'
import { text } from './fields.ts'

/** Opens the agenda of a body; a body has one, and its versions tell the years apart. */
export const createAgenda = command({
  input: z.object({
    body: id,
    title: text(5, 160),
    summary: text(0, 600),
    startsOn: day,
    endsOn: day,
  }),
  find: (tx, { body }) =>
    tx.selectFrom('bodies').select(['id', 'parent_id', 'slug']).where('id', '=', body).executeTakeFirst(),
  may: mayOpenAgenda,
  run: async (tx, body, input) => {
    if (input.endsOn <= input.startsOn) return invalid('endsOn', 'agendas.errors.endsBeforeStart')
    const { id } = await tx
      .insertInto('agendas')
      .values({
        body_id: body.id,
        title: input.title,
        summary: input.summary,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id, slug: body.slug },
      { what: 'agenda.created', subject: subject('agenda', id) },
    ]
  },
})

/** Adds a strategic line (linea strategica) at the end. */
export const addLine = command({
  input: z.object({ agenda: id, title: text(3, 120), summary: text(0, 400) }),
  find: (tx, { agenda }) => findAgendaScope(tx, { agendaId: agenda }),
  may: mayKeepAgenda,
  run: async (tx, { agendaId }, { title, summary }) => {
    const last = await tx
      .selectFrom('strategic_lines')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('agenda_id', '=', agendaId)
      .executeTakeFirst()
    const position = (last?.position ?? 0) + 1
    const { id } = await tx
      .insertInto('strategic_lines')
      .values({ agenda_id: agendaId, position, title, summary })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id, position },
      { what: 'line.added', subject: subject('agenda', agendaId), detail: { line: position } },
    ]
  },
})
