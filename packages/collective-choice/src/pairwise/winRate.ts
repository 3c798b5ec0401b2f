import { type Fraction, fraction } from '../exact/fraction.ts'
import type { Wins } from './bradleyTerry.ts'

/**
 * The share of its comparisons that each option wins, from 0 to 100, one win and one loss added so that an option seen
 * once is neither sure nor hopeless (Salganik and Levy, "Wiki Surveys", PLoS ONE 2015). Exact; whole counts only.
 */
export function winRateScores(wins: Wins): Fraction[] {
  return wins.map((row, i) => {
    const won = row.reduce((sum, count, j) => (i === j ? sum : sum + count), 0)
    const lost = wins.reduce((sum, other, j) => (i === j ? sum : sum + (other[i] ?? 0)), 0)
    return fraction(100n * BigInt(won + 1), BigInt(won + lost + 2))
  })
}
