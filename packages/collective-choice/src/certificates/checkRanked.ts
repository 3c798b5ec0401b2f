/** Any certificate about ranked ballots: which checker it is for, its rule says. */
import type { RankedElection } from '../ranked/election.ts'
import type { Verification } from './claims.ts'
import { whyMeekFails } from './meek.ts'
import { whyRankedFails } from './ranked.ts'
import { whyScottishFails } from './scottish.ts'

/** Compares everything the certificate says with the ballots. */
export function checkRanked(election: RankedElection, certificate: unknown): Verification {
  const because = whyFails(election, certificate)
  return because === undefined ? { holds: true } : { holds: false, because }
}

function whyFails(election: RankedElection, certificate: unknown): string | undefined {
  const rule =
    typeof certificate === 'object' && certificate !== null && 'rule' in certificate && certificate.rule
  if (rule === 'stv-scottish') return whyScottishFails(election, certificate)
  if (rule === 'stv-meek') return whyMeekFails(election, certificate)
  return whyRankedFails(election, certificate)
}
