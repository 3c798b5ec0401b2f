/** From a proposal to a signed pact, and the life of another, in a browser without JavaScript. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { aPactGrowsFromAProposal } from './support/pacts/fromProposal.ts'
import { aPactLives } from './support/pacts/running.ts'
import { roadThrough } from './support/road/traveller.ts'

describe('the pacts without JavaScript', () => {
  const road = roadThrough(useServedDemo(), false)
  aPactGrowsFromAProposal(road)
  aPactLives(road)
})
