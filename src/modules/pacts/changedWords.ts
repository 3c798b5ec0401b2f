import { diffWordsWithSpace } from 'diff'
import type { DiffPart } from '#ui/diffText.tsx'

/** What one version of a clause took away from another and added, word by word. */
export const changesBetween = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
