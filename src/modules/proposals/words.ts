/** The nouns of proposals (proposte) and of contributions given in person (contributi raccolti). */
import type { ProcessRules } from '#modules/processes/index.ts'

/** What a proposal is about (tema). */
export const categories = [
  'skills',
  'services',
  'data',
  'connectivity',
  'accessibility',
  'safety',
  'community',
  'devices',
] as const
export type Category = (typeof categories)[number]

/** How something reached us (canale): online, in assembly, on paper, by phone, at the help desk, by e-mail. */
export const channels = ['online', 'assembly', 'paper', 'phone', 'help_desk', 'email'] as const
export type Channel = (typeof channels)[number]

/** Channels through which a facilitator writes for somebody else. */
export const givenChannels = ['assembly', 'paper', 'phone', 'help_desk', 'email'] as const
export type GivenChannel = (typeof givenChannels)[number]

/** What the table and the decision body have said of it (esito). */
export const outcomes = [
  'under_review',
  'in_document',
  'accepted',
  'partly_accepted',
  'already_planned',
  'towards_pact',
  'deferred',
  'rejected',
] as const
export type ProposalOutcome = (typeof outcomes)[number]

/** Published (pubblicata), withdrawn by its author (ritirata), merged into another (unita), hidden by a facilitator (nascosta). */
export type ProposalState = 'published' | 'withdrawn' | 'merged' | 'hidden'

/** What a person gave in a room or on paper: a proposal, a comment, a voice (voce), a preference, a count of preferences. */
export const contributionKinds = ['proposal', 'comment', 'voice', 'support', 'tally'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** Orders of the list: `random` takes a seed. */
export const orders = ['recent', 'supported', 'discussed', 'random'] as const
export type Order = (typeof orders)[number]

/** What the rules need to know of a proposal. */
export interface ProposalRules {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly state: ProposalState
  readonly outcome: ProposalOutcome
  readonly version: number
  readonly authorPersonId: string | null
  readonly authorGroupId: number | null
  readonly process: ProcessRules
}

/** What the rules need to know of a contribution. */
export interface ContributionRules {
  readonly id: number
  readonly code: string
  readonly kind: ContributionKind
  readonly claimWord: string
  readonly isClaimed: boolean
  readonly process: ProcessRules
}

/** "P01": how a proposal is called in a room. */
export const proposalNumber = (number: number): string => `P${String(number).padStart(2, '0')}`

/** What stands in the addresses of the list, in the citizens' language. */
export const addressWords = {
  outcome: {
    under_review: 'in-esame',
    in_document: 'nella-bozza',
    accepted: 'accolta',
    partly_accepted: 'in-parte',
    already_planned: 'gia-prevista',
    towards_pact: 'verso-un-patto',
    deferred: 'rinviata',
    rejected: 'non-accolta',
  },
  channel: {
    online: 'online',
    assembly: 'assemblea',
    paper: 'carta',
    phone: 'telefono',
    help_desk: 'sportello',
    email: 'email',
  },
  category: {
    skills: 'competenze',
    services: 'servizi',
    data: 'dati',
    connectivity: 'connessioni',
    accessibility: 'accessibilita',
    safety: 'sicurezza',
    community: 'comunita',
    devices: 'dispositivi',
  },
  order: { recent: 'recenti', supported: 'sostenute', discussed: 'discusse', random: 'caso' },
} as const satisfies {
  outcome: Record<ProposalOutcome, string>
  channel: Record<Channel, string>
  category: Record<Category, string>
  order: Record<Order, string>
}
