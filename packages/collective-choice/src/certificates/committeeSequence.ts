/** The states of a sequential count, one after another: scores by the definitions, the right ties, every successor. */
import { type Fraction, fraction, negate, smaller, subtract, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { demand, listOf } from './claims.ts'
import { approvalsOf, differentBallots, gain, isPrice, sharedLoad } from './committeeBallots.ts'
import { sortedSets } from './committeeSets.ts'
import { type Count, type Expected, type Followed, ListedState } from './committeeState.ts'

/** The winning committees that follow from the states; with `ties`, the one to which that order leads. Throws Refuted. */
export function checkLayers(
  election: CommitteeElection,
  rule: string,
  completion: unknown,
  layers: unknown,
  ties: readonly number[] | undefined,
): number[][] {
  const ballots = differentBallots(election)
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const approvals = everyone.map((candidate) => approvalsOf(ballots, candidate))
  const count: Count = { seats: election.seats, ballots, approvals, rule, completion }
  const share = fraction(BigInt(election.seats), BigInt(Math.max(1, election.ballots.length)))
  const members = rule === 'rev-seq-pav' ? everyone.filter((one) => approvals[one] !== 0n) : []
  const money = ballots.map(() => (rule === 'equal-shares' ? share : zero))
  if (rule === 'equal-shares')
    demand(
      ['seq-phragmen', 'av', 'none'].some((one) => one === completion),
      'unknown completion',
    )
  let expected: Expected[] = [{ members, money, isFilling: rule === 'seq-phragmen' }]
  const winners: number[][] = []
  for (const states of listOf(layers, 'the list of states')) {
    const layer = listOf(states, 'a list of states')
    demand(layer.length === expected.length && layer.length > 0, 'not the right states')
    const next = new Map<string, Expected>()
    for (const [index, state] of expected.entries()) {
      const followed = follow(count, state, new ListedState(layer[index], state, approvals.length, ties))
      if ('winners' in followed) winners.push(...followed.winners)
      else for (const one of followed.next) if (!next.has(keyOf(one))) next.set(keyOf(one), one)
    }
    expected = [...next.values()]
  }
  demand(expected.length === 0, 'the count is cut short')
  return sortedSets(winners)
}

function follow(count: Count, state: Expected, listed: ListedState): Followed {
  if (count.rule === 'seq-pav' || count.rule === 'seq-cc') return followAdding(count, state, listed)
  if (count.rule === 'rev-seq-pav') return followRemoving(count, state, listed)
  return state.isFilling ? followLoads(count, state, listed) : followPaying(count, state, listed)
}

function followAdding(
  { seats, ballots, rule }: Count,
  { members, money }: Expected,
  listed: ListedState,
): Followed {
  const isCoverage = rule === 'seq-cc'
  listed.checkScores((one) => (members.includes(one) ? undefined : gain(ballots, isCoverage, members, one)))
  const most = listed.best(1)
  const isIdle = most.every((one) => listed.scores[one]?.numerator === 0n)
  if (members.length === seats || isIdle) return listed.end('indifferent', most, seats - members.length)
  listed.checkChoice('add', most, undefined)
  return listed.seatEach(() => money, false)
}

function followRemoving(
  { seats, ballots, approvals }: Count,
  state: Expected,
  listed: ListedState,
): Followed {
  const { members } = state
  const others = (one: number) => members.filter((member) => member !== one)
  listed.checkScores((one) => (members.includes(one) ? gain(ballots, false, others(one), one) : undefined))
  const unapproved = approvals.flatMap((voters, one) => (voters === 0n ? [one] : []))
  if (members.length <= seats) return listed.end('indifferent', unapproved, seats - members.length)
  listed.checkChoice('remove', listed.best(-1), undefined)
  return { next: listed.followed(-1).map((one) => ({ ...state, members: others(one) })) }
}

function followPaying(count: Count, state: Expected, listed: ListedState): Followed {
  const { seats, ballots, approvals, completion } = count
  const { members, money } = state
  const open = seats - members.length
  const rest = approvals.map((_, one) => one).filter((one) => !members.includes(one))
  const isSpent = open === 0 || rest.every((one) => isPrice(ballots, money, one, undefined))
  if (!isSpent) {
    for (const [one, price] of listed.scores.entries()) {
      const isRight = members.includes(one) ? price === undefined : isPrice(ballots, money, one, price)
      demand(isRight, `candidate ${one} has another price`)
    }
    listed.checkChoice('pay', listed.best(-1), money)
    const left = (candidate: number, price: Fraction) =>
      money.map((has, i) => (ballots[i]?.approved.has(candidate) ? subtract(has, smaller(has, price)) : has))
    return listed.seatEach(left, false)
  }
  if (completion === 'seq-phragmen' && open > 0) return followLoads(count, state, listed)
  listed.checkScores((one) => (members.includes(one) ? undefined : fraction(approvals[one] ?? 0n)))
  if (completion !== 'av' || open === 0) return listed.end('approvals', [], 0)
  const ranked = rest.map((one) => approvals[one] ?? 0n).sort((a, b) => Number(b - a))
  const last = ranked[open - 1] ?? 0n
  const sure = rest.filter((one) => (approvals[one] ?? 0n) > last)
  const tied = rest.filter((one) => approvals[one] === last)
  return listed.end('approvals', tied, open - sure.length, sure)
}

/** Phragmen's rule; after Equal Shares money left is a load below zero. */
function followLoads(
  { seats, ballots, approvals, rule }: Count,
  state: Expected,
  listed: ListedState,
): Followed {
  const { members, money } = state
  const isIn = (one: number) => members.includes(one)
  const signed = (amount: Fraction) => (rule === 'equal-shares' ? negate(amount) : amount)
  const loads = money.map(signed)
  listed.checkScores((one) =>
    isIn(one) || approvals[one] === 0n ? undefined : sharedLoad(ballots, loads, one),
  )
  const least = listed.best(-1)
  const rest = approvals.map((_, one) => one).filter((one) => !isIn(one))
  if (least.length === 0) return listed.end('indifferent', rest, seats - members.length)
  if (members.length === seats) return listed.end('indifferent', [], 0)
  listed.checkChoice('load', least, loads)
  const after = (candidate: number, load: Fraction) =>
    money.map((has, i) => (ballots[i]?.approved.has(candidate) ? signed(load) : has))
  return listed.seatEach(after, true)
}

const keyOf = ({ members, money, isFilling }: Expected) =>
  `${members};${isFilling};${money.map(({ numerator, denominator }) => `${numerator}/${denominator}`)}`
