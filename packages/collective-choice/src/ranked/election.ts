/** Ranked ballots. Candidates are numbered from 1, as every file format does. */
export interface RankedElection {
  readonly title: string
  readonly seats: number
  /** Names by number: candidate `n` is `names[n - 1]`. */
  readonly names: readonly string[]
  /** Numbers of the candidates that nobody may elect any more. */
  readonly withdrawn: readonly number[]
  readonly ballots: readonly RankedBallot[]
}

/** Equal rankings, counted once. */
export interface RankedBallot {
  /** How many people voted so: a positive integer. */
  readonly count: number
  /** From the most preferred; candidates of one group are equal. Who is not named comes after all others. */
  readonly ranking: readonly (readonly number[])[]
}

/** The candidates that may win, in order of number. */
export function continuingCandidates({ names, withdrawn }: RankedElection): number[] {
  return names.map((_, index) => index + 1).filter((candidate) => !withdrawn.includes(candidate))
}

/** The ballots without withdrawn candidates and without the groups and ballots that this leaves empty. */
export function continuingBallots({ withdrawn, ballots }: RankedElection): RankedBallot[] {
  if (withdrawn.length === 0) return ballots.filter(({ ranking }) => ranking.length > 0)
  return ballots
    .map(({ count, ranking }) => ({
      count,
      ranking: ranking
        .map((group) => group.filter((candidate) => !withdrawn.includes(candidate)))
        .filter((group) => group.length > 0),
    }))
    .filter(({ ranking }) => ranking.length > 0)
}
