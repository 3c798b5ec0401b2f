/** The nouns of participatory processes (percorsi partecipativi). */

/** Phases (fasi): sharing (condivisione), opening (apertura), closing (chiusura), impact (impatto). */
export const phaseKinds = ['sharing', 'opening', 'closing', 'impact'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** What a phase may open: each is on, blocked (shown, with the reason) or hidden. */
export const activities = [
  'propose',
  'comment',
  'support',
  'record_in_person',
  'edit_own',
  'register',
  'ask_seat',
  'decide',
] as const
export type Activity = (typeof activities)[number]
export const permissions = ['on', 'blocked', 'hidden'] as const
export type Permission = (typeof permissions)[number]

export type ProcessState = 'draft' | 'published' | 'concluded'

export interface PhaseRules {
  readonly id: number
  readonly kind: PhaseKind
  readonly title: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly permissions: Readonly<Partial<Record<Activity, Permission>>>
}

/** What the rules of every module need to know about a process. */
export interface ProcessRules {
  readonly id: number
  readonly title: string
  readonly shortTitle: string
  readonly state: ProcessState
  readonly bodyId: number
  readonly decisionBodyId: number
  /** The body, the decision body and those above them: where a role holds for this process. */
  readonly bodyIds: readonly number[]
  readonly contributionPrefix: string
  /** By position; the current one is found by date. */
  readonly phases: readonly PhaseRules[]
}

/** Where a process comes from: the template of LR 15/2018 or one whose phases are chosen freely. */
export const templateNames = ['lr_15_2018', 'free'] as const
export type TemplateName = (typeof templateNames)[number]

/**
 * Documents of a process: project sheet (scheda progetto), final report (relazione finale), act of the decision body
 * (atto del titolare della decisione), monitoring (monitoraggio).
 */
export const documentKinds = ['project_sheet', 'final_report', 'body_act', 'monitoring', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Terms (termini) of a body's own rules that processes depend on. */
export const termNames = ['process_months', 'extension_days', 'answer_days', 'final_report_days'] as const
export type TermName = (typeof termNames)[number]

export interface Term {
  readonly amount: number
  /** The law or regulation it comes from. */
  readonly source: string
  /** False where nobody has yet checked the source: shown as "da verificare", never as law. */
  readonly isVerified: boolean
}
export type Terms = Readonly<Record<TermName, Term>>

/** A process with all that its own pages and rules need. */
export interface Process extends ProcessRules {
  readonly bodyName: string
  readonly bodySlug: string
  readonly decisionBodyName: string
  readonly decisionBodySlug: string
  readonly lead: string
  readonly brief: string
  readonly subject: string
  readonly useOfContributions: string
  readonly managerOffice: string
  readonly guarantors: string
  readonly territory: string
  readonly tableRules: string
  readonly template: TemplateName
  readonly isCertified: boolean
  readonly publishedAt: Date | null
  readonly formalStart: string | null
  readonly formalStartEvent: string
  /** The last day the process may reach: formal start plus the months of the body's rules, plus the extension. */
  readonly latestEnd: string | null
  readonly extensionDays: number
  readonly extensionReason: string | null
  readonly concludedAt: Date | null
  readonly answerDue: string | null
  readonly interventionArea: string
  readonly methods: string
  readonly isCodecision: boolean
  readonly grantCents: number | null
  readonly totalCostCents: number | null
  readonly phaseSummaries: Readonly<Record<number, string>>
}
