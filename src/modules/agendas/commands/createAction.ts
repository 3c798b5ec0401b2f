import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { day, id, ids } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findAgendaScope } from '../queries.ts'
import { mayKeepAgenda } from '../rules.ts'
import { actionFields, actionValues, setChapters, setMunicipalities } from './actionFacts.ts'
import { quantity, text } from './fields.ts'

const input = z.object({
  line: id,
  /** Accepted proposals the action carries out. */
  proposals: ids,
  ...actionFields,
  indicatorTitle: text(3, 160),
  indicatorUnit: text(1, 60),
  baseline: quantity,
  baselineOn: day,
  target: quantity,
  targetOn: day,
  indicatorSource: text(2, 160),
})

/**
 * Adds an action (azione operativa) to a line. It cites at least one chapter of the European declaration and
 * comes with its first indicator: an action that nobody can measure is a wish.
 */
export const createAction = command({
  input,
  find: (tx, { line }) => findAgendaScope(tx, { lineId: line }),
  may: mayKeepAgenda,
  run: async (tx, agenda, form, { now }) => {
    if (form.endsOn < form.startsOn) return invalid('endsOn', 'agendas.errors.endsBeforeStart')
    if (form.targetOn <= form.baselineOn) return invalid('targetOn', 'agendas.errors.targetBeforeBaseline')
    if (form.target === form.baseline) return invalid('target', 'agendas.errors.targetIsBaseline')
    const answers = await acceptedAnswers(tx, form.proposals, agenda.bodyId)
    if (answers.length < form.proposals.length) return invalid('proposals', 'agendas.errors.notAccepted')
    const position = await nextPosition(tx, form.line)
    const { id } = await tx
      .insertInto('agenda_actions')
      .values({
        line_id: form.line,
        position,
        ...actionValues(form),
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await setChapters(tx, id, form.chapters)
    await setMunicipalities(tx, id, agenda.bodyId, form.municipalities)
    await tx
      .insertInto('indicators')
      .values({
        action_id: id,
        title: form.indicatorTitle,
        unit: form.indicatorUnit,
        baseline: form.baseline,
        baseline_on: form.baselineOn,
        target: form.target,
        target_on: form.targetOn,
        source: form.indicatorSource,
      })
      .execute()
    for (const answer of answers) {
      await link(tx, subject('proposal', answer.proposalId), 'became', subject('action', id), now)
      await link(tx, subject('answer', answer.id), 'carried_out_by', subject('action', id), now)
      await link(
        tx,
        subject('document', answer.documentId),
        'produced',
        subject('agenda', agenda.agendaId),
        now,
      )
    }
    return [
      { id },
      { what: 'action.created', subject: subject('action', id), detail: { proposals: form.proposals } },
    ]
  },
})

async function acceptedAnswers(tx: Tx, proposals: readonly number[], bodyId: number) {
  if (proposals.length === 0) return []
  return await tx
    .selectFrom('answers')
    .innerJoin('proposals', 'proposals.id', 'answers.proposal_id')
    .innerJoin('processes', 'processes.id', 'proposals.process_id')
    .select(['answers.id', 'answers.proposal_id as proposalId', 'answers.document_id as documentId'])
    .where('answers.proposal_id', 'in', [...new Set(proposals)])
    .where('answers.outcome', 'in', ['accepted', 'partly_accepted'])
    .where('processes.decision_body_id', '=', bodyId)
    .execute()
}

async function nextPosition(tx: Tx, lineId: number): Promise<number> {
  await sql`select from strategic_lines where id = ${lineId} for update`.execute(tx)
  const last = await tx
    .selectFrom('agenda_actions')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}
