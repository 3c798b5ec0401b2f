/** Who is told of what. */
import type { Role } from '#platform/actor.ts'
import type { SealedEntry } from '#platform/journal.ts'
import type { Subject } from '#platform/subject.ts'
import { type ToldOf, toldOf } from './words.ts'

const known: ReadonlySet<string> = new Set(toldOf)

/** Whether there is a sentence for what happened: without one nobody is told. */
export const isToldOf = (what: string): what is ToldOf => known.has(what)

/** What one makes one follows, without asking; staff who run a process do not follow all of it. */
const making: ReadonlySet<string> = new Set([
  'proposal.published',
  'comment.made',
  'contribution.claimed',
  'seat.requested',
  'registration.made',
  'pact.drafted',
  'party.asked',
  'commons.nominated',
])

/** Where the entry names a channel it was given in person: who wrote it down has not made it. */
export const followsByMaking = ({
  what,
  actor,
  detail,
}: Pick<SealedEntry, 'what' | 'actor' | 'detail'>): boolean =>
  actor !== null && making.has(what) && (detail.channel ?? 'online') === 'online'

/** What its maker follows from then on: the thing itself; with a claimed comment or preference, the proposal it was about. */
export const madeIn = ({
  what,
  subject,
  detail,
}: Pick<SealedEntry, 'what' | 'subject' | 'detail'>): readonly Subject[] =>
  what === 'contribution.claimed' && typeof detail.proposal === 'number'
    ? [subject, { kind: 'proposal', id: detail.proposal }]
    : [subject]

/** Told to the followers of the whole process too: what everybody in it has to know. */
const ofTheProcess = /^(meeting|minutes|table|document|process)\.|^(proposal\.published|agenda\.published)$/

export const isToldToProcess = (what: string): boolean => ofTheProcess.test(what)

/** Meant for one person only, whom the entry names by pseudonym. */
const personal: ReadonlySet<string> = new Set(['registration.promoted', 'mandate.granted'])

export function onlyFor({ what, detail }: Pick<SealedEntry, 'what' | 'detail'>): string | undefined {
  return personal.has(what) && typeof detail.person === 'string' ? detail.person : undefined
}

/** Whose turn it is after what happened: told to whoever holds one of the roles for the process, follower or not. */
const turns: Readonly<Record<string, readonly Role[]>> = {
  'document.sent_to_guarantor': ['guarantor'],
  'document.sent_to_body': ['decision_officer'],
  'seat.requested': ['facilitator'],
  'reminder.statements_waiting': ['facilitator', 'process_manager'],
}

export const turnAfter = (what: string): readonly Role[] => turns[what] ?? []

/** A comment speaks to those in the conversation, not to everybody whose voice led to what is discussed. */
export const walksBack = (what: string): boolean => what !== 'comment.made'

/** What is not public is told only to who follows that very thing: its author, whom it concerns. */
export const mayBeShown = (card: { readonly isPublic: boolean }, of: Subject, because: Subject): boolean =>
  card.isPublic || (of.kind === because.kind && of.id === because.id)

/** Who a pact's entry concerns by what they are to it, whether they follow it or not. */
export type Concerned = 'party' | 'proposer' | 'parties' | 'officers' | 'committee'

const concerned: Readonly<Record<string, readonly Concerned[]>> = {
  'pact.submitted': ['officers'],
  'pact.information_requested': ['proposer'],
  'pact.information_given': ['officers'],
  'pact.competing_proposed': ['officers'],
  'pact.remark_made': ['parties', 'officers'],
  'pact.remark_answered': ['parties', 'officers'],
  'pact.text_published': ['parties'],
  'pact.text_published_again': ['parties'],
  'pact.amendment_proposed': ['parties', 'officers'],
  'party.invited': ['party'],
  'party.asked': ['officers'],
  'party.declined': ['party'],
  'party.excluded': ['party'],
  'conciliation.opened': ['parties', 'officers'],
  'conciliation.committee_named': ['parties', 'officers', 'committee'],
  'conciliation.proposed': ['parties', 'officers'],
  'commons.nominated': ['officers'],
  'reminder.answer_soon': ['officers'],
  'reminder.answer_late': ['officers', 'proposer'],
  'reminder.call_soon': ['officers', 'proposer'],
  'reminder.comments_soon': ['officers', 'parties'],
  'reminder.mid_term_soon': ['officers', 'parties'],
  'reminder.mid_term_late': ['officers', 'parties'],
  'reminder.final_soon': ['officers', 'parties'],
  'reminder.final_late': ['officers', 'parties'],
  'reminder.renewal_soon': ['officers', 'parties'],
  'reminder.conciliation_soon': ['officers', 'parties', 'committee'],
  'reminder.conciliation_late': ['officers', 'parties', 'committee'],
  'reminder.commitment_soon': ['party'],
  'reminder.commitment_late': ['officers', 'party'],
}

/** A comment concerns parties and officers where it is about the text of their pact. */
export const concernedIn = ({
  what,
  subject,
}: Pick<SealedEntry, 'what' | 'subject'>): readonly Concerned[] =>
  what === 'comment.made' && subject.kind === 'pact' ? ['parties', 'officers'] : (concerned[what] ?? [])

/** Reminders, remarks while the text is written, what is between the body and one party: followers are not told. */
export const isOnlyForConcerned = (what: string): boolean =>
  /^reminder\.|^party\.(invited|asked|declined)$|^pact\.remark_/.test(what)
