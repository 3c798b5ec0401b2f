/** The form of a proposal: what each answer may be, and its message when it is not. */
import { z } from 'zod'
import { id } from '#platform/fields.ts'
import { categories } from './words.ts'

export const limits = { title: 120, summary: 300, body: 8_000, placeLabel: 80, reason: 600 } as const

const none = (value: unknown) => (value === '' || value === undefined ? undefined : value)

/** A row's number, as a form sends it. */
export const rowId = id
/** A row's number or nothing. */
export const optionalId = z.preprocess(none, id.optional())

export const title = z
  .string('proposals.errors.titleMissing')
  .trim()
  .min(1, 'proposals.errors.titleMissing')
  .min(5, 'proposals.errors.titleShort')
  .max(limits.title, 'proposals.errors.titleLong')

export const summary = z
  .string('proposals.errors.summaryMissing')
  .trim()
  .min(1, 'proposals.errors.summaryMissing')
  .min(10, 'proposals.errors.summaryShort')
  .max(limits.summary, 'proposals.errors.summaryLong')

export const body = z
  .string('proposals.errors.bodyMissing')
  .trim()
  .min(1, 'proposals.errors.bodyMissing')
  .min(30, 'proposals.errors.bodyShort')
  .max(limits.body, 'proposals.errors.bodyLong')

export const category = z.enum(categories, 'proposals.errors.categoryMissing')

export const placeLabel = z
  .string()
  .trim()
  .max(limits.placeLabel, 'proposals.errors.placeLabelLong')
  .default('')

export const reason = z
  .string('proposals.errors.reasonMissing')
  .trim()
  .min(10, 'proposals.errors.reasonMissing')
  .max(limits.reason, 'proposals.errors.reasonLong')

/** Everything a published proposal says, whoever writes it and however it arrives. */
export const proposalFields = {
  process: id,
  title,
  summary,
  body,
  category,
  line: optionalId,
  objective: optionalId,
  place: optionalId,
  placeLabel,
}
