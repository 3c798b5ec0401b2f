/** From answers to what is kept of their map: the work that may take time, and that a thread of its own can do. */
import { type CastVote, drawMap, type Vote } from '#packages/opinion-map'
import type { PackedAnswers } from './readAnswers.ts'
import { storeable } from './storeable.ts'

/** The map to keep, as JSON. */
export function drawStored(answers: PackedAnswers): string {
  const map = drawMap({
    votes: castVotes(answers),
    statements: answers.asked.map(({ id, isMeta }) => ({ id: String(id), moderated: 1, isMeta })),
  })
  return JSON.stringify(storeable(map, answers))
}

function* castVotes({ participants, statements, votes }: PackedAnswers): Generator<CastVote> {
  for (let place = 0; place < votes.length; place += 1) {
    yield {
      participant: String(participants[place]),
      statement: String(statements[place]),
      vote: (votes[place] ?? 0) as Vote,
    }
  }
}
