import type { Conversation } from '../votes.ts'
import { packColumns } from './packColumns.ts'
import { VoteColumns } from './voteColumns.ts'
import type { VoteMatrix } from './votes.ts'

/** Packs a conversation: last vote wins, excluded people left out, rows and columns in canonical order. */
export function packVotes({ votes, statements = [], excluded = [] }: Conversation): VoteMatrix {
  const left = new Set(excluded)
  const people = new Map<string, number>()
  const columns = new Map<string, number>()
  const taken = new VoteColumns()
  for (const { participant, statement, vote, time } of votes) {
    if (left.has(participant)) continue
    checkVote(vote)
    taken.add(numberOf(people, participant), 3 * numberOf(columns, statement) + vote + 1, time)
  }
  const named = { participants: [...people.keys()], statements: [...columns.keys()] }
  return packColumns({ ...named, votes: taken, latestWins: false }, statements)
}

/** Refuses what is neither agree, pass nor disagree: it would be counted as an answer to another statement. */
export function checkVote(vote: number): void {
  if (vote !== 1 && vote !== 0 && vote !== -1) throw new RangeError(`A vote is 1, 0 or -1, not ${vote}`)
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id)
  if (number !== undefined) return number
  known.set(id, known.size)
  return known.size - 1
}
