/** Templates: the phases a new process begins with, how long each lasts, and what is open in each. */
import { addDays, type Day } from '#ui/dates.ts'
import { type Activity, activities, type Permission, type PhaseKind, type TemplateName } from './words.ts'

export type Matrix = Readonly<Record<Activity, Permission>>

interface TemplatePhase {
  readonly kind: PhaseKind
  readonly title: string
  readonly summary: string
  /** Whole days; null for the last phase, which goes on. */
  readonly days: number | null
  /** Days with nothing open between the phase before and this one. */
  readonly pause: number
}

/** The four phases of a process under LR 15/2018; lengths follow the processes published by the regional observatory. */
const regionalPhases: readonly TemplatePhase[] = [
  {
    kind: 'sharing',
    title: 'Condivisione',
    summary: 'Si insedia il Tavolo di Negoziazione, si cercano le voci che mancano, si scrivono le regole.',
    days: 33,
    pause: 0,
  },
  {
    kind: 'opening',
    title: 'Apertura',
    summary: 'Si raccolgono bisogni, idee e alternative, online e in presenza.',
    days: 57,
    pause: 0,
  },
  {
    kind: 'closing',
    title: 'Chiusura',
    summary: 'Si valuta, si sceglie e si scrive il documento di proposta partecipata.',
    days: 61,
    pause: 29,
  },
  {
    kind: 'impact',
    title: 'Impatto',
    summary: 'L’ente risponde a ogni proposta, poi si controlla che cosa è stato fatto.',
    days: null,
    pause: 0,
  },
]

const freePhases: readonly TemplatePhase[] = [
  {
    kind: 'opening',
    title: 'Raccolta',
    summary: 'Si raccolgono bisogni e proposte, online e in presenza.',
    days: 45,
    pause: 0,
  },
  {
    kind: 'closing',
    title: 'Scelta',
    summary: 'Si leggono le proposte e si decide.',
    days: 30,
    pause: 0,
  },
  {
    kind: 'impact',
    title: 'Che cosa ne è stato',
    summary: 'L’ente risponde e si controlla che cosa è stato fatto.',
    days: null,
    pause: 0,
  },
]

export const templatePhases: Readonly<Record<TemplateName, readonly TemplatePhase[]>> = {
  lr_15_2018: regionalPhases,
  free: freePhases,
}

const everything = (setting: Permission): Matrix =>
  Object.fromEntries(activities.map((activity) => [activity, setting])) as Record<Activity, Permission>

/**
 * What a new process opens in each phase. New bodies may ask for a seat until the closing phase, because those born
 * or found after the start have to be included (LR 15/2018 art. 17).
 */
export const usualMatrix: Readonly<Record<PhaseKind, Matrix>> = {
  sharing: { ...everything('blocked'), comment: 'on', register: 'on', ask_seat: 'on' },
  opening: everything('on'),
  closing: {
    ...everything('on'),
    propose: 'blocked',
    edit_own: 'blocked',
    ask_seat: 'blocked',
  },
  impact: { ...everything('hidden'), comment: 'on', register: 'on' },
}

export interface PlannedPhase extends TemplatePhase {
  readonly position: number
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** The phases of a template laid on the calendar from a first day. */
export function planPhases(template: TemplateName, firstDay: Day): PlannedPhase[] {
  let startsOn = firstDay
  return templatePhases[template].map((phase, index) => {
    startsOn = addDays(startsOn, phase.pause)
    const planned = { ...phase, position: index + 1, startsOn, endsOn: lastDay(startsOn, phase.days) }
    startsOn = planned.endsOn === null ? startsOn : addDays(planned.endsOn, 1)
    return planned
  })
}

const lastDay = (startsOn: Day, days: number | null): Day | null =>
  days === null ? null : addDays(startsOn, days - 1)
