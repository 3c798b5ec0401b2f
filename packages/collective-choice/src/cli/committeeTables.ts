/** The reasons for a committee, as tables. */
import type { CommitteeOutcome, Round } from '../committees/outcome.ts'
import { roundedText, writeFraction } from '../exact/decimal.ts'
import { compare, type Fraction, smaller, subtract, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import type { Table } from './kind.ts'

const ways: Readonly<Record<Round['by'], string>> = {
  add: 'adds most',
  remove: 'costs least to leave out',
  load: 'lowest load',
  pay: 'lowest price',
  approvals: 'most approvals',
  indifferent: 'no difference',
}

export function explainCommittee(election: CommitteeElection, outcome: CommitteeOutcome): Table[] {
  const name = (candidate: number) => election.names?.[candidate] ?? String(candidate)
  const [first = []] = outcome.committees
  const tables = [committeesTable(outcome, name)]
  if (outcome.score) tables.push(satisfactionTable(election, first))
  if (outcome.scores) tables.push(scoresTable(outcome.scores, first, outcome, name))
  for (const [index, round] of (outcome.rounds ?? []).entries()) tables.push(roundTable(index, round, name))
  const moves = (outcome.rounds ?? []).flatMap((round, index) => paymentRows(election, round, index, name))
  if (moves.length > 0)
    tables.push({
      title: 'Who paid what (for loads: what each bears before and after)',
      columns: ['round', 'ballot', 'voters', 'before', 'after', 'each paid'],
      rows: moves,
    })
  return tables
}

function committeesTable(outcome: CommitteeOutcome, name: (candidate: number) => string): Table {
  const { rule, completion, committees, score, shares, isFirstOfAll } = outcome
  const facts = [
    rule,
    ...(completion ? [`completed by ${completion}`] : []),
    ...(shares ? [`shares of ${shares} seats`] : []),
    ...(score ? [`score ${shown(score)}`] : []),
    ...(isFirstOfAll ? [] : ['very many tie: the smallest number at each tie']),
  ]
  return {
    title: `Committees (${facts.join('; ')})`,
    columns: ['members'],
    rows: committees.map((members) => [members.map(name).join(', ')]),
  }
}

/** Of those with the score of the last seat some may sit and others not: that is no reason, and is said. */
function scoresTable(
  scores: readonly Fraction[],
  members: readonly number[],
  { ties }: CommitteeOutcome,
  name: (candidate: number) => string,
): Table {
  const sits = (one: number) => members.includes(one)
  const isEqual = (one: number, other: number) => compare(scores[one] ?? zero, scores[other] ?? zero) === 0
  const everyone = scores.map((_, one) => one)
  const last = members.reduce<number | undefined>(
    (least, one) =>
      least === undefined || compare(scores[one] ?? zero, scores[least] ?? zero) < 0 ? one : least,
    undefined,
  )
  const atCut = last === undefined ? [] : everyone.filter((one) => isEqual(one, last))
  const tied = atCut.every(sits) ? [] : atCut
  const mark = (one: number) => `${sits(one) ? 'yes' : 'no'}${tied.includes(one) ? ' (tied)' : ''}`
  const seats = tied.filter(sits).length
  const by = ties ? 'the first in the order of ties' : 'the smallest number'
  return {
    title:
      tied.length === 0
        ? 'Scores'
        : `Scores (${tied.length} tie for ${seats} ${seats === 1 ? 'seat' : 'seats'}: ${by} sits)`,
    columns: ['candidate', 'score', 'sits'],
    rows: scores.map((score, one) => [name(one), shown(score), mark(one)]),
  }
}

function satisfactionTable({ ballots }: CommitteeElection, members: readonly number[]): Table {
  const counts = new Map<number, number>()
  for (const ballot of ballots) {
    const satisfaction = ballot.filter((one) => members.includes(one)).length
    counts.set(satisfaction, (counts.get(satisfaction) ?? 0) + 1)
  }
  return {
    title: 'Voters by the number of members they approve',
    columns: ['members', 'voters'],
    rows: [...counts].sort(([a], [b]) => a - b).map(([members, voters]) => [String(members), String(voters)]),
  }
}

function roundTable(
  index: number,
  { by, scores, tied, chosen }: Round,
  name: (candidate: number) => string,
): Table {
  const verb = by === 'remove' ? 'leaves' : 'sits'
  return {
    title: `Round ${index + 1}: ${chosen.map(name).join(', ')} ${verb} (${ways[by]})`,
    columns: ['candidate', by === 'pay' ? 'price each' : by === 'load' ? 'load' : 'score', ''],
    rows: scores.flatMap((score, one) => {
      if (score === undefined) return []
      const mark = chosen.includes(one) ? verb : tied.includes(one) ? 'tied' : ''
      return [[name(one), shown(score), mark]]
    }),
  }
}

function paymentRows(
  { ballots }: CommitteeElection,
  { by, chosen, scores, money }: Round,
  index: number,
  name: (candidate: number) => string,
): string[][] {
  const [candidate] = chosen
  if (money === undefined || candidate === undefined) return []
  const limit = scores[candidate] ?? zero
  return countedBallots(ballots).flatMap(({ approved, voters }, group) => {
    if (!approved.includes(candidate)) return []
    const before = money[group] ?? zero
    const paid = smaller(before, limit)
    const after = by === 'load' ? limit : subtract(before, paid)
    const row = [String(index + 1), approved.map(name).join(' '), String(voters), shown(before), shown(after)]
    return [[...row, by === 'load' ? '' : shown(paid)]]
  })
}

/** Different ballots in the order they first come, empty ones left out: as the rounds count them. */
function countedBallots(ballots: readonly (readonly number[])[]): { approved: number[]; voters: number }[] {
  const found = new Map<string, { approved: number[]; voters: number }>()
  for (const ballot of ballots) {
    if (ballot.length === 0) continue
    const approved = [...ballot].sort((a, b) => a - b)
    const same = found.get(approved.join())
    if (same) same.voters += 1
    else found.set(approved.join(), { approved, voters: 1 })
  }
  return [...found.values()]
}

/** Exact, and rounded where the exact number is long. */
function shown(value: Fraction): string {
  const exact = writeFraction(value)
  if (exact.length <= 12) return exact

  return `~${roundedText(value, 6)}`
}
