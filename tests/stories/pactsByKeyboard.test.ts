/** The pacts by keyboard alone: filters, map and table, a nomination, a proposal, a comment, a signature, the diary. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { aPactIsLivedThrough } from './support/pacts/byKeyboard.ts'
import { placesAreFoundAndCaredFor } from './support/pacts/places.ts'
import { keyboard } from './support/road/keyboardHand.ts'
import { roadThrough } from './support/road/traveller.ts'

describe('the pacts by keyboard', () => {
  const road = roadThrough(useServedDemo(), true, keyboard)
  placesAreFoundAndCaredFor(road)
  aPactIsLivedThrough(road)
})
