import { whyMeekFails } from '../certificates/meek.ts'
import { whyRankedFails } from '../certificates/ranked.ts'
import { whyScottishFails } from '../certificates/scottish.ts'
import { readBlt } from '../formats/blt.ts'
import { MalformedFile } from '../formats/malformed.ts'
import { preflibEndings, readPreflib } from '../formats/preflib.ts'
import { certifyRanked } from '../ranked/certify.ts'
import type { RankedElection } from '../ranked/election.ts'
import { type RankedRule, rankedRules } from '../ranked/rules.ts'
import { certifyStv } from '../stv/certify.ts'
import type { Certificate, Counted, ElectionKind, Verification } from './kind.ts'
import { explainRanked } from './rankedReasons.ts'
import { countStv, explainStv, isStvRule, stvRules } from './stvReasons.ts'
import { UnusableOptions } from './unusable.ts'

const rules = Object.keys(rankedRules) as RankedRule[]
const isRankedRule = (rule: string): rule is RankedRule => rules.some((one) => one === rule)

export const rankedKind: ElectionKind = {
  name: 'ranked',
  rules: [...rules, ...stvRules],
  count: (text, extension, { rule = 'schulze', utility, completion, all }) => {
    if (utility !== undefined || completion !== undefined || all) {
      throw new UnusableOptions('ranked ballots know neither --utility nor --completion nor --all')
    }
    if (!isRankedRule(rule) && !isStvRule(rule)) throw new UnusableOptions(`unknown rule "${rule}"`)
    const election = readRanked(text, extension)
    return withinBounds(() => (isStvRule(rule) ? countByStv(election, rule) : countByRank(election, rule)))
  },
  verify: (text, extension, certificate) =>
    asVerification(whyFails(readRanked(text, extension), certificate)),
}

function countByRank(election: RankedElection, rule: RankedRule): Counted {
  const result = rankedRules[rule](election)
  const line = { rule, winners: result.winners, ranking: result.ranking }
  return {
    line,
    explain: () => explainRanked(election, result),
    certify: () => ({ ...line, ...certifyRanked(result) }),
  }
}

function countByStv(election: RankedElection, rule: (typeof stvRules)[number]): Counted {
  const result = countStv(election, rule)
  const certificate = certifyStv(result)
  const rounds = certificate.rounds.map(({ keep, ...round }) => round)
  return {
    line: { rule, elected: certificate.elected, quota: certificate.quota, rounds },
    explain: () => explainStv(election, result),
    certify: () => ({ rule, ...certificate }),
  }
}

/** Which checker a certificate is for. The checkers compare everything they are told with the ballots. */
function whyFails(election: RankedElection, certificate: Certificate): string | undefined {
  if (certificate.rule === 'stv-scottish') return whyScottishFails(election, certificate)
  if (certificate.rule === 'stv-meek') return whyMeekFails(election, certificate)
  return whyRankedFails(election, certificate)
}

const asVerification = (because: string | undefined): Verification =>
  because === undefined ? { holds: true } : { holds: false, because }

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
