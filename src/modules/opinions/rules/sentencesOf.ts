/** Sentences of a meeting's notes that could be put to everybody: not too short, not too long. Pure. */

const shortest = 15
const most = 60

export function sentencesOf(notes: string, longest: number): string[] {
  const sentences = notes
    .split(/\n+|(?<=[.;!?])\s+/u)
    .map((sentence) => sentence.replace(/^[\s\-–—•*\d.)]+/u, '').trim())
    .filter(({ length }) => length >= shortest && length <= longest)
  return [...new Set(sentences)].slice(0, most)
}
