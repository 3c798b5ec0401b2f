/** A process for rules, without a database: complete, started, concluded, with its manager and a resident. */
import type { Actor } from '#platform/actor.ts'
import { romeTime } from '#ui/dates.ts'
import { planPhases, usualMatrix } from '../../src/modules/processes/templates.ts'
import type { Process } from '../../src/modules/processes/words.ts'

export const manager: Actor = {
  id: 'manager',
  pseudonym: 'p1',
  name: 'Dario',
  grants: [{ role: 'process_manager', scopeKind: 'body', scopeId: 1 }],
  mandates: [],
}
export const resident: Actor = { ...manager, id: 'anna', grants: [] }
export const noon = (day: string) => romeTime(day, '12:00')
export const examplePhases = planPhases('lr_15_2018', '2026-09-14').map((phase, index) => ({
  id: index + 1,
  kind: phase.kind,
  title: phase.title,
  startsOn: phase.startsOn,
  endsOn: phase.endsOn,
  permissions: usualMatrix[phase.kind],
}))
export const complete: Process = {
  id: 7,
  title: 'Community Lab',
  shortTitle: 'Lab',
  state: 'published',
  bodyId: 1,
  decisionBodyId: 1,
  bodyIds: [1],
  contributionPrefix: 'GUA',
  phases: examplePhases,
  bodyName: 'Unione',
  bodySlug: 'unione',
  decisionBodyName: 'Unione',
  decisionBodySlug: 'unione',
  lead: 'Le proposte per il welfare digitale.',
  brief: 'Si raccolgono bisogni.',
  subject: 'Servizi digitali.',
  useOfContributions: 'Il Tavolo le legge tutte.',
  managerOffice: 'Servizio Informatico',
  guarantors: '',
  territory: '',
  tableRules: 'Consenso.',
  template: 'lr_15_2018',
  isCertified: true,
  publishedAt: noon('2026-09-01'),
  formalStart: null,
  formalStartEvent: '',
  latestEnd: null,
  extensionDays: 0,
  extensionReason: null,
  concludedAt: null,
  answerDue: null,
  interventionArea: '',
  methods: '',
  isCodecision: false,
  grantCents: null,
  totalCostCents: null,
  phaseSummaries: {},
}
export const started: Process = { ...complete, formalStart: '2026-09-14', latestEnd: '2027-03-14' }
export const concluded: Process = { ...started, state: 'concluded', concludedAt: noon('2027-03-05') }
