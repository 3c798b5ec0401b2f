/** Reasons of rules that give each option one number. */
import { compare, type Fraction, writeFraction } from '#packages/collective-choice'
import type { CountedOption } from './election.ts'
import type { ScoreReason } from './outcome.ts'

export function scoreReason(
  option: number,
  selected: readonly number[],
  unit: ScoreReason['unit'],
  options: readonly CountedOption[],
  scoreOf: (option: number) => Fraction,
): ScoreReason {
  const isSelected = selected.includes(option)
  const others = options
    .filter(({ id }) => selected.includes(id) !== isSelected)
    .map(({ id }) => scoreOf(id))
    .sort(compare)
  const threshold = isSelected ? others.at(-1) : others[0]
  return {
    kind: isSelected ? 'most' : 'fewer',
    unit,
    score: writeFraction(scoreOf(option)),
    threshold: threshold ? writeFraction(threshold) : null,
  }
}
