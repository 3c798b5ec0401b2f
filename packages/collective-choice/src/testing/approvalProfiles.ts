/** Approval profiles for property tests: small, with empty ballots and candidates nobody approves. */
import fc from 'fast-check'
import type { CommitteeElection } from '../formats/committeeJson.ts'

export const approvalElections = (most: {
  candidates: number
  voters: number
}): fc.Arbitrary<CommitteeElection> =>
  fc.integer({ min: 1, max: most.candidates }).chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      seats: fc.integer({ min: 1, max: candidates }),
      ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 })), {
        minLength: 1,
        maxLength: most.voters,
      }),
    }),
  )
