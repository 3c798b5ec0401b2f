/** The nouns of the local digital agenda (agenda digitale locale). */

/** States of an action (azione): planned (da avviare), in progress, done (conclusa), late (in ritardo), stopped. */
export const actionStates = ['planned', 'in_progress', 'done', 'late', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

/**
 * The six chapters of the European Declaration on Digital Rights and Principles for the Digital Decade
 * (OJ C 23, 23.1.2023), by number.
 */
export const chapters = [1, 2, 3, 4, 5, 6] as const
export type Chapter = (typeof chapters)[number]
export const romanNumerals: Readonly<Record<Chapter, string>> = {
  1: 'I',
  2: 'II',
  3: 'III',
  4: 'IV',
  5: 'V',
  6: 'VI',
}

/** Strategic line (linea strategica). */
export interface StrategicLine {
  readonly id: number
  readonly position: number
  readonly title: string
}

/** An indicator (indicatore) with its baseline, its target and the measurements (rilevazioni) taken so far. */
export interface Indicator {
  readonly id: number
  readonly actionId: number
  readonly title: string
  readonly unit: string
  readonly baseline: number
  readonly baselineOn: string
  readonly target: number
  readonly targetOn: string
  readonly source: string
  readonly latest: { readonly value: number; readonly measuredOn: string; readonly source: string } | null
}
