/** The reasons of ranked results as tables for people. */

import { roundedText } from '../exact/decimal.ts'
import { fraction } from '../exact/fraction.ts'
import type { RankedResult } from '../ranked/certify.ts'
import type { RankedElection } from '../ranked/election.ts'
import type { RunoffResult } from '../ranked/instantRunoff.ts'
import type { Duels } from '../ranked/pairwise.ts'
import type { Table } from './kind.ts'

export function explainRanked(election: RankedElection, result: RankedResult): Table[] {
  const name = (candidate: number) => `${candidate} ${election.names[candidate - 1] ?? ''}`.trim()
  const place = {
    title: 'Ranking',
    columns: ['place', 'candidates'],
    rows: result.ranking.map((group, index) => [String(index + 1), group.map(name).join(', ')]),
  }
  return [place, ...reasonsOf(result, name)]
}

type Name = (candidate: number) => string

function reasonsOf(result: RankedResult, name: Name): Table[] {
  if ('rounds' in result) return [runoffTable(result, name)]
  const duels = duelTable(result.duels, name)
  if ('scores' in result) {
    const unit = result.unit === 'votes' ? 1n : 2n
    const rows = [...result.scores].map(([one, score]) => [
      name(one),
      roundedText(fraction(BigInt(score), unit), 1),
    ])
    return [
      { title: 'Scores', columns: ['candidate', result.unit === 'votes' ? 'votes against' : 'points'], rows },
      duels,
    ]
  }
  if ('pairs' in result) {
    const rows = result.pairs.map(({ winner, loser, votes, opposed, fate, against }) => [
      `${name(winner)} over ${name(loser)}`,
      `${votes} to ${opposed}`,
      fate === 'locked' ? 'locked' : `${fate}: ${against.map(name).join(' > ')}`,
    ])
    return [{ title: 'Won duels from the strongest', columns: ['duel', 'votes', 'fate'], rows }, duels]
  }
  const rows = result.beatpaths
    .filter(({ path }) => path.length > 0)
    .map(({ strength, path }) => [path.map(name).join(' > '), String(strength)])
  return [{ title: 'Strongest ways', columns: ['way', 'weakest duel'], rows }, duels]
}

function duelTable({ candidates, wins }: Duels, name: Name): Table {
  return {
    title: 'Duels: votes of the row against the column',
    columns: ['', ...candidates.map(String)],
    rows: candidates.map((a) => [name(a), ...candidates.map((b) => (a === b ? '' : String(wins(a, b))))]),
  }
}

/** Where no order of ties is named every way of breaking them is followed: the table can show but one of them. */
function runoffTitle({ hasTies, steps }: RunoffResult): string {
  if (!hasTies) return 'Rounds'
  const isEveryWay = steps.some(({ lowest }) => lowest.length > 1)
  return isEveryWay
    ? 'Rounds of one count of several: at a tie any of the lowest may go, here the one of the largest number goes; the ranking gives each the best place of all counts'
    : 'Rounds (at a tie the last in the order of ties goes)'
}

function runoffTable(result: RunoffResult, name: Name): Table {
  const { rounds, unit } = result
  const candidates = [...(rounds[0]?.votes.keys() ?? [])]
  const votes = (amount: bigint | undefined) =>
    amount === undefined ? '' : roundedText(fraction(amount, unit), unit === 1n ? 0 : 3)
  return {
    title: runoffTitle(result),
    columns: ['round', ...candidates.map(name), 'exhausted', 'goes'],
    rows: rounds.map((round, index) => [
      String(index + 1),
      ...candidates.map((one) => votes(round.votes.get(one))),
      String(round.exhausted),
      round.eliminated === undefined
        ? ''
        : `${name(round.eliminated)}${round.lowest.length > 1 ? ' (tie)' : ''}`,
    ]),
  }
}
