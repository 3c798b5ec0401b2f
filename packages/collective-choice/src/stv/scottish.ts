/**
 * Single transferable vote by the Scottish Local Government Elections Order 2007 (SSI 2007/42, rules 45 to 52):
 * weighted inclusive Gregory transfers, one surplus at a time, five decimals cut off.
 */
import type { RankedElection } from '../ranked/election.ts'
import {
  type StrictElection,
  type StvAction,
  type StvResult,
  type StvRound,
  strictElection,
} from './election.ts'

const places = 5
const whole = 100_000n

/** A bundle of equal ballots, held by the candidate at `place` of its order; past the end: by nobody. */
interface Parcel {
  readonly count: bigint
  readonly order: readonly number[]
  place: number
  /** The value of one ballot. */
  value: bigint
}

/**
 * Counts by the Scottish rules. Ties: the latest earlier round in which the tied differ decides (rules 49 and 51);
 * if there is none, `tieBreaking` takes the place of the lot: its first is taken for a surplus or excluded first.
 * Throws a RangeError when a ballot has equals.
 */
export function scottishStv(
  election: RankedElection,
  tieBreaking: readonly number[] = election.names.map((_, index) => index + 1),
): StvResult {
  return new ScottishCount(strictElection(election), tieBreaking).run()
}

class ScottishCount {
  readonly #election: StrictElection
  readonly #tieBreaking: readonly number[]
  readonly #quota: bigint
  readonly #parcels: readonly Parcel[]
  readonly #votes: Map<number, bigint>
  readonly #hopeful: Set<number>
  readonly #elected: number[] = []
  /** Elected by the quota, the surplus not yet passed on: one of nothing has a row of its own too. */
  readonly #pending = new Set<number>()
  readonly #rounds: StvRound[] = []

  constructor(election: StrictElection, tieBreaking: readonly number[]) {
    this.#election = election
    this.#tieBreaking = tieBreaking
    this.#quota = (election.votes / BigInt(election.seats + 1) + 1n) * whole
    this.#hopeful = new Set(election.candidates)
    this.#parcels = election.ballots.map(({ count, order }) => ({ count, order, place: 0, value: whole }))
    this.#votes = new Map(election.candidates.map((candidate) => [candidate, 0n]))
    for (const parcel of this.#parcels) this.#credit(parcel)
  }

  run(): StvResult {
    this.#closeRound({ kind: 'first preferences' }, [])
    while (this.#hopeful.size > 0 && this.#elected.length < this.#election.seats) {
      if (this.#pending.size > 0) this.#passSurplus()
      else this.#excludeLowest()
    }
    return { elected: this.#elected, quota: this.#quota, rounds: this.#rounds, places }
  }

  #passSurplus(): void {
    const most = largest([...this.#pending].map((one) => this.#votes.get(one) ?? 0n))
    const tied = [...this.#pending].filter((one) => this.#votes.get(one) === most)
    const { candidate, tie } = this.#choose(tied, (earlier) => largest(earlier))
    this.#pending.delete(candidate)
    const total = this.#votes.get(candidate) ?? 0n
    const surplus = total - this.#quota
    this.#votes.set(candidate, this.#quota)
    for (const parcel of this.#held(candidate)) {
      parcel.value = (surplus * parcel.value) / total
      this.#pass(parcel)
    }
    this.#closeRound({ kind: 'surplus', candidate, surplus }, tie)
  }

  #excludeLowest(): void {
    const fewest = smallest([...this.#hopeful].map((one) => this.#votes.get(one) ?? 0n))
    const tied = [...this.#hopeful].filter((one) => this.#votes.get(one) === fewest)
    const { candidate, tie } = this.#choose(tied, (earlier) => smallest(earlier))
    this.#hopeful.delete(candidate)
    const held = this.#held(candidate)
    this.#votes.set(candidate, 0n)
    for (const parcel of held) this.#pass(parcel)
    this.#closeRound({ kind: 'exclusion', candidate }, tie)
  }

  /** Looks back through the rounds for one in which the tied differ; whom none parts are a tie, the one taken first. */
  #choose(tied: readonly number[], extreme: (votes: readonly bigint[]) => bigint) {
    let left = tied
    for (const { votes } of this.#rounds.toReversed()) {
      if (left.length === 1) break
      const wanted = extreme(left.map((one) => votes.get(one) ?? 0n))
      left = left.filter((one) => votes.get(one) === wanted)
    }
    const [candidate] = left.toSorted((a, b) => this.#tieBreaking.indexOf(a) - this.#tieBreaking.indexOf(b))
    if (candidate === undefined) throw new RangeError('nobody to choose from')
    return { candidate, tie: left.length > 1 ? [candidate, ...without(left, candidate)] : [] }
  }

  #held(candidate: number): Parcel[] {
    return this.#parcels.filter(({ order, place }) => order[place] === candidate)
  }

  /** To the next candidate on the ballot who is still hopeful. */
  #pass(parcel: Parcel): void {
    do parcel.place += 1
    while (parcel.place < parcel.order.length && !this.#hopeful.has(parcel.order[parcel.place] ?? 0))
    this.#credit(parcel)
  }

  #credit({ order, place, count, value }: Parcel): void {
    const holder = order[place]
    if (holder !== undefined) this.#votes.set(holder, (this.#votes.get(holder) ?? 0n) + count * value)
  }

  /** Elects who reached the quota, and the rest when they are as many as the seats left. */
  #closeRound(action: StvAction, tie: readonly number[]): void {
    const seatsLeft = () => this.#election.seats - this.#elected.length
    const before = this.#elected.length
    const byVotes = (a: number, b: number) =>
      Number((this.#votes.get(b) ?? 0n) - (this.#votes.get(a) ?? 0n)) || a - b
    const reached = [...this.#hopeful].filter((one) => (this.#votes.get(one) ?? 0n) >= this.#quota)
    for (const candidate of reached.sort(byVotes)) {
      this.#elect(candidate)
      this.#pending.add(candidate)
    }
    if (this.#hopeful.size <= seatsLeft())
      for (const candidate of [...this.#hopeful].sort(byVotes)) this.#elect(candidate)
    const held = [...this.#votes.values()].reduce((sum, one) => sum + one, 0n)
    this.#rounds.push({
      action,
      votes: new Map(this.#votes),
      nonTransferable: this.#election.votes * whole - held,
      elected: this.#elected.slice(before),
      tie,
    })
  }

  #elect(candidate: number): void {
    this.#hopeful.delete(candidate)
    this.#elected.push(candidate)
  }
}

const largest = (values: readonly bigint[]) => values.reduce((a, b) => (a > b ? a : b))
const smallest = (values: readonly bigint[]) => values.reduce((a, b) => (a < b ? a : b))
const without = (list: readonly number[], one: number) => list.filter((other) => other !== one)
