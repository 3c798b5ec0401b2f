/** Seats filled from candidates among whom the rule makes no difference. */
import {
  ascending,
  binomial,
  type Committee,
  combinations,
  mostCommittees,
  TooManyTies,
} from './committee.ts'

/** `sure` sit; any `count` of `among` sit beside them. */
export interface Fill {
  readonly sure: readonly number[]
  readonly among: readonly number[]
  readonly count: number
}

/** The `count` candidates with the highest scores; ties at the last seat are left open. */
export function highest<Score>(
  candidates: readonly number[],
  scoreOf: (candidate: number) => Score,
  compare: (a: Score, b: Score) => number,
  count: number,
): Fill {
  const ranked = [...candidates].sort((a, b) => compare(scoreOf(b), scoreOf(a)) || a - b)
  const last = ranked[count - 1]
  if (last === undefined) return { sure: [], among: [], count: 0 }
  const sure = ranked.filter((one) => compare(scoreOf(one), scoreOf(last)) > 0)
  const among = ranked.filter((one) => compare(scoreOf(one), scoreOf(last)) === 0)
  return { sure: ascending(sure), among: ascending(among), count: count - sure.length }
}

/** Every committee a fill leaves open. Throws TooManyTies. */
export function committeesOf(members: Committee, { sure, among, count }: Fill): Committee[] {
  if (binomial(among.length, count) > mostCommittees) throw new TooManyTies(tooMany)
  return [...combinations(among, count)].map((chosen) => ascending([...members, ...sure, ...chosen]))
}

/** The lexicographically first of them. */
export const firstCommitteeOf = (members: Committee, { sure, among, count }: Fill): Committee =>
  ascending([...members, ...sure, ...among.slice(0, count)])

export const tooMany = `more than ${mostCommittees} committees tie: ask for one`
