/** Why fewer votes are valid than people voted. Pure. */
import type { Message } from '#ui/words.ts'
import { differencesOf, type PaperFigures } from '../paper/rules/reconciliation.ts'

/**
 * A sheet is nobody's: how many were blank or void names no one. It is told where it may be told how many voted on
 * paper (`isBySheet`); elsewhere only that the difference is such sheets.
 */
export function unlikeVotes(
  { voted }: { readonly voted: number },
  valid: number,
  figures: PaperFigures | null,
  isBySheet: boolean,
): Message[] {
  const difference = voted - valid
  if (difference <= 0 || figures === null) return []
  if (!isBySheet) {
    const isAllBlank = differencesOf(figures).length === 0
    return [{ key: `ballots.result.turnout.${isAllBlank ? 'someBlank' : 'someBlankOrMissing'}` }]
  }
  const blank = Math.min(figures.blank, difference)
  const missing = difference - blank
  const said: (Message | false)[] = [
    blank > 0 && { key: 'ballots.result.turnout.blank', values: { count: blank } },
    missing > 0 && { key: 'ballots.result.turnout.missing', values: { count: missing } },
  ]
  return said.filter((message) => message !== false)
}
