/** Statements of a file beside those of the conversation it comes into. Pure. */
import type { StatementState } from '../words.ts'
import { plainText } from './readLines.ts'
import type { ImportedStatement } from './readPolis.ts'

/** The file's statements by number; those that only its answers know of have no words. */
export function withUnwritten(
  comments: readonly ImportedStatement[],
  answered: Iterable<number>,
): ImportedStatement[] {
  const numbers = new Set(comments.map(({ number }) => number))
  const unwritten = [...new Set(answered)].filter((one) => !numbers.has(one))
  return [
    ...comments,
    ...unwritten.map((number) => ({ number, text: '', moderated: 0 as const, isMeta: false })),
  ].sort((a, b) => a.number - b.number)
}

/**
 * The first number of the file that is another statement here. Answers go only where the words are the same, and asked:
 * a number alone says nothing of what people elsewhere were asked.
 */
export function takenNumber(
  statements: readonly ImportedStatement[],
  known: readonly { readonly number: number; readonly text: string; readonly state: StatementState }[],
): number | undefined {
  const byNumber = new Map(known.map((one) => [one.number, one]))
  return statements.find(({ number, text }) => {
    const there = byNumber.get(number)
    return there && (there.state !== 'approved' || plainText(there.text) !== plainText(text))
  })?.number
}
