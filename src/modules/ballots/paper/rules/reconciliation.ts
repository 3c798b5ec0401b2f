/** Whether the paper adds up: every printed ballot accounted for, every used one typed in and marked at the desk. Pure. */
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Message } from '#ui/words.ts'

export interface PaperFigures {
  /** Printed with a serial number. */
  readonly issued: number
  readonly used: number
  readonly spoiled: number
  readonly returned: number
  /** Sheets in piles that are counted. */
  readonly typed: number
  /** Of those, sheets without a valid choice. */
  readonly blank: number
  /** People whom the desk handed a ballot. */
  readonly turnout: number
  /** Piles not counted yet. */
  readonly openBatches: number
}

/** What does not match, each in a plain sentence; nothing where all does. */
export function differencesOf(figures: PaperFigures): Message[] {
  const { issued, used, spoiled, returned, typed, turnout } = figures
  const unmarked = issued - used - spoiled - returned
  const differences: Message[] = []
  if (typed > turnout) {
    differences.push({ key: 'ballots.paper.difference.moreThanHanded', values: { typed, turnout } })
  }
  if (unmarked > 0) {
    differences.push({ key: 'ballots.paper.difference.unmarked', values: { count: unmarked, issued } })
  }
  if (used !== typed) {
    differences.push({ key: 'ballots.paper.difference.typed', values: { used, typed } })
  }
  if (used !== turnout) {
    differences.push({ key: 'ballots.paper.difference.turnout', values: { used, turnout } })
  }
  return differences
}

/** No reason makes more votes count than people voted: turnout alone is written before anybody types. */
export const mayCountSheets = (sheets: number, turnout: number): Verdict =>
  sheets <= turnout ? allowed : refused('ballots.paper.why.moreThanHanded')

/** What may lie in the box: each sheet was handed to somebody, and is none of those spoiled or left over. */
const inBoxOf = ({ issued, spoiled, returned, turnout }: PaperFigures): number =>
  // Who hands out sheets of their own making has no numbers to account for.
  issued > 0 ? Math.min(turnout, issued - spoiled - returned) : turnout

/** How many sheets piles may still have, beside the `piled` ones. */
export const sheetsLeft = (figures: PaperFigures, piled: number): number =>
  Math.max(0, inBoxOf(figures) - piled)

/** All piles together hold no more sheets than there can be: known before anybody types. */
export function mayPile(figures: PaperFigures, all: number): Verdict {
  const { turnout } = figures
  if (all > turnout) return refused('ballots.paper.errors.moreThanHanded', { all, turnout })
  const most = inBoxOf(figures)
  return all <= most ? allowed : refused('ballots.paper.errors.moreThanSheets', { all, most })
}

/** Paper closes when all matches, or with a reason that everybody can read; never while a pile waits. */
export const mayClosePaper = (figures: PaperFigures, reason: string | null): Verdict =>
  allOf(
    figures.openBatches === 0 ? allowed : refused('ballots.why.lateBatch'),
    mayCountSheets(figures.typed, figures.turnout),
    differencesOf(figures).length === 0 || reason !== null ? allowed : refused('ballots.paper.why.mismatch'),
  )
