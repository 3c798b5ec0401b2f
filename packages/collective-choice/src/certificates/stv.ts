/** What a certified count by single transferable vote says, and what both checkers share. Amounts are decimals. */
import type { RankedElection } from '../ranked/election.ts'

export interface StvCertificate {
  readonly rule: string
  readonly elected: readonly number[]
  readonly quota: string
  readonly rounds: readonly CertifiedRound[]
}

export interface CertifiedRound {
  readonly action: string
  /** Whose votes move; who goes when an iteration ends; null for nobody. */
  readonly candidate: number | null
  readonly votes: Readonly<Record<string, string>>
  readonly nonTransferable: string
  readonly elected: readonly number[]
  /** Keep factors (Meek). */
  readonly keep?: Readonly<Record<string, string>>
  readonly quota?: string
}

export interface CheckedBallot {
  readonly count: bigint
  readonly order: readonly number[]
}

/** Ballots without who withdrew, and without the empty ones. */
export function ballotsOf({ names, withdrawn, ballots, seats }: RankedElection) {
  const candidates = names.map((_, index) => index + 1).filter((one) => !withdrawn.includes(one))
  const orders = ballots
    .map(({ count, ranking }) => ({
      count: BigInt(count),
      order: ranking.flat().filter((one) => candidates.includes(one)),
    }))
    .filter(({ order }) => order.length > 0)
  const voters = orders.reduce((sum, { count }) => sum + count, 0n)
  return { candidates, orders, voters, seats }
}

/** Whether a round says of every candidate, and of the votes nobody holds, what was counted. */
export function isSaid(
  { votes, nonTransferable }: CertifiedRound,
  counted: ReadonlyMap<number, bigint>,
  all: bigint,
  places: number,
): boolean {
  const held = [...counted.values()].reduce((sum, one) => sum + one, 0n)
  const isEach = [...counted].every(([one, amount]) => votes[one] === decimal(amount, places))
  return (
    isEach && Object.keys(votes).length === counted.size && nonTransferable === decimal(all - held, places)
  )
}

export function decimal(amount: bigint, places: number): string {
  const sign = amount < 0n ? '-' : ''
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Undefined when it is not a decimal of that many places. */
export function amountOf(text: string | undefined, places: number): bigint | undefined {
  const digits = new RegExp(`^(\\d+)\\.(\\d{${places}})$`).exec(text ?? '')
  return digits ? BigInt(`${digits[1]}${digits[2]}`) : undefined
}

export const sameList = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join()
