/** Ballots as the checkers count them: on their own, not with the code of the rules. */
import type { RankedElection } from '../ranked/election.ts'

/** The candidates that stand, and the place (from 0) of each on each ballot; who is not named comes after all. */
export function placesOf({ names, withdrawn, ballots }: RankedElection) {
  const candidates = names.map((_, index) => index + 1).filter((one) => !withdrawn.includes(one))
  const places = ballots
    .filter(({ ranking }) => ranking.flat().some((one) => candidates.includes(one)))
    .map(({ count, ranking }) => {
      const place = new Map(ranking.flatMap((group, index) => group.map((one) => [one, index] as const)))
      return { count, place: (one: number) => place.get(one) ?? Number.POSITIVE_INFINITY }
    })
  return { candidates, places }
}

/** How many ballots put `a` above `b`. */
export function duelsOf(election: RankedElection) {
  const { candidates, places } = placesOf(election)
  const votes = (a: number, b: number) =>
    places.reduce((sum, { count, place }) => (place(a) < place(b) ? sum + count : sum), 0)
  const table = new Map(candidates.map((a) => [a, new Map(candidates.map((b) => [b, votes(a, b)]))]))
  const above = (a: number, b: number) => table.get(a)?.get(b) ?? 0
  return {
    candidates,
    ballots: places.reduce((sum, { count }) => sum + count, 0),
    above,
    /** The votes of a won duel; 0 for one that was not won. */
    won: (a: number, b: number) => (above(a, b) > above(b, a) ? above(a, b) : 0),
  }
}

export type Checked = ReturnType<typeof duelsOf>

/** Who stands above whom. */
export type Relation = (a: number, b: number) => boolean
