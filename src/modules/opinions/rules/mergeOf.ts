/** Which of two statements that say the same would go, and which stay. Pure. */
import type { StatementState } from '../words.ts'

interface Alike {
  readonly id: number
  readonly number: number
  readonly state: StatementState
  readonly seen: number
}

/**
 * The one with fewer answers goes, then the newer one; only what is asked can stay. Undefined where neither is asked,
 * or one is merged already.
 */
export function mergeOf<One extends Alike, Other extends Alike>(
  one: One,
  other: Other,
): { readonly from: One | Other; readonly into: One | Other } | undefined {
  if (one.state === 'merged' || other.state === 'merged') return undefined
  const stays = [one, other].filter(({ state }) => state === 'approved')
  const [into] = stays.sort((a, b) => b.seen - a.seen || a.number - b.number)
  return into && { into, from: into === one ? other : one }
}
