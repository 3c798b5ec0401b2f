import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { referenceFolder, referenceText } from '../conformance/reference.ts'
import { readComments } from '../packages/opinion-map/src/formats/readComments.ts'
import { readVotes } from '../packages/opinion-map/src/formats/readVotes.ts'
import type { Conversation } from '../packages/opinion-map/src/votes.ts'

/** The real conversations of the reference data, one after the other: votes and moderation, as the log or the matrix has them. */
export function* realConversations(): Generator<{ name: string; conversation: Conversation }> {
  const part = 'polis-opendata'
  const folder = join(referenceFolder, part)
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const text =
      referenceText(part, name, 'votes.csv.gz') ?? referenceText(part, name, 'participants-votes.csv.gz')
    if (text === undefined) continue
    const { votes, statements } = readVotes(text)
    const comments = referenceText(part, name, 'comments.csv.gz')
    yield {
      name,
      conversation: { votes, statements: [...statements, ...(comments ? readComments(comments) : [])] },
    }
  }
}
