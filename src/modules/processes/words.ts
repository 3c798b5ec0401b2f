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
export type Permission = 'on' | 'blocked' | 'hidden'

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
