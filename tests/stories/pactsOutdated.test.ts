/** A text changes under the eyes of those who write, sign and comment it: nobody signs or loses what they did not mean to. */
import { describe } from 'vitest'
import { useServedDemo } from '../support/servedDemo.ts'
import { theTextChangesMeanwhile } from './support/pacts/overtaken.ts'
import { roadThrough } from './support/road/traveller.ts'

for (const javaScript of [true, false]) {
  describe(`the text of a pact changes meanwhile, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    theTextChangesMeanwhile(roadThrough(useServedDemo(), javaScript))
  })
}
