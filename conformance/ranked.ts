/** Ranked ballots and pairwise comparisons against other programs' results. */
import {
  borda,
  bradleyTerry,
  compare,
  condorcetWinner,
  copeland,
  countDuels,
  type Duels,
  fraction,
  minimax,
  type RankedElection,
  rankedPairs,
  readPreflib,
  schulze,
  winRateScores,
} from '#packages/collective-choice'
import { referenceText } from './reference.ts'
import { Comparing, type Tally } from './tally.ts'

interface Expected {
  readonly candidates: readonly string[]
  readonly pairwise: readonly (readonly number[])[]
  readonly borda: readonly number[]
  readonly schulze_ranking: readonly (readonly number[])[]
  readonly condorcet_winner: number | null
  readonly votelib: Readonly<Record<'schulze' | 'ranked_pairs' | 'copeland' | 'minimax', string>>
}

export function compareRanked(): Tally[] {
  const text = referenceText('ranked', 'expected.json.gz')
  if (text === undefined) return []
  const duels = new Comparing('Ranked ballots: every duel and the Condorcet winner')
  const rules = new Comparing(
    'Ranked ballots: Borda scores, Schulze ranking, ranked pairs, Copeland, minimax',
  )
  for (const [name, expected] of Object.entries(JSON.parse(text) as Record<string, Expected>)) {
    const election = findElection(name)
    if (!election) continue
    const counted = countDuels(election)
    duels.check(isSameTable(counted, expected.pairwise), () => `${name}: a duel`)
    duels.check(
      (condorcetWinner(counted) ?? null) === expected.condorcet_winner,
      () => `${name}: Condorcet winner ${condorcetWinner(counted)}`,
    )
    const { scores } = borda(election)
    rules.check(
      expected.borda.every((points, index) => scores.get(index + 1) === 2 * points),
      () => `${name}: Borda`,
    )
    const { ranking } = schulze(election)
    rules.check(
      JSON.stringify(ranking) === JSON.stringify(expected.schulze_ranking),
      () => `${name}: Schulze`,
    )
    const pairs = rankedPairs(election)
    const { votelib } = expected
    rules.check(
      `[${pairs.ranking.flat().join(', ')}]` === votelib.ranked_pairs,
      () => `${name}: ranked pairs`,
    )
    rules.check(isWinner(copeland(election).winners, votelib.copeland), () => `${name}: Copeland`)
    rules.check(isWinner(minimax(election).winners, votelib.minimax), () => `${name}: minimax`)
  }
  return [duels.tally(), rules.tally()]
}

export function comparePairwise(): Tally[] {
  const text = referenceText('ranked', 'bradley-terry.json.gz')
  if (text === undefined) return []
  const strengths = new Comparing('Bradley-Terry log-strengths within 1e-8')
  const shares = new Comparing('Win-rate scores')
  type Pairwise = { wins: number[][]; log_strength: number[]; all_our_ideas_score: number[] }
  for (const [name, expected] of Object.entries(JSON.parse(text) as Record<string, Pairwise>)) {
    const { logStrengths } = bradleyTerry(expected.wins)
    strengths.check(
      logStrengths.every(
        (one, index) => Math.abs(one - (expected.log_strength[index] ?? Number.NaN)) <= 1e-8,
      ),
      () => name,
    )
    shares.check(
      winRateScores(expected.wins).every((score, index) =>
        isNearest(score, expected.all_our_ideas_score[index] ?? -1),
      ),
      () => name,
    )
  }
  return [strengths.tally(), shares.tally()]
}

/** The reference is a float: the exact score must round to within a thousand-millionth of it. */
function isNearest(score: Parameters<typeof compare>[0], float: number): boolean {
  const scaled = Math.round(float * 1e9)
  const low = fraction(BigInt(scaled - 1), 1_000_000_000n)
  const high = fraction(BigInt(scaled + 1), 1_000_000_000n)
  return compare(low, score) <= 0 && compare(score, high) <= 0
}

/** A ward of Glasgow from the STV ballots, or a file of PrefLib by its title. */
function findElection(name: string): RankedElection | undefined {
  const stv = referenceText('stv', 'droop.json.gz')
  type Ballots = { candidates: string[]; ballots: [number, number[]][] }
  const ward =
    stv && (JSON.parse(stv) as { elections: Record<string, Ballots> }).elections[`scotland/${name}`]
  if (ward) {
    const ballots = ward.ballots.map(([count, order]) => ({ count, ranking: order.map((one) => [one]) }))
    return { title: name, seats: 1, names: ward.candidates, withdrawn: [], ballots }
  }
  return preflibElections.find(({ title }) => title === name)
}

const preflibElections = Array.from({ length: 12 }, (_, index) =>
  referenceText('ranked', 'debian', `00002-${String(index + 1).padStart(8, '0')}.soi`),
).flatMap((text) => (text === undefined ? [] : [readPreflib(text, 'soi')]))

const isSameTable = ({ candidates, wins }: Duels, table: readonly (readonly number[])[]): boolean =>
  candidates.every((a) => candidates.every((b) => a === b || wins(a, b) === table[a - 1]?.[b - 1]))

/** "[4]" or "[Tie({3, 4, 6})]" */
function isWinner(winners: readonly number[], written: string): boolean {
  const expected = [...written.matchAll(/\d+/g)].map(([number]) => Number(number)).sort((a, b) => a - b)
  return [...winners].sort((a, b) => a - b).join() === expected.join()
}
