import { diffWordsWithSpace } from 'diff'
import type { DiffPart } from '#ui/diffText.tsx'

/** Word by word, what was taken away and what was added. */
export function changedWords(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
}
