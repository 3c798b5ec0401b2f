/** Statements pasted as lines: all of them are taken, or none. Pure. */
import type { Message } from '#ui/words.ts'

/** Lines that may be pasted at once. */
export const mostLines = 200
/** Statements that one conversation asks, or has waiting. */
export const mostStatements = 2000
const leastLetters = 3

/** The same words, whatever their case, spaces and last full stop. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '')

/**
 * One line, as it will be kept: control characters are spaces, and signs that nobody sees are nothing, but for the joiner
 * within a picture that is made of several.
 */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\u200d(?!\p{Extended_Pictographic})|(?!\u200d)\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** Letters as readers count them. */
export const lengthOf = (text: string): number => [...text].length

/** The statements of a text, one a line; empty lines are nothing. `known` are texts already there. */
export function readLines(
  text: string,
  longest: number,
  known: readonly string[],
): { readonly statements: readonly string[] } | { readonly wrong: Message } {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '').length
  if (filled === 0) return { wrong: { key: 'opinions.errors.linesNone' } }
  if (filled > mostLines) {
    return { wrong: { key: 'opinions.errors.linesMany', values: { count: filled, limit: mostLines } } }
  }
  const seen = new Set(known.map(plainText))
  const statements: string[] = []
  for (const [place, written] of lines.entries()) {
    const line = place + 1
    const statement = tidy(written)
    if (statement === '') continue
    const length = lengthOf(statement)
    if (length > longest) {
      return { wrong: { key: 'opinions.errors.lineLong', values: { line, length, limit: longest } } }
    }
    if (length < leastLetters) return { wrong: { key: 'opinions.errors.lineShort', values: { line } } }
    const plain = plainText(statement)
    if (seen.has(plain)) return { wrong: { key: 'opinions.errors.lineTwice', values: { line } } }
    seen.add(plain)
    statements.push(statement)
  }
  return { statements }
}
