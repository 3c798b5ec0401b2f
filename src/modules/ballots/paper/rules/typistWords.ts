/** What the booth says to a voter, said to whoever types a sheet that is not theirs to change. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { Message, MessageKey } from '#ui/words.ts'

const wordsForTypists: Partial<Record<MessageKey, MessageKey>> = {
  'ballots.errors.twice': 'ballots.paper.errors.sheetWrong.twice',
  'ballots.errors.few': 'ballots.paper.errors.sheetWrong.few',
  'ballots.errors.fewRanks': 'ballots.paper.errors.sheetWrong.fewRanks',
  'ballots.errors.fewPoints': 'ballots.paper.errors.sheetWrong.fewPoints',
  'ballots.errors.pointsBeyond': 'ballots.paper.errors.sheetWrong.pointsBeyond',
  'ballots.errors.many': 'ballots.paper.errors.sheetWrong.many',
  'ballots.errors.overBudget': 'ballots.paper.errors.sheetWrong.overBudget',
  'ballots.errors.equalRanks': 'ballots.paper.errors.sheetWrong.equalRanks',
  'ballots.errors.points': 'ballots.paper.errors.sheetWrong.points',
  'ballots.errors.mostPoints': 'ballots.paper.errors.sheetWrong.mostPoints',
  'ballots.errors.pointsSum': 'ballots.paper.errors.sheetWrong.pointsSum',
}

/** The same errors, each with the way out: a sheet that is truly so is void. */
export const saidToTypists = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, saidToTypist(message)]))

function saidToTypist({ key, values }: Message): Message {
  const words = wordsForTypists[key] ?? key
  return values ? { key: words, values } : { key: words }
}
