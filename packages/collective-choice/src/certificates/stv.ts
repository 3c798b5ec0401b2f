/** What certified counts by single transferable vote say, and what both checkers share. Amounts are decimals. */
import type { RankedElection } from '../ranked/election.ts'
import { demand, type Fields, fieldsOf, listOf, orderOf, sameList, sameMembers, someOf } from './claims.ts'

export interface CertifiedRound {
  readonly action: string
  /** Whose votes move; who goes when an iteration ends; null for nobody. */
  readonly candidate: number | null
  readonly votes: Readonly<Record<string, string>>
  readonly nonTransferable: string
  readonly elected: readonly number[]
  /** Among whom the order of ties chose for the action, the one taken first. */
  readonly tie: readonly number[]
  /** Keep factors (Meek). */
  readonly keep?: Readonly<Record<string, string>>
  readonly quota?: string
}

export interface CheckedBallot {
  readonly count: bigint
  readonly order: readonly number[]
}

/** What a round must say. */
export interface DueRound {
  readonly action: string
  readonly candidate: number | null
  readonly votes: ReadonlyMap<number, bigint>
  readonly elected: readonly number[]
  /** Those between whom only the order of ties decides; one or none without a tie. */
  readonly tied: readonly number[]
  readonly keep?: ReadonlyMap<number, bigint>
  readonly quota?: bigint
}

/** A count that a checker follows. */
export class FollowedCount {
  readonly candidates: readonly number[]
  readonly orders: readonly CheckedBallot[]
  readonly voters: bigint
  readonly seats: number
  readonly rounds: readonly unknown[]
  readonly #ties: readonly number[]
  readonly #claimed: Fields
  readonly #places: number

  /** Ballots without who withdrew, and without the empty ones. Throws Refuted. */
  constructor({ names, withdrawn, ballots, seats }: RankedElection, certificate: unknown, places: number) {
    const candidates = names.map((_, index) => index + 1).filter((one) => !withdrawn.includes(one))
    this.#claimed = fieldsOf(certificate, ['rule', 'elected', 'quota', 'rounds'], 'the certificate', [
      'ties',
      'file',
      'kind',
    ])
    this.#ties = orderOf(this.#claimed.ties, candidates) ?? candidates
    this.#places = places
    this.candidates = candidates
    this.rounds = listOf(this.#claimed.rounds, 'the rounds')
    this.orders = ballots
      .map(({ count, ranking }) => ({
        count: BigInt(count),
        order: ranking.flat().filter((one) => candidates.includes(one)),
      }))
      .filter(({ order }) => order.length > 0)
    this.voters = this.orders.reduce((sum, { count }) => sum + count, 0n)
    this.seats = seats
  }

  /** Of the tied, whom the order of ties takes; 0 when there is nobody. */
  taken(tied: readonly number[]): number {
    return this.#ties.find((one) => tied.includes(one)) ?? 0
  }

  demandQuota(quota: bigint): void {
    demand(
      this.#claimed.quota === decimal(quota, this.#places),
      `the quota is ${decimal(quota, this.#places)}`,
    )
  }

  demandElected(elected: readonly number[]): void {
    const claimed = someOf(this.#claimed.elected, this.candidates, 'the list of the elected')
    demand(sameMembers(claimed, elected), `elected are ${elected.join(', ')}`)
  }

  /** That the round says all this and nothing else. */
  demandRound(at: number, due: DueRound): void {
    const where = `round ${at + 1}`
    const named = ['action', 'candidate', 'votes', 'nonTransferable', 'elected', 'tie']
    const round = fieldsOf(this.rounds[at], due.keep ? [...named, 'keep', 'quota'] : named, where)
    demand(round.action === due.action, `${where}: ${due.action} is due`)
    demand(round.candidate === due.candidate, `${where}: it is the turn of ${due.candidate ?? 'nobody'}`)
    this.#demandAmounts(round.votes, due.votes, `${where}: the votes`)
    if (due.keep) this.#demandAmounts(round.keep, due.keep, `${where}: the keep factors`)
    const held = [...due.votes.values()].reduce((sum, one) => sum + one, 0n)
    const lost = decimal(this.voters * 10n ** BigInt(this.#places) - held, this.#places)
    demand(round.nonTransferable === lost, `${where}: ${lost} are not transferable`)
    demand(
      due.quota === undefined || round.quota === decimal(due.quota, this.#places),
      `${where}: the quota is another`,
    )
    const elected = someOf(round.elected, this.candidates, `${where}: the elected`)
    demand(sameList(elected, due.elected), `${where}: elected are ${due.elected.join(', ') || 'none'}`)
    const tie = someOf(round.tie, this.candidates, `${where}: the tie`)
    const tied = due.tied.length > 1 ? due.tied : []
    demand(
      sameMembers(tie, tied) && (tied.length === 0 || tie[0] === due.candidate),
      `${where}: tied are ${tied.join(', ') || 'none'}`,
    )
  }

  #demandAmounts(claimed: unknown, due: ReadonlyMap<number, bigint>, what: string): void {
    const amounts = fieldsOf(claimed, [...due.keys()].map(String), what)
    for (const [one, amount] of due)
      demand(
        amounts[one] === decimal(amount, this.#places),
        `${what} are ${decimal(amount, this.#places)} for ${one}`,
      )
  }
}

function decimal(amount: bigint, places: number): string {
  const sign = amount < 0n ? '-' : ''
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
