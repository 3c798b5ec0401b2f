/** Committees from approval ballots against abcvoting's results. */
import { type CommitteeOptions, type CommitteeRule, electCommittee } from '#packages/collective-choice'
import { referenceText } from './reference.ts'
import { Comparing, type Tally } from './tally.ts'

interface Profile {
  readonly id: string
  readonly k: number
  readonly m: number
  readonly ballots: readonly (readonly number[])[]
  readonly results: Readonly<Record<string, { all?: number[][]; resolute?: number[][] } | undefined>>
}

const rules: Readonly<Record<string, readonly [CommitteeRule, CommitteeOptions]>> = {
  av: ['av', {}],
  sav: ['sav', {}],
  pav: ['pav', {}],
  seqpav: ['seq-pav', {}],
  revseqpav: ['rev-seq-pav', {}],
  cc: ['cc', {}],
  seqcc: ['seq-cc', {}],
  seqphragmen: ['seq-phragmen', {}],
  'equal-shares': ['equal-shares', { completion: 'seq-phragmen' }],
  'equal-shares-with-av-completion': ['equal-shares', { completion: 'av' }],
  'equal-shares-with-increment-completion': ['equal-shares', { completion: 'increments' }],
}

/** For every profile and rule: the set of all tied committees, and that the one is among those allowed. */
export function compareCommittees(): Tally[] {
  const text = referenceText('abc', 'abcvoting.json.gz')
  if (text === undefined) return []
  const profiles: Profile[] = JSON.parse(text)
  return Object.entries(rules).map(([name, [rule, options]]) => {
    const comparing = new Comparing(`Committees, ${name} (abcvoting)`)
    for (const { id, k, m, ballots, results } of profiles) {
      const election = { seats: k, candidates: m, ballots }
      const { all, resolute } = results[name] ?? {}
      if (all) {
        const { committees } = electCommittee(election, rule, { ...options, all: true })
        comparing.check(
          asText(committees) === asText(all),
          () => `${id}: ${asText(committees)}, not ${asText(all)}`,
        )
      }
      if (resolute) {
        const { committees } = electCommittee(election, rule, options)
        const isAllowed =
          committees.length === 1 && resolute.some((one) => asText([one]) === asText(committees))
        comparing.check(isAllowed, () => `${id}: ${asText(committees)}, not one of ${asText(resolute)}`)
      }
    }
    return comparing.tally()
  })
}

const asText = (committees: readonly (readonly number[])[]) =>
  committees
    .map((one) => [...one].sort((a, b) => a - b).join(' '))
    .sort()
    .join(' | ')
