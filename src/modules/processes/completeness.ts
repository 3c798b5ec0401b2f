/** The completeness meter: what LR 15/2018 and the regional platform ask of a process, item by item. */
import { lastWorkingDay, timetableProblem } from './timetable.ts'
import type { Activity, DocumentKind, Process } from './words.ts'

/** What the meter counts outside the process's own row. */
export interface CompletenessFacts {
  readonly meetings: number
  readonly hasTable: boolean
  readonly documents: readonly DocumentKind[]
}

export const requirements = [
  'decision_body',
  'manager_office',
  'subject',
  'brief',
  'phases',
  'timetable',
  'table_rules',
  'use_of_contributions',
  'guarantors',
  'project_sheet',
  'online_activity',
  'meetings',
  'negotiation_table',
  'territory',
] as const
export type Requirement = (typeof requirements)[number]

export interface CheckedRequirement {
  readonly requirement: Requirement
  readonly isDone: boolean
  /** Publication is locked until it is done; the others are asked for by the regional platform. */
  readonly locksPublication: boolean
}

/** Without these nobody could know what is being decided, by whom, by when and with which rules. */
const locking: ReadonlySet<Requirement> = new Set([
  'decision_body',
  'manager_office',
  'subject',
  'brief',
  'phases',
  'timetable',
  'table_rules',
  'use_of_contributions',
])

/** Every requirement, done or missing, in the order in which one meets them. */
export const checkCompleteness = (process: Process, facts: CompletenessFacts): CheckedRequirement[] =>
  requirements
    .filter((requirement) => process.template === 'lr_15_2018' || !regionalOnly.has(requirement))
    .map((requirement) => ({
      requirement,
      isDone: checks[requirement](process, facts),
      locksPublication: locking.has(requirement),
    }))

/** What still locks publication. */
export const missingForPublication = (process: Process, facts: CompletenessFacts): Requirement[] =>
  checkCompleteness(process, facts)
    .filter((item) => item.locksPublication && !item.isDone)
    .map((item) => item.requirement)

/** A free process may do without a negotiation table; LR 15/2018 art. 17 asks for one since the first phases. */
const regionalOnly: ReadonlySet<Requirement> = new Set([
  'table_rules',
  'guarantors',
  'negotiation_table',
  'project_sheet',
])

const online: readonly Activity[] = ['propose', 'comment', 'support']
const isWritten = (text: string): boolean => text.trim().length > 0

const checks: Record<Requirement, (process: Process, facts: CompletenessFacts) => boolean> = {
  decision_body: (process) => isWritten(process.decisionBodyName),
  manager_office: (process) => isWritten(process.managerOffice),
  subject: (process) => isWritten(process.subject),
  brief: (process) => isWritten(process.brief) && isWritten(process.lead),
  phases: (process) => {
    const kinds = new Set(process.phases.map((phase) => phase.kind))
    return process.template === 'free'
      ? kinds.size > 0
      : (['sharing', 'opening', 'closing', 'impact'] as const).every((kind) => kinds.has(kind))
  },
  timetable: (process) =>
    timetableProblem(process.phases) === undefined && lastWorkingDay(process.phases) !== null,
  table_rules: (process) => isWritten(process.tableRules),
  use_of_contributions: (process) => isWritten(process.useOfContributions),
  guarantors: (process) => isWritten(process.guarantors),
  project_sheet: (_, facts) => facts.documents.includes('project_sheet'),
  online_activity: (process) =>
    process.phases.some((phase) => online.some((activity) => phase.permissions[activity] === 'on')),
  meetings: (_, facts) => facts.meetings > 0,
  negotiation_table: (_, facts) => facts.hasTable,
  territory: (process) => isWritten(process.territory),
}
