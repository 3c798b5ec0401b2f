/** A text written on top of a version that somebody has overtaken meanwhile. Pure. */
import { type ClauseLetter, type Clauses, clauseLetters } from './words.ts'

export interface Overtaken {
  /** What the form holds now: one's own words where one wrote, the others' where one did not. */
  readonly clauses: Clauses
  /** Clauses that both have changed: one's own words are in the form, the others' have to be read beside them. */
  readonly both: readonly ClauseLetter[]
}

/** `base` is the version the writer began from, `newest` the one that is saved now. */
export function overtaken(base: Clauses, newest: Clauses, typed: Clauses): Overtaken {
  const wrote = (letter: ClauseLetter) => {
    const words = typed[letter]
    return words !== undefined && words.trim() !== (base[letter] ?? '').trim()
  }
  return {
    clauses: Object.fromEntries(
      clauseLetters.map((letter) => [letter, (wrote(letter) ? typed : newest)[letter] ?? '']),
    ),
    both: clauseLetters.filter(
      (letter) =>
        wrote(letter) &&
        (newest[letter] ?? '') !== (base[letter] ?? '') &&
        (typed[letter] ?? '').trim() !== (newest[letter] ?? '').trim(),
    ),
  }
}
