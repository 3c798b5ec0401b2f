import { diffWordsWithSpace } from 'diff'
import type { DiffPart } from '#ui/diffText.tsx'

/** Fewer words alike than this between two changes are read as part of one change, not as an island in it. */
const fewestWordsAlike = 3

/** What one version of a clause took away from another and added, word by word. */
export function changesBetween(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed) parts.push({ kind: 'removed', text: removed })
    if (added) parts.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  const found = diffWordsWithSpace(before, after)
  for (const [index, part] of found.entries()) {
    if (part.removed) removed += part.value
    else if (part.added) added += part.value
    else if ((removed || added) && index < found.length - 1 && isIsland(part.value)) {
      removed += part.value
      added += part.value
    } else {
      close()
      parts.push({ kind: 'same', text: part.value })
    }
  }
  close()
  return parts
}

const isIsland = (text: string): boolean => text.trim().split(/\s+/).length < fewestWordsAlike
