/** A ballot from its draft to its result, and the booth for every way of voting, with and without JavaScript. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { theBoothTakesChoicesAndPoints, theBoothTakesOrders } from './support/ballots/boothWays.ts'
import { anEqualSharesBallot } from './support/ballots/equalShares.ts'
import { roadThrough } from './support/road/traveller.ts'

const demo = useServedDemo()

describe('a ballot with JavaScript', () => {
  const road = roadThrough(demo, true)
  anEqualSharesBallot(road)
  theBoothTakesOrders(road)
  theBoothTakesChoicesAndPoints(road)
})

describe('a ballot without JavaScript', () => {
  const road = roadThrough(demo, false)
  anEqualSharesBallot(road)
  theBoothTakesOrders(road)
  theBoothTakesChoicesAndPoints(road)
})
