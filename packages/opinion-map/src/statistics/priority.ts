import type { Counts } from '../opinionMap.ts'

/** Statements about the conversation itself are asked with a fixed weight. */
const metaPriority = 49

/**
 * How useful the next answer would be, as Polis routes statements: over all groups A agreed, P passed, S saw it;
 * importance = (1 - (P + 1) / (S + 2)) (E + 1) (A + 1) / (S + 2), priority = (importance (1 + 8 * 2^(-S / 5)))^2.
 */
export function priority(byGroup: readonly Counts[], extremity: number, isMeta: boolean): number {
  if (isMeta) return metaPriority
  let agree = 0
  let pass = 0
  let seen = 0
  for (const counts of byGroup) {
    agree += counts.agree
    pass += counts.pass
    seen += counts.seen
  }
  const importance = (1 - (pass + 1) / (seen + 2)) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}
