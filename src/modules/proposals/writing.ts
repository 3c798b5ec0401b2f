/** The questions of a new proposal: which come, in which order, and what each may be answered with. */
import { z } from 'zod'
import type { FieldErrors } from '#platform/outcome.ts'
import type { MessageKey } from '#ui/words.ts'
import { body, category, optionalId, placeLabel, rowId, summary, title } from './proposalText.ts'

/** By the last part of their addresses. */
export const stepNames = [
  'percorso',
  'titolo',
  'simili',
  'sintesi',
  'testo',
  'tema',
  'agenda',
  'dove',
  'firma',
] as const
export type Step = (typeof stepNames)[number]

/** Where the answers are checked before publishing. */
export const lastPage = 'riepilogo'

export interface Asked {
  readonly hasManyProcesses: boolean
  readonly hasSimilar: boolean
  readonly hasAgenda: boolean
  readonly hasMandates: boolean
}

/** The steps this person meets, in order. */
export function stepsFor(asked: Asked): readonly Step[] {
  return stepNames.filter(
    (step) =>
      (step !== 'percorso' || asked.hasManyProcesses) &&
      (step !== 'simili' || asked.hasSimilar) &&
      (step !== 'agenda' || asked.hasAgenda) &&
      (step !== 'firma' || asked.hasMandates),
  )
}

/** The step after one, or the page with all answers. */
export function stepAfter(steps: readonly Step[], step: Step): Step | typeof lastPage {
  const order = stepNames.indexOf(step)
  return steps.find((next) => stepNames.indexOf(next) > order) ?? lastPage
}

/** The step before one; none before the first. */
export function stepBefore(steps: readonly Step[], step: Step): Step | undefined {
  const order = stepNames.indexOf(step)
  return steps.findLast((earlier) => stepNames.indexOf(earlier) < order)
}

/** "Domanda 2 di 7": showing similar ones asks nothing and is not counted. */
export function placeOf(steps: readonly Step[], step: Step): { readonly step: number; readonly of: number } {
  const questions: readonly Step[] = steps.filter((name) => name !== 'simili')
  return { step: questions.indexOf(step) + 1, of: questions.length }
}

const place = rowId.or(z.never('proposals.errors.placeMissing'))
const process = rowId.or(z.never('proposals.errors.processMissing'))

const schemas = {
  percorso: z.object({ process }),
  titolo: z.object({ title }),
  simili: z.object({}),
  sintesi: z.object({ summary }),
  testo: z.object({ body }),
  tema: z.object({ category }),
  agenda: z.object({ line: optionalId, objective: optionalId }),
  dove: z.object({ place, placeLabel }),
  firma: z.object({ group: z.union([z.literal('io'), rowId], 'proposals.errors.signatureMissing') }),
} as const satisfies Record<Step, z.ZodType>

/** The fields of a step, as they are kept in the draft. */
export const fieldsOf = (step: Step): readonly string[] => Object.keys(schemas[step].shape)

/** What is wrong with the answers of one step; nothing where it may go on. */
export function errorsOf(step: Step, answers: Readonly<Record<string, string>>): FieldErrors {
  const read = schemas[step].safeParse(answers)
  if (read.success) return {}
  const errors: Record<string, { key: MessageKey }> = {}
  for (const issue of read.error.issues) {
    const key = issue.message.startsWith('proposals.') ? issue.message : 'platform.invalid.choice'
    errors[String(issue.path[0])] ??= { key: key as MessageKey }
  }
  return errors
}

/** The first step whose answers are missing or wrong. */
export const firstUnanswered = (
  steps: readonly Step[],
  answers: Readonly<Record<string, string>>,
): Step | undefined => steps.find((step) => Object.keys(errorsOf(step, answers)).length > 0)

/** The step that asks for a field. */
export const stepOfField = (field: string): Step | undefined =>
  stepNames.find((step) => fieldsOf(step).includes(field))
