/** From a proposal to a signed pact, in a browser without JavaScript. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { aPactGrowsFromAProposal } from './support/pacts/fromProposal.ts'
import { roadThrough } from './support/road/traveller.ts'

describe('the pacts without JavaScript', () => {
  aPactGrowsFromAProposal(roadThrough(useServedDemo(), false))
})
