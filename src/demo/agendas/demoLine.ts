/** The shape of the demo agenda: lines, actions, indicators. Days count from the day of first load. */
import type { ActionState } from '#modules/agendas/index.ts'

export interface DemoIndicator {
  readonly title: string
  readonly unit: string
  readonly baseline: string
  readonly target: string
  readonly source: string
  /** Day and value of each measurement, oldest first. */
  readonly measured: readonly (readonly [day: number, value: string, note: string])[]
}

export interface DemoAction {
  readonly title: string
  readonly summary: string
  readonly office: string
  readonly partners: string
  readonly euro: number
  readonly funding: string
  readonly from: number
  readonly until: number
  readonly chapters: readonly number[]
  /** Names of the municipalities served; none for all eight. */
  readonly places: readonly string[]
  /** Number of the accepted proposal of the concluded process that it carries out. */
  readonly proposal: number | null
  readonly state: ActionState
  readonly progress: number
  readonly note: string
  readonly indicator: DemoIndicator
}

export interface DemoLine {
  readonly title: string
  readonly summary: string
  readonly actions: readonly DemoAction[]
}
