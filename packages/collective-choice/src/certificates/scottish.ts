/** Checks a count by the Scottish rules: each ballot is followed, each decision is compared with the votes before it. */
import type { RankedElection } from '../ranked/election.ts'
import { ballotsOf, decimal, isSaid, type StvCertificate, sameList } from './stv.ts'

const places = 5
const whole = 100_000n

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyScottishFails(election: RankedElection, certificate: StvCertificate): string | undefined {
  const { candidates, orders, voters, seats } = ballotsOf(election)
  const quota = (voters / BigInt(seats + 1) + 1n) * whole
  if (certificate.quota !== decimal(quota, places)) return `the quota is ${decimal(quota, places)}`
  const papers = orders.map((ballot) => ({ ...ballot, holder: ballot.order[0], value: whole }))
  const hopeful = new Set(candidates)
  const pending = new Set<number>()
  const elected: number[] = []
  const past: Map<number, bigint>[] = []

  for (const [index, round] of certificate.rounds.entries()) {
    const where = `round ${index + 1}`
    const isOver = hopeful.size === 0 || elected.length === seats
    if (index > 0 && isOver) return `${where}: the count was over`
    if (
      index === 0
        ? round.action !== 'first preferences'
        : round.action !== (pending.size > 0 ? 'surplus' : 'exclusion')
    ) {
      return `${where}: another step is due`
    }
    if (index > 0) {
      const isSurplus = pending.size > 0
      const pool = isSurplus ? pending : hopeful
      const due = whoseTurn([...pool], past, isSurplus)
      if (round.candidate !== due) return `${where}: it is the turn of ${due}`
      pool.delete(due)
      const total = past.at(-1)?.get(due) ?? 0n
      for (const paper of papers.filter(({ holder }) => holder === due)) {
        if (isSurplus) paper.value = ((total - quota) * paper.value) / total
        paper.holder = paper.order.slice(paper.order.indexOf(due) + 1).find((one) => hopeful.has(one))
      }
    }
    const votes = new Map(candidates.map((one) => [one, 0n]))
    for (const { holder, count, value } of papers) {
      if (holder !== undefined) votes.set(holder, (votes.get(holder) ?? 0n) + count * value)
    }
    for (const one of elected) if (!pending.has(one)) votes.set(one, quota)
    if (!isSaid(round, votes, voters * whole, places)) return `${where}: other votes follow from the ballots`
    past.push(votes)

    const of = (one: number) => votes.get(one) ?? 0n
    const byVotes = (a: number, b: number) => (of(a) === of(b) ? a - b : of(a) > of(b) ? -1 : 1)
    const reached = [...hopeful].filter((one) => of(one) >= quota).sort(byVotes)
    const rest = [...hopeful].filter((one) => of(one) < quota).sort(byVotes)
    const seatsLeft = seats - elected.length - reached.length
    const now = rest.length <= seatsLeft ? [...reached, ...rest] : reached
    if (!sameList(round.elected, now)) return `${where}: elected are ${now.join(', ') || 'none'}`
    for (const one of now) {
      hopeful.delete(one)
      elected.push(one)
      if (of(one) >= quota) pending.add(one)
    }
  }
  if (hopeful.size > 0 && elected.length < seats) return 'the count is not over'
  return sameList(
    certificate.elected,
    [...elected].sort((a, b) => a - b),
  )
    ? undefined
    : `elected are ${elected.join(', ')}`
}

/** Most votes for a surplus, fewest for an exclusion; of equals, whom the latest rounds before part; then the lowest number. */
function whoseTurn(pool: readonly number[], past: readonly Map<number, bigint>[], isMost: boolean): number {
  const inOrder = [...pool].sort((a, b) => {
    for (const votes of [...past].reverse()) {
      const [x, y] = [votes.get(a) ?? 0n, votes.get(b) ?? 0n]
      if (x !== y) return x > y === isMost ? -1 : 1
    }
    return a - b
  })
  return inOrder[0] ?? 0
}
