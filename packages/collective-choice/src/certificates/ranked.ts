/**
 * Checks results of ranked ballots from their proofs. Shares no code with the rules: duels are counted again, and
 * every step of a proof is an inequality between counted numbers.
 */
import type { RankedElection } from '../ranked/election.ts'
import {
  demand,
  type Fields,
  fieldsOf,
  listOf,
  orderOf,
  sameMembers,
  someOf,
  verificationOf,
} from './claims.ts'
import { demandFates } from './rankedDuels.ts'
import { type Checked, duelsOf, type Relation } from './rankedElection.ts'
import { demandSteps } from './rankedSteps.ts'

const proofs: Readonly<Record<string, string>> = {
  schulze: 'beatpaths',
  'ranked-pairs': 'pairs',
  borda: 'scores',
  copeland: 'scores',
  minimax: 'scores',
  irv: 'steps',
}

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyRankedFails(election: RankedElection, certificate: unknown): string | undefined {
  const verification = verificationOf(() => demandRanking(election, certificate))
  return verification.holds ? undefined : verification.because
}

function demandRanking(election: RankedElection, certificate: unknown): void {
  const named = (certificate as Fields | null)?.rule
  const proof = typeof named === 'string' && Object.hasOwn(proofs, named) ? proofs[named] : undefined
  demand(proof !== undefined, `no checker knows the rule ${JSON.stringify(named)}`)
  const rule = String(named)
  const told = ['rule', 'winners', 'ranking', proof]
  const fields = fieldsOf(certificate, told, 'the certificate', ['ties', 'file', 'kind'])
  const duels = duelsOf(election)
  const { candidates } = duels
  const ties = orderOf(fields.ties, candidates)
  const isAbove = relationOf(rule, fields[proof], duels, election, ties)
  const layers: number[][] = []
  for (let left = [...candidates]; left.length > 0; ) {
    const top = left.filter((one) => !left.some((other) => isAbove(other, one)))
    demand(top.length > 0, 'the proof goes round in a circle')
    layers.push(...(ties ? top.sort((a, b) => ties.indexOf(a) - ties.indexOf(b)).map((one) => [one]) : [top]))
    left = left.filter((one) => !top.includes(one))
  }
  const ranking = listOf(fields.ranking, 'the ranking').map((group) => someOf(group, candidates, 'a place'))
  const wrong = layers.findIndex((layer, place) => !sameMembers(layer, ranking[place] ?? []))
  demand(wrong < 0, `place ${wrong + 1} belongs to ${layers[wrong]?.join(', ')}`)
  demand(ranking.length === layers.length, 'the ranking has a place too many')
  const first = ties ? layers.slice(0, election.seats).flat() : (layers[0] ?? [])
  const winners = someOf(fields.winners, candidates, 'the list of winners')
  demand(sameMembers(winners, first), `the winners are ${first.join(', ')}`)
}

/** Throws Refuted when the proof does not hold. */
function relationOf(
  rule: string,
  proof: unknown,
  duels: Checked,
  election: RankedElection,
  ties: readonly number[] | undefined,
): Relation {
  if (rule === 'schulze') return demandBeatpaths(proof, duels)
  if (rule === 'ranked-pairs') return demandFates(proof, duels)
  return rule === 'irv' ? demandSteps(proof, election, ties) : demandScores(rule, proof, duels)
}

/** For each pair a way of that strength, and a cut that no stronger way can cross. */
function demandBeatpaths(proof: unknown, { candidates, won }: Checked): Relation {
  const strengths = new Map<string, number>()
  for (const one of listOf(proof, 'the ways')) {
    const fields = fieldsOf(one, ['from', 'to', 'strength', 'path', 'cut'], 'a way')
    const [from = 0, to = 0] = someOf([fields.from, fields.to], candidates, 'a way')
    const path = someOf(fields.path, candidates, 'a way')
    const cut = someOf(fields.cut, candidates, 'a cut')
    const { strength } = fields
    const name = `${from} to ${to}`
    demand(!strengths.has(name), `the way from ${name} is told twice`)
    demand(typeof strength === 'number' && strength >= 0, `the way from ${name} has no strength`)
    const hasEnds = path[0] === from && path.at(-1) === to
    const weakest = Math.min(...path.slice(1).map((next, place) => won(path[place] ?? 0, next)))
    const isSo = strength > 0 ? hasEnds && weakest === strength : path.length === 0
    demand(isSo, `the way from ${name} is not that strong`)
    demand(cut.includes(from) && !cut.includes(to), `the cut between ${name} does not part them`)
    const outside = candidates.filter((other) => !cut.includes(other))
    const isHeld = cut.every((a) => outside.every((b) => won(a, b) <= strength))
    demand(isHeld, `there may be a stronger way from ${name}`)
    strengths.set(name, strength)
  }
  // Each name is of two different candidates and told once: so as many as there are pairs are all pairs.
  demand(strengths.size === candidates.length * (candidates.length - 1), 'a pair of candidates is missing')
  return (a, b) => (strengths.get(`${a} to ${b}`) ?? 0) > (strengths.get(`${b} to ${a}`) ?? 0)
}

/** Borda and Copeland in half points, minimax in votes: each a sum over the duels. */
function demandScores(rule: string, proof: unknown, { candidates, above, won, ballots }: Checked): Relation {
  const others = (one: number) => candidates.filter((other) => other !== one)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const counted = (one: number): number => {
    if (rule === 'minimax') return -Math.max(0, ...others(one).map((other) => won(other, one)))
    const lead = (other: number) => above(one, other) - above(other, one)
    return sum(
      others(one).map((other) => (rule === 'borda' ? ballots + lead(other) : 1 + Math.sign(lead(other)))),
    )
  }
  const scores = fieldsOf(proof, candidates.map(String), 'the list of scores')
  for (const one of candidates)
    demand(scores[one] === Math.abs(counted(one)), `candidate ${one} has ${Math.abs(counted(one))}`)
  return (a, b) => counted(a) > counted(b)
}
