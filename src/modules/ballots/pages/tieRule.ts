/** What a rule does with equals: said before the vote and again beside the result. */
import type { MessageKey } from '#ui/words.ts'

export function tieRuleOf(rule: string): MessageKey {
  if (rule === 'irv') return 'ballots.tie.runoff'
  if (rule === 'stv-meek') return 'ballots.tie.meek'
  return rule === 'stv-scottish' ? 'ballots.tie.stv' : 'ballots.tie.first'
}
