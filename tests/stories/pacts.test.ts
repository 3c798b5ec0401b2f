/** The pacts, lived by clicking with a browser's JavaScript. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { aPactGrowsFromAProposal } from './support/pacts/fromProposal.ts'
import { theOpenMapIsSigned } from './support/pacts/openMap.ts'
import { aPublicCallIsAnswered } from './support/pacts/publicCall.ts'
import { aPactLives } from './support/pacts/running.ts'
import { roadThrough } from './support/road/traveller.ts'

describe('the pacts with JavaScript', () => {
  const road = roadThrough(useServedDemo(), true)
  aPactGrowsFromAProposal(road)
  theOpenMapIsSigned(road)
  aPublicCallIsAnswered(road)
  aPactLives(road)
})
