/** Where a missing item of the completeness meter can be put right. */
import { addresses } from '#ui/addresses.ts'
import type { Requirement } from './completeness.ts'
import { managementAddress } from './places.ts'
import type { Process } from './words.ts'

export function fixAddress(process: Pick<Process, 'id'>, requirement: Requirement): string {
  const field = textFields[requirement]
  if (field) return `${managementAddress(process.id, 'testi')}#${field}`
  switch (requirement) {
    case 'phases':
    case 'timetable':
      return managementAddress(process.id, 'fasi')
    case 'online_activity':
      return managementAddress(process.id, 'permessi')
    case 'project_sheet':
      return managementAddress(process.id, 'documenti')
    case 'meetings':
      return `${addresses.meetings}/nuovo?percorso=${process.id}`
    default:
      return `${addresses.tables}/apri?percorso=${process.id}`
  }
}

const textFields: Partial<Record<Requirement, string>> = {
  decision_body: 'decisionBody',
  manager_office: 'manager_office',
  subject: 'subject',
  brief: 'brief',
  table_rules: 'table_rules',
  use_of_contributions: 'use_of_contributions',
  guarantors: 'guarantors',
  territory: 'territory',
}
