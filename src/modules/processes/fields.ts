/** The fields of a process as forms send them, each with its bounds. */
import { z } from 'zod'
import { templateNames } from './words.ts'

export const id = z.coerce.number('platform.invalid.choice').int().positive()

/** A calendar day that exists: `2026-11-21`. */
export const day = z.string().trim().refine(isDay, 'platform.invalid.date')

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const yesOrNo = z.enum(['yes', 'no'], 'platform.invalid.choice')
export const templateName = z.enum(templateNames, 'processes.errors.templateMissing')

const text = (longest: number) => z.string().trim().max(longest, 'platform.invalid.tooLong')

/** "18.000" or "18000,50" euros as integer cents; nothing written is null. */
const euros = z
  .string()
  .trim()
  .regex(/^(\d{1,3}(\.\d{3})+|\d{1,10})?(,\d{1,2})?$/, 'processes.errors.euros')
  .transform((written) => {
    if (written === '') return null
    const [whole = '0', cents = ''] = written.replaceAll('.', '').split(',')
    return Number(whole || '0') * 100 + Number(cents.padEnd(2, '0'))
  })

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
  grant_cents: euros,
  total_cost_cents: euros,
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
