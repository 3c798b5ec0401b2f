import { z } from 'zod'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { findAction, findAgendaScope, holdAction } from '../queries.ts'
import { mayChangeState, mayKeepAgenda } from '../rules.ts'
import { actionStates } from '../words.ts'
import { quantity, text } from './fields.ts'

/** Moves an action to another state, with its progress and, where it is late or stopped, the reason. */
export const changeActionState = command({
  input: z.object({
    action: id,
    state: z.enum(actionStates, 'platform.invalid.choice'),
    progress: z.coerce.number('platform.invalid.number').int().min(0).max(100, 'platform.invalid.number'),
    note: text(0, 600),
  }),
  find: (tx, { action }) => holdAction(tx, action),
  may: (actor, found, _now, input) =>
    mayChangeState(actor, { bodyIds: found.bodyIds, state: found.action.state }, input.state, input.note),
  run: async (tx, { action }, { state, progress, note }, { now }) => {
    await tx
      .updateTable('agenda_actions')
      .set({ state, progress: state === 'done' ? 100 : progress, state_note: note, updated_at: now })
      .where('id', '=', action.id)
      .execute()
    return [
      { id: action.id },
      {
        what: 'action.changed',
        subject: subject('action', action.id),
        detail: { from: action.state, to: state, progress },
      },
    ]
  },
})

/** Adds an indicator to an action. */
export const addIndicator = command({
  input: z.object({
    action: id,
    title: text(3, 160),
    unit: text(1, 60),
    baseline: quantity,
    baselineOn: day,
    target: quantity,
    targetOn: day,
    source: text(2, 160),
  }),
  find: (tx, { action }) => findAction(tx, action),
  may: mayKeepAgenda,
  run: async (tx, { action }, form) => {
    if (form.targetOn <= form.baselineOn) return invalid('targetOn', 'agendas.errors.targetBeforeBaseline')
    if (form.target === form.baseline) return invalid('target', 'agendas.errors.targetIsBaseline')
    const row = await tx
      .insertInto('indicators')
      .values({
        action_id: action.id,
        title: form.title,
        unit: form.unit,
        baseline: form.baseline,
        baseline_on: form.baselineOn,
        target: form.target,
        target_on: form.targetOn,
        source: form.source,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: row.id }, { what: 'indicator.added', subject: subject('action', action.id) }]
  },
})

/** Records a measurement (rilevazione) of an indicator: one a day, never in the future. */
export const recordMeasurement = command({
  input: z.object({
    indicator: id,
    value: quantity,
    measuredOn: day,
    source: text(2, 160),
    note: text(0, 300),
  }),
  find: (tx, { indicator }) => findAgendaScope(tx, { indicatorId: indicator }),
  may: mayKeepAgenda,
  run: async (tx, _agenda, form, { now }) => {
    if (form.measuredOn > dayOf(now)) return invalid('measuredOn', 'agendas.errors.measuredInFuture')
    const indicator = await tx
      .selectFrom('indicators')
      .select('action_id')
      .where('id', '=', form.indicator)
      .executeTakeFirstOrThrow()
    const known = await tx
      .selectFrom('measurements')
      .select('id')
      .where('indicator_id', '=', form.indicator)
      .where('measured_on', '=', form.measuredOn)
      .executeTakeFirst()
    if (known) return invalid('measuredOn', 'agendas.errors.measuredThatDay')
    const { id: measurement } = await tx
      .insertInto('measurements')
      .values({
        indicator_id: form.indicator,
        value: form.value,
        measured_on: form.measuredOn,
        source: form.source,
        note: form.note,
        recorded_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await link(
      tx,
      subject('action', indicator.action_id),
      'measured_by',
      subject('measurement', measurement),
      now,
    )
    return [
      { id: measurement, action: indicator.action_id },
      {
        what: 'measurement.recorded',
        subject: subject('measurement', measurement),
        detail: { indicator: form.indicator },
      },
    ]
  },
})
