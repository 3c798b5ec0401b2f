/** The nouns of meetings (incontri): assemblies, workshops, sittings of a table, help desks, school days, public events. */

/**
 * assembly (assemblea), workshop (laboratorio), sitting (seduta del Tavolo), help_desk (sportello, anche al telefono),
 * school (giornata a scuola), public_event (appuntamento aperto).
 */
export const meetingKinds = [
  'assembly',
  'workshop',
  'sitting',
  'help_desk',
  'school',
  'public_event',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingModes = ['in_person', 'online', 'hybrid'] as const
export type MeetingMode = (typeof meetingModes)[number]

export type MeetingState = 'scheduled' | 'cancelled'

/** Registration (iscrizione): confirmed (confermata), waiting (in lista d'attesa), cancelled (disdetta). */
export type RegistrationState = 'confirmed' | 'waiting' | 'cancelled'

/** A meeting as a line of a list. */
export interface ListedMeeting {
  readonly id: number
  readonly title: string
  readonly kind: MeetingKind
  readonly mode: MeetingMode
  readonly place: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly state: MeetingState
  readonly hasMinutes: boolean
  readonly capacity: number | null
  /** Confirmed registrations. */
  readonly registered: number
  readonly bodyName: string
  readonly labName: string | null
  readonly processId: number | null
  readonly processTitle: string | null
}

/** What the calendar file says beside the line of the list. */
export interface CalendarMeeting extends ListedMeeting {
  readonly summary: string
  readonly orderOfDay: string
  readonly address: string
  readonly accessNotes: string
  readonly sequence: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Places still free; null where there is no limit. */
export const freePlaces = (meeting: Pick<ListedMeeting, 'capacity' | 'registered'>): number | null =>
  meeting.capacity === null ? null : Math.max(0, meeting.capacity - meeting.registered)
