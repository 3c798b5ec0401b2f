/** Thiele's rules step by step (Thiele 1895): sequential PAV, reverse sequential PAV, sequential Chamberlin-Courant. */
import { fraction } from '../exact/fraction.ts'
import { ascending, type Committee } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { harmonicWeights, marginalScores, type ThieleWeights } from './thiele.ts'
import type { Sequence } from './universes.ts'

const textOf = (members: Committee) => members.join()

/** Each round seats a candidate who adds most. Where nobody adds anything, any of the rest fill the seats. */
export function addingSequence(profile: ApprovalProfile, weights: ThieleWeights): Sequence<Committee> {
  return {
    start: [],
    keyOf: textOf,
    step: (members) => {
      const gains = marginalScores(profile, weights, members)
      const rest = gains.map((_, candidate) => candidate).filter((one) => !members.includes(one))
      const best = rest.reduce((most, one) => ((gains[one] ?? 0n) > most ? (gains[one] ?? 0n) : most), 0n)
      const tied = rest.filter((one) => gains[one] === best)
      const scores = gains.map((gain, one) =>
        members.includes(one) ? undefined : fraction(gain, weights.scale),
      )
      const open = profile.seats - members.length
      const isEnd = open === 0 || best === 0n
      const round = { by: isEnd ? 'indifferent' : 'add', scores, tied, chosen: [] } as const
      return isEnd
        ? { round, members, fill: { sure: [], among: tied, count: open } }
        : { round, next: (candidate) => ascending([...members, candidate]) }
    },
  }
}

/** From everyone, each round takes away a candidate whose leaving costs least. */
export function removingSequence(profile: ApprovalProfile): Sequence<Committee> {
  const weights = harmonicWeights(profile.candidates)
  const everyone = profile.approvals.map((_, candidate) => candidate)
  const approved = everyone.filter((candidate) => (profile.approvals[candidate] ?? 0) > 0)
  const unapproved = everyone.filter((candidate) => profile.approvals[candidate] === 0)
  const open = profile.seats - approved.length
  return {
    // Candidates nobody approves cost nothing and so leave first, in whatever order.
    start: approved,
    keyOf: textOf,
    step: (members) => {
      const losses = marginalScores(profile, weights, members)
      const least = members.reduce<bigint | undefined>((low, one) => {
        const loss = losses[one] ?? 0n
        return low === undefined || loss < low ? loss : low
      }, undefined)
      const scores = losses.map((loss, one) =>
        members.includes(one) ? fraction(loss, weights.scale) : undefined,
      )
      if (members.length <= profile.seats) {
        const fill = { sure: [], among: unapproved, count: Math.max(0, open) }
        return { round: { by: 'indifferent', scores, tied: unapproved, chosen: [] }, members, fill }
      }
      const tied = members.filter((one) => losses[one] === least)
      return {
        round: { by: 'remove', scores, tied, chosen: [] },
        next: (candidate) => members.filter((one) => one !== candidate),
      }
    },
  }
}
