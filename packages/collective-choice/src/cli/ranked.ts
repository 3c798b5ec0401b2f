import { checkRanked } from '../certificates/checkRanked.ts'
import { readBlt } from '../formats/blt.ts'
import { MalformedFile } from '../formats/malformed.ts'
import { preflibEndings, readPreflib } from '../formats/preflib.ts'
import { certifyRanked } from '../ranked/certify.ts'
import { continuingCandidates, type RankedElection } from '../ranked/election.ts'
import { rankingInOrder } from '../ranked/inOrder.ts'
import { instantRunoff } from '../ranked/instantRunoff.ts'
import { type RankedRule, rankedRules } from '../ranked/rules.ts'
import { certifyStv } from '../stv/certify.ts'
import type { Counted, ElectionKind } from './kind.ts'
import { orderFrom } from './order.ts'
import { explainRanked } from './rankedReasons.ts'
import { countStv, explainStv, isStvRule, stvRules } from './stvReasons.ts'
import { UnusableOptions } from './unusable.ts'

const rules = Object.keys(rankedRules) as RankedRule[]
const isRankedRule = (rule: string): rule is RankedRule => rules.some((one) => one === rule)

export const rankedKind: ElectionKind = {
  name: 'ranked',
  rules: [...rules, ...stvRules],
  count: (text, extension, { rule = 'schulze', utility, completion, ties, all }) => {
    if (utility !== undefined || completion !== undefined || all) {
      throw new UnusableOptions('ranked ballots know neither --utility nor --completion nor --all')
    }
    if (!isRankedRule(rule) && !isStvRule(rule)) throw new UnusableOptions(`unknown rule "${rule}"`)
    const election = readRanked(text, extension)
    const order = ties && orderFrom(ties, continuingCandidates(election))
    return withinBounds(() =>
      isStvRule(rule) ? countByStv(election, rule, order) : countByRank(election, rule, order),
    )
  },
  verify: (text, extension, certificate) => checkRanked(readRanked(text, extension), certificate),
}

/** With an order of ties the ranking has one candidate a place, and those win who have a seat. */
function countByRank(
  election: RankedElection,
  rule: RankedRule,
  ties: readonly number[] | undefined,
): Counted {
  const result = ties && rule === 'irv' ? instantRunoff(election, ties) : rankedRules[rule](election)
  const ranking = ties ? rankingInOrder(result.ranking, ties) : result.ranking
  const winners = ties ? ranking.slice(0, election.seats).flat() : result.winners
  return {
    line: { rule, winners, ranking },
    explain: () => explainRanked(election, { ...result, ranking }),
    certify: () => ({ rule, ...(ties && { ties }), winners, ranking, ...certifyRanked(result) }),
  }
}

function countByStv(
  election: RankedElection,
  rule: (typeof stvRules)[number],
  ties: readonly number[] | undefined,
): Counted {
  const result = countStv(election, rule, ties)
  const certificate = certifyStv(result)
  const rounds = certificate.rounds.map(({ keep, ...round }) => round)
  return {
    line: { rule, elected: certificate.elected, quota: certificate.quota, rounds },
    explain: () => explainStv(election, result),
    certify: () => ({ rule, ...(ties && { ties }), ...certificate }),
  }
}

function readRanked(text: string, extension: string): RankedElection {
  const ending = preflibEndings.find((one) => one === extension)
  if (ending) return readPreflib(text, ending)
  if (extension === 'blt') return readBlt(text)
  throw new MalformedFile(
    0,
    `no ranked ballots are read from .${extension} files: ${preflibEndings.join(', ')}, blt`,
  )
}

/** A rule that cannot count these ballots says so by a RangeError. */
function withinBounds(count: () => Counted): Counted {
  try {
    return count()
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedFile(0, error.message)
    throw error
  }
}
