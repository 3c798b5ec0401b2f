import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { findAgenda, findAgendaScope } from '../queries.ts'
import { mayKeepAgenda } from '../rules.ts'
import { text } from './fields.ts'

/** Publishes the agenda as it stands as a numbered version (versione) that nothing later changes. */
export const publishAgendaVersion = command({
  input: z.object({ agenda: id, note: text(10, 600) }),
  find: (tx, { agenda }) => findAgendaScope(tx, { agendaId: agenda }),
  may: mayKeepAgenda,
  run: async (tx, { agendaId, bodyId }, { note }, { now }) => {
    const { slug } = await tx
      .selectFrom('bodies')
      .select('slug')
      .where('id', '=', bodyId)
      .executeTakeFirstOrThrow()
    const agenda = await findAgenda(tx, slug)
    const number = (agenda?.versions[0]?.number ?? 0) + 1
    await tx
      .insertInto('agenda_versions')
      .values({
        agenda_id: agendaId,
        number,
        note,
        content: JSON.stringify({ lines: agenda?.lines ?? [] }),
        published_at: now,
      })
      .execute()
    return [
      { number },
      { what: 'agenda.published', subject: subject('agenda', agendaId), detail: { version: number } },
    ]
  },
})
