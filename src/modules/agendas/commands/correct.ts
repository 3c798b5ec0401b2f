import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findAgendaScope, holdAction } from '../queries.ts'
import { mayKeepAgenda } from '../rules.ts'
import { actionFields, actionValues, setChapters, setMunicipalities } from './actionFacts.ts'
import { text } from './fields.ts'

/** Corrects what an action says of itself; its line, its proposals and its indicators stay. */
export const editAction = command({
  input: z.object({ action: id, ...actionFields }),
  find: (tx, { action }) => holdAction(tx, action),
  may: mayKeepAgenda,
  run: async (tx, { action, bodyId }, form, { now }) => {
    if (form.endsOn < form.startsOn) return invalid('endsOn', 'agendas.errors.endsBeforeStart')
    await tx
      .updateTable('agenda_actions')
      .set({ ...actionValues(form), updated_at: now })
      .where('id', '=', action.id)
      .execute()
    await setChapters(tx, action.id, form.chapters)
    await setMunicipalities(tx, action.id, bodyId, form.municipalities)
    return [{ id: action.id }, { what: 'action.edited', subject: subject('action', action.id) }]
  },
})

/** Corrects the title and the summary of a strategic line. */
export const editLine = command({
  input: z.object({ line: id, title: text(3, 120), summary: text(0, 400) }),
  find: (tx, { line }) => findAgendaScope(tx, { lineId: line }),
  may: mayKeepAgenda,
  run: async (tx, { agendaId }, { line, title, summary }) => {
    await tx.updateTable('strategic_lines').set({ title, summary }).where('id', '=', line).execute()
    return [{ id: line }, { what: 'line.edited', subject: subject('agenda', agendaId), detail: { line } }]
  },
})
