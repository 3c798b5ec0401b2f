/** Addresses and signs of a ballot. */
import { addresses } from '#ui/addresses.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { BallotState } from './words.ts'

export const ballotAddress = (ballot: number): string => `${addresses.ballots}/${ballot}`
export const boothAddress = (ballot: number): string => `${ballotAddress(ballot)}/vota`
export const deskAddress = (ballot: number): string => `${ballotAddress(ballot)}/gestione`
export const resultAddress = (ballot: number): string => `${ballotAddress(ballot)}/risultati`

/** The sign of each moment in a ballot's life. */
export const ballotStatus = {
  draft: 'draft',
  announced: 'planned',
  open: 'open',
  closed: 'closed',
  published: 'done',
  cancelled: 'stopped',
} as const satisfies Record<BallotState, Status>
