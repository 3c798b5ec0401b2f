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

/** A line that cannot be taken, counted from 1, and why. */
export interface WrongLine {
  readonly line: number
  readonly said: Message
}

/** The name of a line in the errors of its form, and the place on the page where it is said. */
export const lineField = (field: string, line: number | ''): string => `${field}-riga-${line}`

/** The statements of a text, one a line, or every line that cannot be taken; empty lines are nothing. `known` are texts already there. */
export function readLines(
  text: string,
  longest: number,
  known: readonly string[],
):
  | { readonly statements: readonly string[] }
  | { readonly wrong: Message; readonly lines: readonly WrongLine[] } {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '').length
  if (filled === 0) return { wrong: { key: 'opinions.errors.linesNone' }, lines: [] }
  if (filled > mostLines) {
    const values = { count: filled, limit: mostLines }
    return { wrong: { key: 'opinions.errors.linesMany', values }, lines: [] }
  }
  const there = new Set(known.map(plainText))
  const first = new Map<string, number>()
  const statements: string[] = []
  const wrong: WrongLine[] = []
  for (const [place, written] of lines.entries()) {
    const line = place + 1
    const statement = tidy(written)
    if (statement === '') continue
    const plain = plainText(statement)
    const values = { line, words: cut(statement), length: lengthOf(statement), limit: longest }
    const before = first.get(plain)
    if (values.length > longest) wrong.push({ line, said: { key: 'opinions.errors.lineLong', values } })
    else if (values.length < leastLetters)
      wrong.push({ line, said: { key: 'opinions.errors.lineShort', values } })
    else if (there.has(plain)) wrong.push({ line, said: { key: 'opinions.errors.lineTwice', values } })
    else if (before !== undefined) {
      wrong.push({
        line,
        said: { key: 'opinions.errors.lineRepeated', values: { ...values, first: before } },
      })
    } else first.set(plain, line)
    statements.push(statement)
  }
  return wrong.length === 0
    ? { statements }
    : { wrong: { key: 'opinions.errors.linesWrong', values: { count: wrong.length } }, lines: wrong }
}

const mostQuoted = 60
const cut = (text: string): string => {
  const letters = [...text]
  return letters.length <= mostQuoted ? text : `${letters.slice(0, mostQuoted - 1).join('')}…`
}
