/** What a pact must hold before its text may be published and signed. Pure. */
import { type Clauses, clauseLetters } from '../words.ts'

export const allLacks = [
  'title',
  'summary',
  'term',
  'commons',
  'clauses',
  'citizens',
  'administration',
  'citizensCommitment',
  'administrationCommitment',
  'commitmentsLeft',
  'invited',
] as const
export type Lack = (typeof allLacks)[number]

/** The summary says who promised what to whom, until when, before any detail. */
export const summaryWords = { least: 20, most: 200 } as const

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const fitsSummary = (text: string): boolean => {
  const words = countWords(text)
  return words >= summaryWords.least && words <= summaryWords.most
}

export interface Readiness {
  readonly title: string
  readonly summary: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly commons: number
  readonly clauses: Clauses
  readonly citizens: number
  readonly administration: number
  readonly invited: number
  readonly citizensCommitments: number
  readonly administrationCommitments: number
  /** Promises of parties that have left: they bind nobody, somebody else takes them over or they go. */
  readonly commitmentsLeft: number
}

export const missingClauses = (clauses: Clauses) =>
  clauseLetters.filter((letter) => (clauses[letter] ?? '').trim() === '')

/** What is still missing; empty = the text can be published. Each is a line of the checklist, `pacts.lack.*`. */
export function lacksOf(pact: Readiness): Lack[] {
  const isThere: Record<Lack, boolean> = {
    title: pact.title.trim().length >= 5,
    summary: fitsSummary(pact.summary),
    term: pact.startsOn !== null && pact.endsOn !== null,
    commons: pact.commons > 0,
    clauses: missingClauses(pact.clauses).length === 0,
    citizens: pact.citizens > 0,
    administration: pact.administration > 0,
    citizensCommitment: pact.citizensCommitments > 0,
    administrationCommitment: pact.administrationCommitments > 0,
    commitmentsLeft: pact.commitmentsLeft === 0,
    invited: pact.invited === 0,
  }
  return allLacks.filter((lack) => !isThere[lack])
}
