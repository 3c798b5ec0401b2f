import { MalformedFile } from '../formats/malformed.ts'
import { VoteReader } from '../formats/voteReader.ts'
import type { ReadVotes } from '../formats/votesFile.ts'
import { piecesOf } from './pieces.ts'

/**
 * The votes of a file of any size, gzipped or not, read piece by piece. What is not UTF-8 is told before what is wrong
 * with a line. Throws MalformedFile.
 */
export async function readVotesFile(path: string): Promise<ReadVotes> {
  const reader = new VoteReader()
  let wrong: MalformedFile | undefined
  for await (const piece of piecesOf(path)) {
    if (!wrong) wrong = malformedIn(() => reader.add(piece))
  }
  if (wrong) throw wrong
  return reader.finish()
}

function malformedIn(work: () => void): MalformedFile | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof MalformedFile) return error
    throw error
  }
}
