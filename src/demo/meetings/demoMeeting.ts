/** The shape of a demo meeting: texts, and days counted from the day of the first load. */
import type { MeetingKind, MeetingMode } from '#modules/meetings/index.ts'

export interface DemoMeeting {
  /** By which other demo texts speak of it: "launch", "lab-luzzara". */
  readonly key: string
  readonly kind: MeetingKind
  readonly title: string
  readonly summary: string
  readonly orderOfDay: string
  readonly mode: MeetingMode
  readonly place: string
  readonly address: string
  readonly onlineLink?: string
  readonly accessNotes: string
  /** Days from the first load; negative is past. */
  readonly day: number
  /** Falls on a Saturday or a Sunday: then it is held on the Friday before. */
  readonly isOnAWorkingDay?: boolean
  readonly starts: string
  readonly ends: string
  readonly capacity?: number
  readonly attendance?: number
  readonly minutes?: string
}

/** A meeting of an open lab, outside any process. */
export interface DemoLabMeeting extends DemoMeeting {
  readonly labSlug: string
}
