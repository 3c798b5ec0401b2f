/** The order of ties: candidates are counted under the numbers of their places in it, and get their own back. */
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { ascending, type Committee } from './committee.ts'
import type { Round } from './outcome.ts'

export class Renumbering {
  readonly #order: readonly number[]
  readonly #places: readonly number[]

  /** Throws a RangeError unless the order names every candidate once. */
  constructor(candidates: number, order: readonly number[]) {
    this.#order = order
    this.#places = Array.from({ length: candidates }, (_, candidate) => order.indexOf(candidate))
    if (order.length !== candidates || this.#places.includes(-1))
      throw new RangeError('the order of ties has to name every candidate once')
  }

  election(election: CommitteeElection): CommitteeElection {
    const ballots = election.ballots.map((ballot) => ballot.map((one) => this.#places[one] ?? one))
    return { seats: election.seats, candidates: election.candidates, ballots }
  }

  members = (places: readonly number[]): Committee =>
    ascending(places.map((place) => this.#order[place] ?? 0))

  row = <Score>(scores: readonly Score[]): Score[] => this.#places.map((place) => scores[place] as Score)

  round = (round: Round): Round => ({
    ...round,
    scores: this.row(round.scores),
    tied: this.members(round.tied),
    chosen: this.members(round.chosen),
  })
}
