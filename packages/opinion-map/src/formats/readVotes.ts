import type { CastVote, Vote } from '../votes.ts'
import { encodeText } from './utf8.ts'
import { VoteReader } from './voteReader.ts'
import type { ReadVotes, VotesFile } from './votesFile.ts'

/**
 * Reads votes as Polis exports them (CSV, agree = 1): a log with the columns `comment-id`, `voter-id`, `vote` and
 * perhaps `timestamp`, or a matrix with a row for each `participant` and a column for each statement.
 * Throws MalformedFile.
 */
export function readVotes(text: string): VotesFile {
  const reader = new VoteReader()
  reader.add(encodeText(text))
  const read = reader.finish()
  const votes = castVotes(read)
  if (read.latestWins) votes.sort((one, other) => (one.time ?? 0) - (other.time ?? 0))
  return { votes, statements: read.listed.map((id) => ({ id })) }
}

function castVotes({ participants, statements, votes: { blocks } }: ReadVotes): CastVote[] {
  const votes: CastVote[] = []
  for (const { rows, answers, times, length } of blocks) {
    for (let i = 0; i < length; i++) {
      const answer = answers[i] as number
      const cast = {
        participant: participants[rows[i] as number] as string,
        statement: statements[Math.floor(answer / 3)] as string,
        vote: ((answer % 3) - 1) as Vote,
      }
      votes.push(times ? { ...cast, time: times[i] as number } : cast)
    }
  }
  return votes
}
