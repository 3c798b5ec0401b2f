import { describe } from 'vitest'
import { useServedDemo } from '../../../support/servedDemo.ts'
import { theAgendaGrows, theRedThreadHolds } from './agenda.ts'
import { annaSupports } from './anna.ts'
import { chiaraRecords, francoLooksUp } from './chiara.ts'
import { elifWrites, tommasoSignsInByMail } from './elif.ts'
import { type Hand, mouse } from './hands.ts'
import { amiraWritesByKeyboard } from './keyboard.ts'
import { anAssemblyIsHeld } from './meeting.ts'
import { theDocumentTravels, theTableDecides } from './table.ts'
import { roadThrough } from './traveller.ts'
import { aVisitorLooksAround } from './visitor.ts'

interface Way {
  readonly javaScript: boolean
  /** What everybody moves with. */
  readonly hand?: Hand
}

/** One demo, one story after the other: what a person leaves behind, the next one finds. */
export function walkTheRoad({ javaScript, hand = mouse }: Way): void {
  describe(`the road ${javaScript ? 'with' : 'without'} JavaScript, by ${hand.name}`, () => {
    const road = roadThrough(useServedDemo(), javaScript, hand)
    aVisitorLooksAround(road)
    elifWrites(road)
    tommasoSignsInByMail(road)
    amiraWritesByKeyboard(road)
    annaSupports(road)
    chiaraRecords(road)
    francoLooksUp(road)
    anAssemblyIsHeld(road)
    theTableDecides(road)
    theDocumentTravels(road)
    theAgendaGrows(road)
    theRedThreadHolds(road)
  })
}
