/** The nouns of the module. */

/**
 * Stakeholder categories of the founding documents: territorial bodies (enti territoriali), associations and
 * informal groups (associazioni e gruppi informali), schools and training bodies (scuole e enti di formazione),
 * universities and research (università e ricerca), firms and social enterprises (imprese e imprese sociali),
 * users of services, families and support networks (utenti dei servizi, famiglie e reti di sostegno).
 */
export const groupCategories = [
  'territorial_body',
  'association',
  'school',
  'university',
  'enterprise',
  'service_users',
] as const
export type GroupCategory = (typeof groupCategories)[number]

/** Mandate (delega): asked for, in force, over. */
export const mandateStates = ['requested', 'active', 'ended'] as const
export type MandateState = (typeof mandateStates)[number]

/** How somebody belongs to a place: resident (residente), or stable user of the city (city user, domain of the regional rules). */
export const connections = ['resident', 'city_user'] as const
export type Connection = (typeof connections)[number]

/** The people of the demonstration whose sentence stands in the messages, `people.demo.persona.*`. */
export const demoPersonas = [
  'resident',
  'proposer',
  'facilitator',
  'officer',
  'city_user',
  'manager',
  'guarantor',
  'table_member',
  'teacher',
  'administrator',
] as const
export type DemoPersona = (typeof demoPersonas)[number]

/** What others read of somebody who has not said a name yet. */
export const namelessName = 'Persona senza nome'

/** What stands where a name was, once the profile is closed. */
export const closedName = 'Profilo chiuso'
