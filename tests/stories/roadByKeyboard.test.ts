/** The same road by keyboard alone: whatever has to be done is reached with Tab, and one sees where one is. */
import { keyboard } from './support/road/keyboardHand.ts'
import { walkTheRoad } from './support/road/walkTheRoad.ts'

walkTheRoad({ javaScript: true, hand: keyboard })
