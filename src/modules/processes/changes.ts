/** Che cosa è cambiato: the journal of a process in words, with date and role and without names. */

import type { View } from '#ui/view.ts'
import { type Message, type MessageKey, sayMessage } from '#ui/words.ts'
import { editableFields } from './fields.ts'
import type { Change } from './queries/findProcessPage.ts'
import { documentKinds, type Process } from './words.ts'

export interface ToldChange {
  readonly at: Date
  readonly text: string
  readonly role: string
}

/** The changes, the newest first. */
export const tellChanges = (view: View, process: Process, changes: readonly Change[]): ToldChange[] =>
  changes.filter(hasChangedSomething).map((change) => ({
    at: change.at,
    text: sayMessage(view.t, tell(view, process, change)),
    role: view.t(
      change.what === 'process.concluded' ? 'processes.changes.byTable' : 'processes.changes.byManager',
    ),
  }))

/** A form saved as it was leaves an entry, but tells nobody anything. */
const hasChangedSomething = ({ what, detail }: Change): boolean =>
  (what !== 'process.edited' || lengthOf(detail.fields) > 0) &&
  (what !== 'process.permissions_set' || lengthOf(detail.cells) > 0)

function tell(view: View, process: Process, { what, detail }: Change): Message {
  switch (what) {
    case 'process.published':
      return { key: 'processes.changes.published' }
    case 'process.formally_started':
      return { key: 'processes.changes.started', values: { date: textOf(detail.latestEnd) } }
    case 'process.extended':
      return {
        key: 'processes.changes.extended',
        values: { count: Number(detail.days), date: textOf(detail.latestEnd) },
      }
    case 'process.phase_moved':
      return { key: 'processes.changes.moved', values: { phase: phaseTitle(process, detail.phase) } }
    case 'process.permissions_set':
      return { key: 'processes.changes.permissions', values: { count: lengthOf(detail.cells) } }
    case 'process.objectives_set':
      return { key: 'processes.changes.objectives', values: { count: lengthOf(detail.objectives) } }
    case 'process.document_published':
      return {
        key: 'processes.changes.document',
        values: {
          kind: view.t(`processes.kind.${documentKinds.find((kind) => kind === detail.kind) ?? 'other'}`),
        },
      }
    case 'process.concluded':
      return { key: 'processes.changes.concluded', values: { date: textOf(detail.answerDue) } }
    default:
      return { key: 'processes.changes.edited', values: { fields: fieldNames(view, detail.fields) } }
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const phaseTitle = (process: Process, phase: unknown): string =>
  process.phases.find((one) => one.id === phase)?.title ?? ''

function fieldNames(view: View, fields: unknown): string {
  const names = Array.isArray(fields) ? fields : []
  return names
    .flatMap((name): MessageKey[] => {
      if (name === 'decision_body_id') return ['processes.fields.decisionBody']
      const known = editableFields.find((field) => field === name)
      return known ? [`processes.fields.${known}`] : []
    })
    .map((key) => view.t(key).toLowerCase())
    .join(', ')
}
