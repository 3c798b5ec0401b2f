/** Ranked pairs: every won duel is told once, and its fate is the one that those of the stronger duels leave it. */
import { demand, fieldsOf, listOf, someOf } from './claims.ts'
import type { Checked, Relation } from './rankedElection.ts'

interface ToldDuel {
  readonly winner: number
  readonly loser: number
  readonly fate: unknown
  readonly against: readonly number[]
}

/** Who is locked above whom. Throws Refuted. */
export function demandFates(proof: unknown, duels: Checked): Relation {
  const { candidates, above, won } = duels
  const told = new Map<string, ToldDuel>()
  for (const one of listOf(proof, 'the won duels')) {
    const {
      winner: a,
      loser: b,
      fate,
      against,
    } = fieldsOf(one, ['winner', 'loser', 'fate', 'against'], 'a duel')
    const [winner = 0, loser = 0] = someOf([a, b], candidates, 'a duel')
    const name = `${winner} over ${loser}`
    demand(won(winner, loser) > 0 && !told.has(name), `${name} was not won, or is told twice`)
    told.set(name, {
      winner,
      loser,
      fate,
      against: someOf(against, candidates, `what is said against ${name}`),
    })
  }
  const count = candidates.flatMap((a) => candidates.filter((b) => won(a, b) > 0)).length
  demand(told.size === count, 'not every won duel is told')
  const fateOf = (a: number, b: number) => told.get(`${a} over ${b}`)?.fate
  for (const [name, { winner, loser, fate, against }] of told) {
    /** Positive when the duel of `a` and `b` is stronger than this one: more votes for, then fewer against. */
    const margin = (a: number, b: number) =>
      won(a, b) - won(winner, loser) || above(loser, winner) - above(b, a)
    const isStronger: Relation = (a, b) => fateOf(a, b) === 'locked' && margin(a, b) > 0
    const isOpen: Relation = (a, b) =>
      isStronger(a, b) || (won(a, b) > 0 && margin(a, b) === 0 && fateOf(a, b) !== 'contrary')
    const isContrary = leads(loser, winner, candidates, isStronger)
    const due = isContrary ? 'contrary' : leads(loser, winner, candidates, isOpen) ? 'tied' : 'locked'
    demand(fate === due, `${name} is ${due}`)
    const step = isContrary ? isStronger : isOpen
    const isWay =
      against[0] === loser &&
      against.at(-1) === winner &&
      against.slice(1).every((next, place) => step(against[place] ?? 0, next))
    demand(due === 'locked' ? against.length === 0 : isWay, `what is said against ${name} does not hold`)
  }
  return (a, b) => fateOf(a, b) === 'locked'
}

function leads(from: number, to: number, candidates: readonly number[], step: Relation): boolean {
  const reached = new Set([from])
  for (const one of reached) for (const next of candidates) if (step(one, next)) reached.add(next)
  return reached.has(to)
}
