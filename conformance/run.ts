/** `npm run conformance`: every reference in the data folder against what the packages compute. */
import { compareBudgeting } from './budgeting.ts'
import { compareCommittees } from './committees.ts'
import { compareOpinionMapExactly } from './opinionMapExact.ts'
import { compareOpinionMapsOfConversations } from './opinionMapReal.ts'
import { comparePairwise, compareRanked } from './ranked.ts'
import { compareStv } from './stv.ts'
import type { Tally } from './tally.ts'

const parts: readonly (() => Tally[])[] = [
  compareBudgeting,
  compareStv,
  compareRanked,
  comparePairwise,
  compareCommittees,
  compareOpinionMapExactly,
  compareOpinionMapsOfConversations,
]

const tallies: Tally[] = parts.flatMap((compare) => compare()).filter(({ compared }) => compared > 0)

for (const { heading, passed, compared, differences } of tallies) {
  console.log(`${heading}: ${passed} of ${compared}`)
  for (const difference of differences.slice(0, 5)) console.log(`  ${difference}`)
}
const compared = tallies.reduce((sum, tally) => sum + tally.compared, 0)
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
console.log(compared === 0 ? 'nothing compared' : `${passed} of ${compared} comparisons agree`)
process.exitCode = compared === 0 ? 2 : passed === compared ? 0 : 1
