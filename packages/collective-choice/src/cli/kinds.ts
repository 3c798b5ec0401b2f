import { budgetKind } from './budget.ts'
import { committeeKind } from './committee.ts'
import type { ElectionKind } from './kind.ts'
import { rankedKind } from './ranked.ts'
import { UnusableOptions } from './unusable.ts'

const kinds: readonly ElectionKind[] = [budgetKind, committeeKind, rankedKind]

/** The kind asked for, else by the name of the file: `.pb` budget, `.json` committee, others ranked. */
export function kindOf(wanted: string | undefined, extension: string): ElectionKind {
  const name = wanted ?? (extension === 'pb' ? 'budget' : extension === 'json' ? 'committee' : 'ranked')
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new UnusableOptions(`unknown kind "${name}": budget, committee or ranked`)
  return kind
}

/** Every rule by kind, for the help. */
export const rulesByKind = (): string =>
  kinds.map(({ name, rules }) => `  ${name.padEnd(9)} ${rules.join(', ')}`).join('\n')
