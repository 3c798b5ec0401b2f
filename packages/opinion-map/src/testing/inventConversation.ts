import { seededRandom } from '../grouping/seededRandom.ts'
import type { CastVote, Vote } from '../votes.ts'

/** Seeded votes with planted groups, participant i in group i mod `groups`; each group agrees to its own statements. */
export function inventConversation(
  {
    people,
    statements,
    groups,
    share = 0.7,
    noise = 0.1,
  }: {
    people: number
    statements: number
    groups: number
    /** Chance that somebody answers a statement. */
    share?: number
    /** Chance that an answer is any other one. */
    noise?: number
  },
  seed = 1,
): CastVote[] {
  const random = seededRandom(seed)
  const votes: CastVote[] = []
  for (let p = 0; p < people; p++) {
    for (let s = 0; s < statements; s++) {
      if (random() >= share) continue
      const own: Vote = s % groups === p % groups ? 1 : -1
      const vote = random() < noise ? ([-1, 0, 1] as const)[Math.floor(3 * random())] : own
      votes.push({ participant: String(p), statement: `s${s}`, vote: vote ?? 0 })
    }
  }
  return votes
}

/** The same list in another seeded order. */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed)
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [one, other] = [shuffled[i] as Item, shuffled[j] as Item]
    shuffled[i] = other
    shuffled[j] = one
  }
  return shuffled
}
