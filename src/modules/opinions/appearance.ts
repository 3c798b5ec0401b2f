/** Addresses and signs of a conversation. */
import { addresses } from '#ui/addresses.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { ConversationMoment, StatementState } from './words.ts'

export const conversationAddress = (conversation: number): string => `${addresses.opinions}/${conversation}`
export const answerAddress = (conversation: number): string => `${conversationAddress(conversation)}/rispondi`
/** The part of the page of a conversation in which one answers. */
export const hereFrame = 'rispondi-qui'
/** The part of the list of one's own answers that holds this one. */
export const givenFrame = (statement: number): string => `risposta-${statement}`
/** Where one adds a statement of one's own. */
export const addAddress = (conversation: number): string => `${conversationAddress(conversation)}/aggiungi`
/** Where a guest's answers become a person's. */
export const keepAddress = (conversation: number): string => `${conversationAddress(conversation)}/tieni`
export const ownAnswersAddress = (conversation: number): string =>
  `${conversationAddress(conversation)}/risposte`
export const statementsAddress = (conversation: number): string =>
  `${conversationAddress(conversation)}/frasi`
export const statementAddress = (conversation: number, number: number): string =>
  `${statementsAddress(conversation)}#frase-${number}`
export const moderationAddress = (conversation: number): string =>
  `${conversationAddress(conversation)}/moderazione`
export const mapPartAddress = (conversation: number): string => `${conversationAddress(conversation)}/mappa`
export const newsAddress = (conversation: number): string => `${conversationAddress(conversation)}/novita`
export const votesFileAddress = (conversation: number): string =>
  `${conversationAddress(conversation)}/risposte.csv`
export const statementsFileAddress = (conversation: number): string =>
  `${conversationAddress(conversation)}/frasi.csv`
export const deskAddress = (conversation: number): string => `${conversationAddress(conversation)}/gestione`
export const queueAddress = (conversation: number): string => `${deskAddress(conversation)}/frasi`

/** The sign of each moment in a conversation's life. */
export const conversationStatus = {
  draft: 'draft',
  announced: 'planned',
  open: 'open',
  closed: 'closed',
} as const satisfies Record<ConversationMoment, Status>

export const statementStatus = {
  waiting: 'planned',
  approved: 'done',
  rejected: 'stopped',
  merged: 'closed',
} as const satisfies Record<StatementState, Status>
