/** Whether the order of ties decided a committee. */

import { ascending } from '../committees/committee.ts'
import { attemptsOf, type CommitteeOptions, electCommittee } from '../committees/elect.ts'
import { profileOf } from '../committees/election.ts'
import { highest } from '../committees/fill.ts'
import type { CommitteeRule, Round } from '../committees/outcome.ts'
import { Renumbering } from '../committees/renumbering.ts'
import { coverageWeights, harmonicWeights } from '../committees/thiele.ts'
import { anotherBest } from '../committees/thieleOptimum.ts'
import { compare, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { type MetTie, searchTies, type TieReport, tieAtCut } from './search.ts'

/**
 * About the committee that `electCommittee` elects with the same options (`ties` by number if there are none).
 * Exact at once for scores, and for PAV and Chamberlin-Courant by one more search; rules that go round by round are
 * counted again by other orders.
 */
export function committeeTies(
  election: CommitteeElection,
  rule: CommitteeRule,
  { completion, ties }: Omit<CommitteeOptions, 'all'> = {},
): TieReport<number> {
  const order = ties ?? Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const options = { ...(completion && { completion }) }
  const isByIncrements = rule === 'equal-shares' && completion === 'increments'
  // Where no budget fills the seats, increments leave them to the most approved.
  if (isByIncrements && attemptsInOrder(election, order).length === 0) return scoreTies(election, 'av', order)
  if (rule === 'av' || rule === 'sav') return scoreTies(election, rule, order)
  if (rule === 'pav' || rule === 'cc') return optimumTies(election, rule, order)
  return searchTies(order, (tried) => {
    const { committees, rounds = [] } = electCommittee(election, rule, { ...options, ties: tried })
    const runs = isByIncrements ? attemptsInOrder(election, tried) : [rounds]
    const met = runs.flatMap((run) => tiesIn(election, run, rule === 'rev-seq-pav', !isByIncrements))
    return { winners: committees[0] ?? [], ties: met }
  })
}

function scoreTies(
  election: CommitteeElection,
  rule: 'av' | 'sav',
  order: readonly number[],
): TieReport<number> {
  const { scores = [] } = electCommittee(election, rule, { ties: order })
  const { sure, among } = highest(order, (one) => scores[one] ?? zero, compare, election.seats)
  return tieAtCut([sure, among], election.seats, order)
}

function optimumTies(
  election: CommitteeElection,
  rule: 'pav' | 'cc',
  order: readonly number[],
): TieReport<number> {
  const [chosen = []] = electCommittee(election, rule, { ties: order }).committees
  const weights = rule === 'cc' ? coverageWeights : harmonicWeights(election.seats)
  const instead = anotherBest(profileOf(election), weights, chosen)
  if (!instead) return { ties: [], isDecisive: false, instead: undefined }
  const isBoth = (one: number) => chosen.includes(one) && instead.includes(one)
  const among = ascending([...new Set([...chosen, ...instead])].filter((one) => !isBoth(one)))
  const ties = [{ among, chosen: chosen.filter((one) => !isBoth(one)) }]
  return { ties, isDecisive: true, instead }
}

function attemptsInOrder(election: CommitteeElection, order: readonly number[]): Round[][] {
  const renumbering = new Renumbering(election.candidates, order)
  const attempts = attemptsOf(profileOf(renumbering.election(election)))
  return attempts.map(({ rounds }) => rounds.map(renumbering.round))
}

function tiesIn(
  { seats, candidates, ballots }: CommitteeElection,
  rounds: readonly Round[],
  isRemoving: boolean,
  hasState: boolean,
): MetTie<number>[] {
  const met: MetTie<number>[] = []
  const isApproved = (one: number) => ballots.some((ballot) => ballot.includes(one))
  let members = isRemoving ? Array.from({ length: candidates }, (_, one) => one).filter(isApproved) : []
  for (const { by, tied, chosen, money } of rounds) {
    const isLastTaken = by === 'remove'
    const open = isLastTaken ? members.length - seats : seats - members.length
    const taken = tied.filter((one) => chosen.includes(one))
    const isChoice = taken.length > 0 && taken.length < tied.length
    if (isChoice && !(tied.length <= open && taken.every((one) => isApart(ballots, one, tied)))) {
      const left = money?.map(({ numerator, denominator }) => `${numerator}/${denominator}`)
      const state = `${by};${members.join()};${left}`
      met.push({ among: tied, chosen: taken, isLastTaken, ...(hasState && { state }) })
    }
    members = isLastTaken
      ? members.filter((one) => !chosen.includes(one))
      : [...ascending([...members, ...chosen])]
  }
  return met
}

/**
 * Whether no voter approves this one and another of the tied: then its score stays while others of them are taken,
 * all of equal score have their turn before anybody else, and whoever comes first, the same follows.
 */
const isApart = (
  ballots: CommitteeElection['ballots'],
  candidate: number,
  tied: readonly number[],
): boolean =>
  ballots.every(
    (ballot) => !ballot.includes(candidate) || !tied.some((one) => one !== candidate && ballot.includes(one)),
  )
