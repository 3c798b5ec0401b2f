/**
 * Checks results of ranked ballots from their proofs. Shares no code with the rules: duels are counted again,
 * and every step of a proof is an inequality between counted numbers.
 */
import type { RankedElection } from '../ranked/election.ts'
import { type Checked, duelsOf, placesOf } from './rankedElection.ts'

/** What a proof has to say for each rule. Anything else in it is not looked at. */
export interface RankedCertificate {
  readonly rule: string
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  readonly beatpaths?: readonly {
    from: number
    to: number
    strength: number
    path: number[]
    cut: number[]
  }[]
  readonly pairs?: readonly { winner: number; loser: number; fate: string; against: number[] }[]
  readonly scores?: Readonly<Record<string, number>>
  readonly steps?: readonly { left: number[]; lowest: number[] }[]
}

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyRankedFails(election: RankedElection, certificate: RankedCertificate): string | undefined {
  const duels = duelsOf(election)
  const { candidates } = duels
  const isAbove = relationOf(certificate, duels, election)
  if (typeof isAbove === 'string') return isAbove
  let left = [...candidates]
  for (const [index, layer] of certificate.ranking.entries()) {
    const top = left.filter((one) => !left.some((other) => isAbove(other, one)))
    if (!sameSet(top, layer)) return `place ${index + 1} belongs to ${top.join(', ')}`
    left = left.filter((one) => !layer.includes(one))
  }
  if (left.length > 0) return `${left.join(', ')} have no place`
  return sameSet(certificate.winners, certificate.ranking[0] ?? [])
    ? undefined
    : 'the winners are not the first'
}

type Relation = (a: number, b: number) => boolean

/** Who stands above whom, once the proof of it holds; else what is wrong with the proof. */
function relationOf(
  certificate: RankedCertificate,
  duels: Checked,
  election: RankedElection,
): Relation | string {
  switch (certificate.rule) {
    case 'schulze':
      return beatpathRelation(certificate.beatpaths ?? [], duels)
    case 'ranked-pairs':
      return lockedRelation(certificate.pairs ?? [], duels)
    case 'irv':
      return runoffRelation(certificate.steps ?? [], election)
    default:
      return scoreRelation(certificate, duels)
  }
}

function beatpathRelation(
  beatpaths: NonNullable<RankedCertificate['beatpaths']>,
  duels: Checked,
): Relation | string {
  const { candidates, won } = duels
  const strengths = new Map<string, number>()
  for (const { from, to, strength, path, cut } of beatpaths) {
    const name = `${from} to ${to}`
    const hasPath = path[0] === from && path.at(-1) === to
    const weakest = Math.min(...path.slice(1).map((next, index) => won(path[index] ?? 0, next)))
    if (strength > 0 ? !hasPath || weakest !== strength : path.length > 0)
      return `the way from ${name} is not that strong`
    if (!cut.includes(from) || cut.includes(to)) return `the cut between ${name} does not part them`
    const outside = candidates.filter((one) => !cut.includes(one))
    if (cut.some((one) => outside.some((other) => won(one, other) > strength)))
      return `there may be a stronger way from ${name}`
    strengths.set(name, strength)
  }
  if (strengths.size !== candidates.length * (candidates.length - 1)) return 'a pair of candidates is missing'
  return (a, b) => (strengths.get(`${a} to ${b}`) ?? 0) > (strengths.get(`${b} to ${a}`) ?? 0)
}

function lockedRelation(pairs: NonNullable<RankedCertificate['pairs']>, duels: Checked): Relation | string {
  const { candidates, above, won } = duels
  const expected = candidates.flatMap((a) => candidates.filter((b) => won(a, b) > 0).map((b) => `${a}>${b}`))
  if (
    !sameSet(
      expected,
      pairs.map(({ winner, loser }) => `${winner}>${loser}`),
    )
  )
    return 'not every won duel is listed once'
  const fates = new Map(pairs.map(({ winner, loser, fate }) => [`${winner}>${loser}`, fate]))
  /** Positive when the duel of `a` and `b` is stronger than that of `c` and `d`. */
  const stronger = (a: number, b: number, c: number, d: number) =>
    won(a, b) - won(c, d) || above(d, c) - above(b, a)
  for (const { winner, loser, fate, against } of pairs) {
    if (fate === 'locked') continue
    const name = `${winner} over ${loser}`
    if (against[0] !== loser || against.at(-1) !== winner) return `nothing is said against ${name}`
    const holds = against.slice(1).every((next, index) => {
      const before = against[index] ?? 0
      const of = fates.get(`${before}>${next}`)
      const margin = stronger(before, next, winner, loser)
      return fate === 'contrary'
        ? of === 'locked' && margin > 0
        : of === 'locked'
          ? margin >= 0
          : of === 'tied' && margin === 0
    })
    if (!holds) return `what is said against ${name} does not hold`
    const isStronger: Relation = (a, b) =>
      fates.get(`${a}>${b}`) === 'locked' && stronger(a, b, winner, loser) > 0
    if (fate !== 'contrary' && leads(loser, winner, candidates, isStronger))
      return `${name} is contrary, not tied`
  }
  const isLocked: Relation = (a, b) => fates.get(`${a}>${b}`) === 'locked'
  let left = candidates
  while (left.length > 0) {
    const rest = left.filter((one) => left.some((other) => isLocked(other, one)))
    if (rest.length === left.length) return 'locked duels go round in a circle'
    left = rest
  }
  return isLocked
}

function leads(from: number, to: number, candidates: readonly number[], step: Relation): boolean {
  const reached = new Set([from])
  for (const one of reached) for (const next of candidates) if (step(one, next)) reached.add(next)
  return reached.has(to)
}

function runoffRelation(
  steps: NonNullable<RankedCertificate['steps']>,
  election: RankedElection,
): Relation | string {
  const { candidates, places } = placesOf(election)
  const known = new Set(steps.map(({ left }) => left.join()))
  const due = new Set([candidates.join()])
  const best = new Map<number, number>()
  let unit = 1n
  for (let size = 2n; size <= BigInt(candidates.length); size += 1n) unit *= size
  for (const { left, lowest } of steps) {
    if (!due.has(left.join())) return `nobody comes to ${left.join(', ')}`
    for (const one of left) best.set(one, Math.min(best.get(one) ?? left.length, left.length))
    if (left.length === 1) continue
    const votes = new Map(left.map((one) => [one, 0n]))
    for (const { count, place } of places) {
      const first = Math.min(...left.map(place))
      if (first === Number.POSITIVE_INFINITY) continue
      const top = left.filter((one) => place(one) === first)
      for (const one of top)
        votes.set(one, (votes.get(one) ?? 0n) + (BigInt(count) * unit) / BigInt(top.length))
    }
    const fewest = [...votes.values()].reduce((a, b) => (a < b ? a : b))
    if (
      !sameSet(
        lowest,
        left.filter((one) => votes.get(one) === fewest),
      )
    )
      return `of ${left.join(', ')} others are lowest`
    for (const goes of lowest) due.add(left.filter((one) => one !== goes).join())
  }
  if (due.size !== known.size) return 'a way of the count is not followed'
  return (a, b) => (best.get(a) ?? 0) < (best.get(b) ?? 0)
}

/** Borda and Copeland in half points, minimax in votes: each a sum over the duels. */
function scoreRelation({ rule, scores }: RankedCertificate, duels: Checked): Relation | string {
  const { candidates, above, won, ballots } = duels
  const others = (one: number) => candidates.filter((other) => other !== one)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const score: Record<string, (one: number) => number> = {
    borda: (one) => sum(others(one).map((other) => ballots + above(one, other) - above(other, one))),
    copeland: (one) => sum(others(one).map((other) => 1 + Math.sign(above(one, other) - above(other, one)))),
    minimax: (one) => Math.max(0, ...others(one).map((other) => won(other, one))),
  }
  const counted = score[rule]
  if (!counted) return `no checker knows the rule ${rule}`
  const wrong = candidates.find((one) => scores?.[one] !== counted(one))
  if (wrong !== undefined) return `candidate ${wrong} has ${counted(wrong)}`
  return rule === 'minimax' ? (a, b) => counted(a) < counted(b) : (a, b) => counted(a) > counted(b)
}

function sameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length
}
