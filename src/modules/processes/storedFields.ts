/** The editable fields of a process as they are stored, by the names the form uses. */
import type { EditableField } from './fields.ts'
import type { Process } from './words.ts'

export const storedFields = (process: Process): Record<EditableField, string | number | null> => ({
  title: process.title,
  short_title: process.shortTitle,
  lead: process.lead,
  brief: process.brief,
  subject: process.subject,
  use_of_contributions: process.useOfContributions,
  manager_office: process.managerOffice,
  guarantors: process.guarantors,
  territory: process.territory,
  table_rules: process.tableRules,
  contribution_prefix: process.contributionPrefix,
  intervention_area: process.interventionArea,
  methods: process.methods,
  is_certified: process.isCertified ? 'yes' : 'no',
  is_codecision: process.isCodecision ? 'yes' : 'no',
  grant_cents: process.grantCents,
  total_cost_cents: process.totalCostCents,
})

/** What the edit form shows before anybody has typed: amounts as they are written, "18000,50". */
export const fieldsAsTyped = (process: Process): Record<string, string> =>
  Object.fromEntries(
    Object.entries(storedFields(process)).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? (value / 100).toFixed(2).replace('.', ',').replace(/,00$/, '')
        : (value ?? ''),
    ]),
  )
