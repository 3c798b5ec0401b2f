/** The states of a sequential count, one after another: scores by the definitions, the right ties, every successor. */
import { readFraction } from '../exact/decimal.ts'
import {
  compare,
  equals,
  type Fraction,
  fraction,
  negate,
  smaller,
  subtract,
  zero,
} from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import {
  approvalsOf,
  type DifferentBallot,
  differentBallots,
  gain,
  isPrice,
  sharedLoad,
} from './committeeBallots.ts'
import { demand, sortedSets, subsets } from './committeeSets.ts'

interface Expected {
  readonly members: readonly number[]
  /** Loads (Phragmen), or what is left (Equal Shares; when filling, below zero is owed). */
  readonly money: readonly Fraction[]
  readonly isFilling: boolean
}

interface Listed {
  readonly members: unknown
  readonly by: unknown
  readonly scores: readonly (Fraction | undefined)[]
  readonly tied: readonly number[]
  readonly money: readonly Fraction[] | undefined
}

/** The winning committees that follow from the states. Throws Refuted. */
export function checkLayers(
  election: CommitteeElection,
  rule: string,
  completion: unknown,
  layers: unknown,
): number[][] {
  demand(layers !== null, 'too many universes tie: such a count has no certificate')
  demand(Array.isArray(layers), 'the states are missing')
  const ballots = differentBallots(election)
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const approvals = everyone.map((candidate) => approvalsOf(ballots, candidate))
  const share = fraction(BigInt(election.seats), BigInt(Math.max(1, election.ballots.length)))
  const start = rule === 'rev-seq-pav' ? everyone.filter((one) => approvals[one] !== 0n) : []
  const money = ballots.map(() => (rule === 'equal-shares' ? share : zero))
  if (rule === 'equal-shares')
    demand(['seq-phragmen', 'av', 'none'].includes(String(completion)), 'unknown completion')
  let expected: Expected[] = [{ members: start, money, isFilling: rule === 'seq-phragmen' }]
  const winners: number[][] = []
  for (const layer of layers as unknown[]) {
    demand(
      Array.isArray(layer) && layer.length === expected.length && layer.length > 0,
      'a state is missing or too many',
    )
    const next = new Map<string, Expected>()
    for (const [index, state] of expected.entries()) {
      const listed = read(layer[index], election.candidates)
      demand(
        JSON.stringify(listed.members) === JSON.stringify(state.members),
        `the members are ${state.members}`,
      )
      for (const one of follow(election, ballots, approvals, rule, completion, state, listed, winners))
        if (!next.has(keyOf(one))) next.set(keyOf(one), one)
    }
    expected = [...next.values()]
  }
  demand(expected.length === 0, 'the count is cut short')
  return sortedSets(winners)
}

/** Checks one state; adds its committees to `winners` where the count ends, else returns what follows. */
function follow(
  election: CommitteeElection,
  ballots: readonly DifferentBallot[],
  approvals: readonly bigint[],
  rule: string,
  completion: unknown,
  { members, money, isFilling }: Expected,
  { by, scores, tied, money: listedMoney }: Listed,
  winners: number[][],
): Expected[] {
  const isIn = (candidate: number) => members.includes(candidate)
  const open = election.seats - members.length
  const rest = approvals.map((_, candidate) => candidate).filter((one) => !isIn(one))
  const checkScores = (scoreOf: (candidate: number) => Fraction | undefined) => {
    for (const [candidate, score] of scores.entries()) {
      const own = scoreOf(candidate)
      demand(
        own === undefined ? score === undefined : score !== undefined && equals(own, score),
        `candidate ${candidate} scores otherwise`,
      )
    }
  }
  const checkMoney = (own: readonly Fraction[]) =>
    demand(
      listedMoney?.length === own.length && own.every((amount, i) => equals(amount, listedMoney[i] ?? zero)),
      'the money or loads are others',
    )
  const checkTied = (own: readonly number[]) => demand(own.join() === tied.join(), `tied are ${own}`)
  const best = (sign: 1 | -1) => {
    const scored = scores.flatMap((score, candidate) => (score === undefined ? [] : [{ score, candidate }]))
    return scored
      .filter(({ score }) => scored.every((other) => sign * compare(score, other.score) >= 0))
      .map(({ candidate }) => candidate)
  }
  const end = (
    way: string,
    among: readonly number[],
    count: number,
    sure: readonly number[] = [],
  ): Expected[] => {
    demand(by === way, `the round is decided by ${way}`)
    demand(listedMoney === undefined, 'no money counts here')
    checkTied(among)
    winners.push(...subsets(among, count).map((chosen) => [...members, ...sure, ...chosen]))
    return []
  }
  const seat = (moneyAfter: (candidate: number, score: Fraction) => readonly Fraction[], filling: boolean) =>
    tied.map((candidate) => ({
      members: [...members, candidate].sort((a, b) => a - b),
      money: moneyAfter(candidate, scores[candidate] ?? zero),
      isFilling: filling,
    }))

  if (rule === 'seq-pav' || rule === 'seq-cc') {
    checkScores((one) => (isIn(one) ? undefined : gain(ballots, rule === 'seq-cc', members, one)))
    const most = best(1)
    const isIdle = most.every((one) => scores[one]?.numerator === 0n)
    if (open === 0 || isIdle) return end('any', most, open)
    demand(by === 'add' && listedMoney === undefined, 'the round is decided by add')
    checkTied(most)
    return seat(() => money, isFilling)
  }
  if (rule === 'rev-seq-pav') {
    const others = (one: number) => members.filter((member) => member !== one)
    checkScores((one) => (isIn(one) ? gain(ballots, false, others(one), one) : undefined))
    if (open >= 0)
      return end(
        'any',
        rest.filter((one) => approvals[one] === 0n),
        open,
      )
    demand(by === 'remove' && listedMoney === undefined, 'the round is decided by remove')
    checkTied(best(-1))
    return tied.map((one) => ({ members: others(one), money, isFilling }))
  }
  if (rule === 'equal-shares' && !isFilling && open > 0 && by === 'pay') {
    for (const [candidate, score] of scores.entries())
      demand(
        isIn(candidate) ? score === undefined : isPrice(ballots, money, candidate, score),
        `candidate ${candidate} has another price`,
      )
    checkMoney(money)
    checkTied(best(-1))
    demand(tied.length > 0, 'nobody can be paid')
    const left = (candidate: number, price: Fraction) =>
      money.map((has, i) => (ballots[i]?.approved.has(candidate) ? subtract(has, smaller(has, price)) : has))
    return seat(left, false)
  }
  if (rule === 'equal-shares' && !isFilling) {
    const isSpent = open === 0 || rest.every((one) => isPrice(ballots, money, one, undefined))
    demand(isSpent, 'a candidate could still be paid')
    if (completion !== 'seq-phragmen' || open === 0) {
      checkScores((one) => (isIn(one) ? undefined : fraction(approvals[one] ?? 0n)))
      if (completion !== 'av' || open === 0) return end('approvals', [], 0)
      const last =
        [...rest].sort((a, b) => Number((approvals[b] ?? 0n) - (approvals[a] ?? 0n)))[open - 1] ?? 0
      const sure = rest.filter((one) => (approvals[one] ?? 0n) > (approvals[last] ?? 0n))
      return end(
        'approvals',
        rest.filter((one) => approvals[one] === approvals[last]),
        open - sure.length,
        sure,
      )
    }
  }
  const loads = rule === 'equal-shares' ? money.map(negate) : money
  checkScores((one) => (isIn(one) || approvals[one] === 0n ? undefined : sharedLoad(ballots, loads, one)))
  const least = best(-1)
  if (open === 0 || least.length === 0) return end('any', least.length === 0 ? rest : [], open)
  demand(by === 'load', 'the round is decided by load')
  checkMoney(loads)
  checkTied(least)
  const after = (candidate: number, load: Fraction) =>
    money.map((has, i) =>
      !ballots[i]?.approved.has(candidate) ? has : rule === 'equal-shares' ? negate(load) : load,
    )
  return seat(after, true)
}

const keyOf = ({ members, money, isFilling }: Expected) =>
  `${members};${isFilling};${money.map(({ numerator, denominator }) => `${numerator}/${denominator}`)}`

function read(state: unknown, candidates: number): Listed {
  demand(typeof state === 'object' && state !== null, 'a state is missing')
  const { members, by, scores, tied, money, ...others } = state as Readonly<Record<string, unknown>>
  demand(Object.keys(others).length === 0, 'a state has something more')
  demand(Array.isArray(scores) && scores.length === candidates, 'a score for each candidate is missing')
  demand(Array.isArray(tied) && tied.every(Number.isInteger), 'the tied candidates are missing')
  demand(money === undefined || Array.isArray(money), 'the money is missing')
  return {
    members,
    by,
    scores: scores.map((score: unknown) => (score === null ? undefined : exactly(score))),
    tied,
    money: money?.map(exactly),
  }
}

function exactly(text: unknown): Fraction {
  const value = typeof text === 'string' ? readFraction(text) : undefined
  demand(value !== undefined, `${JSON.stringify(text)} is no exact number`)
  return value
}
