/** The nouns of the module. */

/** How often somebody is written to: at once (subito), every day (ogni giorno), every week (ogni settimana), never (mai). */
export const frequencies = ['at_once', 'daily', 'weekly', 'never'] as const
export type Frequency = (typeof frequencies)[number]

/** What happens that people are told of; each has its sentence in the messages, `notices.what.*`. */
export const toldOf = [
  'proposal.published',
  'proposal.edited',
  'proposal.withdrawn',
  'proposal.merged',
  'proposal.hidden',
  'proposal.taken_up',
  'comment.made',
  'comment.hidden',
  'contribution.recorded',
  'contribution.claimed',
  'meeting.planned',
  'meeting.changed',
  'meeting.cancelled',
  'minutes.published',
  'minutes.corrected',
  'registration.promoted',
  'table.opened',
  'table_member.admitted',
  'seat.requested',
  'seat.granted',
  'seat.declined',
  'table_decision.made',
  'document.drafted',
  'document.approved',
  'document.sent_to_guarantor',
  'document.validated',
  'document.not_validated',
  'document.sent_to_body',
  'answer.given',
  'action.created',
  'action.changed',
  'measurement.recorded',
  'agenda.published',
  'process.published',
  'process.formally_started',
  'process.extended',
  'process.phase_moved',
  'process.document_published',
  'process.concluded',
  'mandate.granted',
] as const
export type ToldOf = (typeof toldOf)[number]
