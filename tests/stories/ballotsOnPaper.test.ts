/** A ballot partly on paper, from the printed sheet to the recount by anybody. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { theRoadOfPaper } from './support/ballots/onPaper.ts'
import { roadThrough } from './support/road/traveller.ts'

const demo = useServedDemo()

describe('a ballot on paper with JavaScript', () => theRoadOfPaper(roadThrough(demo, true)))
describe('a ballot on paper without JavaScript', () => theRoadOfPaper(roadThrough(demo, false)))
