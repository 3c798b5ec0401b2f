/** How pacts look in public: signs of their states, addresses. */
import { addresses } from '#ui/addresses.ts'
import type { Day } from '#ui/dates.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { CommitmentState, CommonsState, PactState, SupportState } from './words.ts'

export const pactAddress = (id: number): string => `${addresses.pacts}/${id}`
export const deskAddress = (id: number): string => `${addresses.pacts}/${id}/gestione`
export const commonsAddress = (id: number): string => `${addresses.commons}/${id}`

export const pactStatus = {
  draft: 'draft',
  submitted: 'planned',
  under_review: 'under_review',
  info_requested: 'under_review',
  admissible: 'accepted',
  rejected: 'rejected',
  board_assessment: 'under_review',
  public_call: 'open',
  co_design: 'in_progress',
  text_published: 'open',
  signed: 'accepted',
  active: 'active',
  suspended: 'stopped',
  concluded: 'done',
  terminated_early: 'stopped',
  expired: 'closed',
  renewed: 'done',
} as const satisfies Record<PactState, Status>

export const commonsStatus = {
  nominated: 'under_review',
  registered: 'accepted',
  declined: 'rejected',
  retired: 'closed',
} as const satisfies Record<CommonsState, Status>

export const supportStatus = {
  promised: 'planned',
  given: 'done',
  ended: 'closed',
} as const satisfies Record<SupportState, Status>

interface Promised {
  readonly state: CommitmentState
  readonly dueOn: Day
}

/** A promise neither kept nor broken whose day is past is late: nobody has to say so. */
export function commitmentStanding(
  promise: Promised,
  today: Day,
): { readonly state: Status; readonly word: CommitmentState | 'late' } {
  if (promise.state === 'kept') return { state: 'done', word: 'kept' }
  if (promise.state === 'broken') return { state: 'stopped', word: 'broken' }
  if (promise.dueOn < today) return { state: 'late', word: 'late' }
  return promise.state === 'in_progress'
    ? { state: 'in_progress', word: 'in_progress' }
    : { state: 'not_due', word: 'promised' }
}
