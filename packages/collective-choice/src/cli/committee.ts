/** Committees from approval ballots on the command line. */
import { checkCommitteeCertificate } from '../certificates/committee.ts'
import { certifyCommittee } from '../committees/certify.ts'
import { TooManyTies } from '../committees/committee.ts'
import { type CommitteeOptions, electCommittee } from '../committees/elect.ts'
import {
  type CommitteeOutcome,
  type CommitteeRule,
  committeeRules,
  completions,
} from '../committees/outcome.ts'
import { type CommitteeElection, readCommitteeJson } from '../formats/committeeJson.ts'
import { MalformedFile } from '../formats/malformed.ts'
import { explainCommittee } from './committeeTables.ts'
import type { ElectionKind } from './kind.ts'
import type { Options } from './options.ts'
import { orderFrom } from './order.ts'
import { UnusableOptions } from './unusable.ts'

export const committeeKind: ElectionKind = {
  name: 'committee',
  rules: committeeRules,
  count: (text, _extension, options) => {
    const rule = ruleOf(options)
    const asked = choiceOf(rule, options)
    const election = readCommitteeJson(text)
    const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
    const choice = options.ties ? { ...asked, ties: orderFrom(options.ties, everyone) } : asked
    const outcome = elected(election, rule, choice)
    return {
      line: { rule, committees: outcome.committees },
      explain: () => explainCommittee(election, outcome),
      certify: () => certifyCommittee(election, rule, choice, outcome),
    }
  },
  verify: (text, _extension, certificate) => checkCommitteeCertificate(readCommitteeJson(text), certificate),
}

/** Too many ties to list is this file's trouble; other files go on. */
function elected(
  election: CommitteeElection,
  rule: CommitteeRule,
  choice: CommitteeOptions,
): CommitteeOutcome {
  try {
    return electCommittee(election, rule, choice)
  } catch (error) {
    throw error instanceof TooManyTies ? new MalformedFile(0, error.message) : error
  }
}

function ruleOf({ rule, utility }: Options): CommitteeRule {
  const known = committeeRules.find((one) => one === rule)
  if (known === undefined)
    throw new UnusableOptions(`--rule for committees is one of ${committeeRules.join(', ')}`)
  if (utility !== undefined) throw new UnusableOptions('--utility is for budgets, not for committees')
  return known
}

function choiceOf(rule: CommitteeRule, { all, completion, ties }: Options): CommitteeOptions {
  if (all && ties) throw new UnusableOptions('--all lists all that tie, --ties names one: only one of both')
  if (completion === undefined) return { all }
  const known = completions.find((one) => one === completion)
  if (rule !== 'equal-shares') throw new UnusableOptions('--completion is for equal-shares')
  if (known === undefined)
    throw new UnusableOptions(`--completion for committees is one of ${completions.join(', ')}`)
  return { all, completion: known }
}
