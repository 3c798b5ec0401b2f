/** Checks a count by the Scottish rules: each ballot is followed, each decision is compared with the votes before it. */
import type { RankedElection } from '../ranked/election.ts'
import { demand, verificationOf } from './claims.ts'
import { FollowedCount } from './stv.ts'

const places = 5
const whole = 100_000n

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyScottishFails(election: RankedElection, certificate: unknown): string | undefined {
  const verification = verificationOf(() => follow(new FollowedCount(election, certificate, places)))
  return verification.holds ? undefined : verification.because
}

function follow(count: FollowedCount): void {
  const { candidates, orders, voters, seats } = count
  const quota = (voters / BigInt(seats + 1) + 1n) * whole
  count.demandQuota(quota)
  const papers = orders.map((ballot) => ({ ...ballot, holder: ballot.order[0], value: whole }))
  const hopeful = new Set(candidates)
  const pending = new Set<number>()
  const elected: number[] = []
  const past: Map<number, bigint>[] = []
  const isOver = () => past.length > 0 && (hopeful.size === 0 || elected.length >= seats)

  while (!isOver()) {
    const isFirst = past.length === 0
    const isSurplus = pending.size > 0
    const pool = isSurplus ? pending : hopeful
    const tied = isFirst ? [] : equalsOf([...pool], past, isSurplus)
    const due = count.taken(tied)
    if (!isFirst) {
      pool.delete(due)
      const total = past.at(-1)?.get(due) ?? 0n
      for (const paper of papers.filter(({ holder }) => holder === due)) {
        if (isSurplus) paper.value = ((total - quota) * paper.value) / total
        paper.holder = paper.order.slice(paper.order.indexOf(due) + 1).find((one) => hopeful.has(one))
      }
    }
    const votes = new Map(candidates.map((one) => [one, 0n]))
    for (const { holder, count: ballots, value } of papers)
      if (holder !== undefined) votes.set(holder, (votes.get(holder) ?? 0n) + ballots * value)
    for (const one of elected) if (!pending.has(one)) votes.set(one, quota)
    past.push(votes)

    const of = (one: number) => votes.get(one) ?? 0n
    const byVotes = (a: number, b: number) => (of(a) === of(b) ? a - b : of(a) > of(b) ? -1 : 1)
    const reached = [...hopeful].filter((one) => of(one) >= quota).sort(byVotes)
    const rest = [...hopeful].filter((one) => of(one) < quota).sort(byVotes)
    const now = rest.length <= seats - elected.length - reached.length ? [...reached, ...rest] : reached
    const action = isFirst ? 'first preferences' : isSurplus ? 'surplus' : 'exclusion'
    count.demandRound(past.length - 1, { action, candidate: isFirst ? null : due, votes, elected: now, tied })
    for (const one of now) {
      hopeful.delete(one)
      elected.push(one)
      if (of(one) >= quota) pending.add(one)
    }
  }
  demand(count.rounds.length === past.length, 'the count was over')
  count.demandElected(elected)
}

/** Most votes for a surplus, fewest for an exclusion; of equals, whom the latest rounds before part (rules 49 and 51). */
function equalsOf(pool: readonly number[], past: readonly Map<number, bigint>[], isMost: boolean): number[] {
  let left = [...pool]
  for (const votes of [...past].reverse()) {
    const of = (one: number) => votes.get(one) ?? 0n
    const [first = 0n, ...others] = left.map(of)
    const extreme = others.reduce((a, b) => (b > a === isMost ? b : a), first)
    left = left.filter((one) => of(one) === extreme)
  }
  return left
}
