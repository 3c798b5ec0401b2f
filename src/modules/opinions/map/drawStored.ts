/** From answers to what is kept of their map: the work that may take time, and that a thread of its own can do. */
import { drawNumbered } from '#packages/opinion-map'
import { packAnswers } from './packAnswers.ts'
import type { ReadAnswers } from './readAnswers.ts'
import { storeable } from './storeable.ts'

/** The map to keep, as JSON. */
export function drawStored(read: ReadAnswers): string {
  const { participants, statements, votes, counts } = packAnswers(read)
  const map = drawNumbered(
    { participants, statements, votes, latestWins: false },
    read.asked.map(({ id, isMeta }) => ({ id: String(id), moderated: 1, isMeta })),
  )
  const zeroed = new Set(read.asked.filter(({ isMeta }) => isMeta).map(({ id }) => id))
  return JSON.stringify(storeable(map, counts, zeroed))
}
