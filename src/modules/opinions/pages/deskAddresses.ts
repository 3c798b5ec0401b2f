/** Addresses below the desk of a conversation. */
import { addresses } from '#ui/addresses.ts'
import { deskAddress } from '../appearance.ts'
import type { ReferralKind } from '../words.ts'

/** `rest` begins with a slash: `/frasi`, `/sala`; nothing is the desk itself. */
export const deskPart = (conversation: number, rest = ''): string => deskAddress(conversation) + rest

/** Where the staff of the process takes a statement to the table. */
export const referralAddress = (conversation: number, statement: number): string =>
  deskPart(conversation, `/tavolo/${statement}`)

export const newConversationAddress = `${addresses.opinions}/nuova`

/** What the address calls each thing a statement can become. */
export const ways = {
  proposal: 'proposta',
  clause: 'clausola',
  pact: 'patto',
} as const satisfies Record<ReferralKind, string>
