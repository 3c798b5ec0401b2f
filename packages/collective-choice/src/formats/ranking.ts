/** Rankings as files write them, checked. */
import type { RankedBallot } from '../ranked/election.ts'
import { MalformedFile } from './malformed.ts'

/** More votes than this cannot be added up exactly. */
const mostVotes = Number.MAX_SAFE_INTEGER

/** A candidate's number. Throws MalformedFile when it is none. */
export function readCandidate(text: string, candidates: number, line: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= 1 && number <= candidates) return number
  throw new MalformedFile(line, `"${text}" is not a candidate's number: 1 to ${candidates}`)
}

/** A positive whole number of votes. */
export function readCount(text: string, line: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (count >= 1 && count <= mostVotes) return count
  throw new MalformedFile(line, `"${text}" is not a positive whole number of votes`)
}

/** Throws MalformedFile when a ballot names a candidate twice. */
export function refuseRepetition(ranking: readonly (readonly number[])[], line: number): void {
  const seen = new Set<number>()
  for (const candidate of ranking.flat()) {
    if (seen.has(candidate))
      throw new MalformedFile(line, `candidate ${candidate} is named twice on one ballot`)
    seen.add(candidate)
  }
}

/** Throws MalformedFile when the votes of all ballots are too many to be added up exactly. */
export function refuseTooMany(ballots: readonly RankedBallot[]): void {
  const total = ballots.reduce((sum, { count }) => sum + count, 0)
  if (total > mostVotes) throw new MalformedFile(0, 'more votes than can be added up exactly')
}
