/** The booth by keyboard alone, for choices and for points; orders and budgets are walked with the road's own stories. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { theBoothTakesChoicesAndPoints } from './support/ballots/boothWays.ts'
import { keyboard } from './support/road/keyboardHand.ts'
import { roadThrough } from './support/road/traveller.ts'

const demo = useServedDemo()

describe('the booth by keyboard alone', () => {
  theBoothTakesChoicesAndPoints(roadThrough(demo, true, keyboard))
})
