/** One state of a sequential count as a certificate lists it, beside what the states before it lead to. */
import { compare, equals, type Fraction, zero } from '../exact/fraction.ts'
import { demand, fieldsOf, listOf, someOf } from './claims.ts'
import type { DifferentBallot } from './committeeBallots.ts'
import { exactly, subsets } from './committeeSets.ts'

/** What is the same in all states. */
export interface Count {
  readonly seats: number
  readonly ballots: readonly DifferentBallot[]
  readonly approvals: readonly bigint[]
  readonly rule: string
  readonly completion: unknown
}

export interface Expected {
  readonly members: readonly number[]
  /** Loads (Phragmen), or what is left (Equal Shares; below zero is owed). */
  readonly money: readonly Fraction[]
  /** Whether Phragmen's rule decides. */
  readonly isFilling: boolean
}

/** What follows a state, or the committees where the count ends. */
export type Followed = { readonly next: readonly Expected[] } | { readonly winners: readonly number[][] }

export class ListedState {
  readonly by: unknown
  readonly scores: readonly (Fraction | undefined)[]
  readonly tied: readonly number[]
  readonly #money: readonly Fraction[] | undefined
  readonly #expected: Expected
  readonly #ties: readonly number[] | undefined

  /** Throws Refuted, as all its checks do. */
  constructor(state: unknown, expected: Expected, candidates: number, ties: readonly number[] | undefined) {
    const { members, by, scores, tied, money } = fieldsOf(
      state,
      ['members', 'by', 'scores', 'tied'],
      'a state',
      ['money'],
    )
    const everyone = Array.from({ length: candidates }, (_, candidate) => candidate)
    const seated = someOf(members, everyone, 'a state')
    demand(seated.join() === expected.members.join(), `the members are ${expected.members}`)
    const listed = listOf(scores, 'the list of scores')
    demand(listed.length === candidates, 'a score for each candidate is missing')
    this.#ties = ties
    this.by = by
    this.scores = listed.map((score) => (score === null ? undefined : exactly(score)))
    this.tied = someOf(tied, everyone, 'a tie')
    this.#money = money === undefined ? undefined : listOf(money, 'the money').map(exactly)
    this.#expected = expected
  }

  checkScores(scoreOf: (candidate: number) => Fraction | undefined): void {
    for (const [candidate, score] of this.scores.entries()) {
      const own = scoreOf(candidate)
      const isSame = own === undefined ? score === undefined : score !== undefined && equals(own, score)
      demand(isSame, `candidate ${candidate} scores otherwise`)
    }
  }

  /** Those with the highest scores, or with `sign` -1 the lowest. */
  best(sign: 1 | -1): number[] {
    const scored = this.scores.flatMap((score, candidate) =>
      score === undefined ? [] : [{ score, candidate }],
    )
    return scored
      .filter(({ score }) => scored.every((other) => sign * compare(score, other.score) >= 0))
      .map(({ candidate }) => candidate)
  }

  /** That the round is decided in this way between these, with this money. */
  checkChoice(way: string, tied: readonly number[], money: readonly Fraction[] | undefined): void {
    demand(this.by === way, `the round is decided by ${way}`)
    demand(this.tied.join() === tied.join(), `tied are ${tied}`)
    const listed = this.#money
    demand(listed?.length === money?.length, 'money or loads are missing, or do not count here')
    demand(
      money?.every((amount, i) => equals(amount, listed?.[i] ?? zero)) ?? true,
      'the money or loads are others',
    )
  }

  /** The last state: any `count` of `among` sit beside the members and those who sit for sure. */
  end(way: string, among: readonly number[], count: number, sure: readonly number[] = []): Followed {
    this.checkChoice(way, among, undefined)
    const { members } = this.#expected
    const inOrder = this.#ties?.filter((one) => among.includes(one)).slice(0, count)
    const choices = inOrder ? [inOrder] : subsets(among, count)
    return { winners: choices.map((chosen) => [...members, ...sure, ...chosen]) }
  }

  /** Those of the tied whose choice leads on: each, or with an order of ties its first, or with `end` -1 its last. */
  followed(end: 0 | -1): readonly number[] {
    const inOrder = this.#ties?.filter((one) => this.tied.includes(one))
    return inOrder ? inOrder.slice(end).slice(0, 1) : this.tied
  }

  /** Each of those who are followed sits in a state of its own. */
  seatEach(
    moneyAfter: (candidate: number, score: Fraction) => readonly Fraction[],
    isFilling: boolean,
  ): Followed {
    const next = this.followed(0).map((candidate) => ({
      members: [...this.#expected.members, candidate].sort((a, b) => a - b),
      money: moneyAfter(candidate, this.scores[candidate] ?? zero),
      isFilling,
    }))
    return { next }
  }
}
