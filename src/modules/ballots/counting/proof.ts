/** Whether the published certificate holds of the published file: asked of the package's checkers before both are. */
import {
  checkBudget,
  checkCommitteeCertificate,
  checkRanked,
  readBlt,
  readCommitteeJson,
  readPabulib,
} from '#packages/collective-choice'
import type { BallotMethod } from '../words.ts'

/** `file` and `certificate` as anybody downloads them. False where a checker refuses, or gives up. */
export function holdsOf(
  method: BallotMethod,
  file: string,
  certificate: Readonly<Record<string, unknown>>,
): boolean {
  const downloaded = JSON.parse(JSON.stringify(certificate)) as Record<string, unknown>
  try {
    return verify(method, file, downloaded).holds
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function verify(method: BallotMethod, file: string, certificate: Record<string, unknown>) {
  if (method === 'rank') return checkRanked(readBlt(file), certificate)
  if (method === 'choose') return checkCommitteeCertificate(readCommitteeJson(file), certificate)
  return checkBudget(readPabulib(file).election, certificate)
}
