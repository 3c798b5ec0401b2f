import { leastAnswers } from '../map/storedMap.ts'

/** Statements with which a conversation can be opened: fewer would neither unite nor divide anybody. */
export const leastToOpen = 3
/** Statements below which nobody can ever give the answers that a place on the map needs. */
export const leastForMap = leastAnswers
