/** Checks a count by Meek's method: the keep factors it tells of must give the votes it tells of, and these the decisions. */
import type { RankedElection } from '../ranked/election.ts'
import {
  amountOf,
  ballotsOf,
  type CheckedBallot,
  decimal,
  isSaid,
  type StvCertificate,
  sameList,
} from './stv.ts'

const places = 9
const whole = 1_000_000_000n

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyMeekFails(election: RankedElection, certificate: StvCertificate): string | undefined {
  const { candidates, orders, voters, seats } = ballotsOf(election)
  const atFirst = (voters * whole) / BigInt(seats + 1) + 1n
  if (certificate.quota !== decimal(atFirst, places))
    return `the quota at first is ${decimal(atFirst, places)}`
  /** 0.000001 votes need not be spread, nor what rounding up adds: here for each ballot, below for small keep factors. */
  const rounding = 1_000n + voters * BigInt(candidates.length)
  const hopeful = new Set(candidates)
  const elected: number[] = []
  const isOpen = () => elected.length < seats && elected.length + hopeful.size > seats

  for (const [index, round] of certificate.rounds.entries()) {
    const where = `round ${index + 1}`
    if (!isOpen()) return `${where}: the count was over`
    if (round.action !== 'iteration') return `${where}: another step is due`
    const keep = new Map<number, bigint>()
    for (const one of candidates) {
      const factor = amountOf(round.keep?.[one], places)
      const isFree = elected.includes(one) && factor !== undefined && factor > 0n && factor <= whole
      if (!isFree && factor !== (hopeful.has(one) ? whole : 0n)) return `${where}: the keep factor of ${one}`
      keep.set(one, factor ?? 0n)
    }
    const votes = spread(candidates, orders, keep)
    const of = (one: number) => votes.get(one) ?? 0n
    if (!isSaid(round, votes, voters * whole, places))
      return `${where}: other votes follow from the keep factors`
    const quota = [...votes.values()].reduce((sum, one) => sum + one, 0n) / BigInt(seats + 1) + 1n
    if (round.quota !== decimal(quota, places)) return `${where}: the quota is ${decimal(quota, places)}`
    const unspread = elected.reduce((sum, one) => sum + (4n * whole) / (keep.get(one) ?? whole), rounding)
    if (elected.some((one) => of(one) + unspread < quota))
      return `${where}: somebody elected keeps too little`
    const reached = [...hopeful].filter((one) => of(one) >= quota)
    if (reached.length === 0) {
      const surplus = elected.reduce((sum, one) => (of(one) > quota ? sum + of(one) - quota : sum), 0n)
      if (surplus > unspread) return `${where}: a surplus is not spread`
      const fewest = [...hopeful].map(of).reduce((a, b) => (a < b ? a : b))
      const due = [...hopeful].filter((one) => of(one) <= fewest + surplus).sort((a, b) => a - b)[0]
      if (round.candidate !== due) return `${where}: it is the turn of ${due}`
      if (due !== undefined) hopeful.delete(due)
    } else if (round.candidate !== null) return `${where}: nobody goes`
    for (const one of reached) {
      hopeful.delete(one)
      elected.push(one)
    }
    const now = isOpen() || elected.length >= seats ? reached : [...reached, ...hopeful]
    if (!sameList(round.elected, now)) return `${where}: elected are ${now.join(', ') || 'none'}`
  }
  if (isOpen()) return 'the count is not over'
  const all = elected.length < seats ? [...elected, ...hopeful] : elected
  return sameList(
    certificate.elected,
    [...all].sort((a, b) => a - b),
  )
    ? undefined
    : `elected are ${all.join(', ')}`
}

function spread(
  candidates: readonly number[],
  ballots: readonly CheckedBallot[],
  keep: ReadonlyMap<number, bigint>,
) {
  const votes = new Map(candidates.map((one) => [one, 0n]))
  for (const { count, order } of ballots) {
    let left = whole
    for (const one of order) {
      const product = left * (keep.get(one) ?? 0n)
      const kept = product / whole + (product % whole > 0n ? 1n : 0n)
      votes.set(one, (votes.get(one) ?? 0n) + kept * count)
      left -= kept
    }
  }
  return votes
}
