/** The fields of a process as forms send them, each with its bounds. */
import { z } from 'zod'
import { amount } from '#platform/fields.ts'
import { templateNames } from './words.ts'

export const yesOrNo = z.enum(['yes', 'no'], 'platform.invalid.choice')
export const templateName = z.enum(templateNames, 'processes.errors.templateMissing')

const text = (longest: number) => z.string().trim().max(longest, 'platform.invalid.tooLong')

export const title = z
  .string()
  .trim()
  .min(5, 'processes.errors.titleShort')
  .max(160, 'processes.errors.titleLong')
export const shortTitle = z
  .string()
  .trim()
  .min(2, 'processes.errors.shortTitleShort')
  .max(60, 'processes.errors.shortTitleLong')

/** Everything that can be edited, by the name of its column; what a form does not send stays as it is. */
export const editable = {
  title,
  short_title: shortTitle,
  lead: text(300),
  brief: text(4_000),
  subject: text(2_000),
  use_of_contributions: text(3_000),
  manager_office: text(200),
  guarantors: text(600),
  territory: text(300),
  table_rules: text(4_000),
  contribution_prefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'processes.errors.prefix'),
  intervention_area: text(200),
  methods: text(2_000),
  is_certified: yesOrNo,
  is_codecision: yesOrNo,
  grant_cents: amount,
  total_cost_cents: amount,
} as const
export type EditableField = keyof typeof editable
export const editableFields = Object.keys(editable) as EditableField[]

/** Texts without which a process may not be public. */
export const neededWhenPublished = [
  'lead',
  'brief',
  'subject',
  'use_of_contributions',
  'manager_office',
  'table_rules',
] as const satisfies readonly EditableField[]
