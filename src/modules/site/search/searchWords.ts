/** What was asked, as words: without accents and capitals, without the little words that are everywhere. */

const most = 6
const little = new Set(
  'a ad al alla alle ai agli da dal dalla dei del della delle degli di e ed in il io la le lo gli i con col che chi per su sul sulla tra fra un una uno o the of and for to in on an'.split(
    ' ',
  ),
)

/** Text as the database's `plain()` writes it. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** At most six words worth looking for: `searchWords('Gli sportèlli di paese')` is `['sportelli', 'paese']`. */
export function searchWords(asked: string): string[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
  const telling = words.filter((word) => !little.has(word))
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, most)
}

export interface TextPart {
  readonly text: string
  readonly isHit: boolean
}

/** A title cut where a word begins like one of those asked for, so that the page can mark it. */
export function markHits(title: string, words: readonly string[]): TextPart[] {
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, isHit: words.some((word) => isSameStem(plain(text), word)) }))
}

/** Same first letters, as many as a stem has: "sportelli" and "sportello". */
function isSameStem(shown: string, asked: string): boolean {
  const length = Math.max(3, Math.min(asked.length, shown.length) - 2)
  return shown.length >= 3 && shown.slice(0, length) === asked.slice(0, length)
}
