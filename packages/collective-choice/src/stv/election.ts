/** What counts by single transferable vote need: strict rankings. */
import { continuingBallots, continuingCandidates, type RankedElection } from '../ranked/election.ts'

export interface StrictBallot {
  readonly count: bigint
  readonly order: readonly number[]
}

export interface StrictElection {
  readonly seats: number
  readonly candidates: readonly number[]
  readonly ballots: readonly StrictBallot[]
  /** Valid votes: ballots that name somebody who stands. */
  readonly votes: bigint
}

/** Throws a RangeError when a ballot has equals, which these rules do not know. */
export function strictElection(election: RankedElection): StrictElection {
  const ballots = continuingBallots(election).map(({ count, ranking }) => ({
    count: BigInt(count),
    order: ranking.map((group) => {
      const [only] = group
      if (only === undefined || group.length > 1) throw new RangeError('a ballot puts candidates equal')
      return only
    }),
  }))
  return {
    seats: election.seats,
    candidates: continuingCandidates(election),
    ballots,
    votes: ballots.reduce((sum, { count }) => sum + count, 0n),
  }
}

/** One row of the table of rounds. Amounts are integers of `10 ** -places` of a vote. */
export interface StvRound {
  readonly action: StvAction
  /** After the action, by candidate; nobody who withdrew. */
  readonly votes: ReadonlyMap<number, bigint>
  /** Votes that no candidate holds any more. */
  readonly nonTransferable: bigint
  /** Elected in this round, in order. */
  readonly elected: readonly number[]
  /** Candidates among whom only the order of ties could choose for the action, the one taken first; empty without a tie. */
  readonly tie: readonly number[]
}

export type StvAction =
  | { readonly kind: 'first preferences' }
  | { readonly kind: 'surplus'; readonly candidate: number; readonly surplus: bigint }
  | { readonly kind: 'exclusion'; readonly candidate: number }
  | {
      readonly kind: 'iteration'
      readonly keep: ReadonlyMap<number, bigint>
      readonly quota: bigint
      readonly excluded: number | undefined
    }

export interface StvResult {
  /** In order of election. */
  readonly elected: readonly number[]
  /** At first: Meek's sinks from round to round. */
  readonly quota: bigint
  readonly rounds: readonly StvRound[]
  /** Decimal places of all amounts. */
  readonly places: number
}

/** `amount` as a decimal: "16.45714". */
export function amountText(amount: bigint, places: number): string {
  const digits = String(amount).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
