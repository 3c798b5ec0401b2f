/** The same road without JavaScript: nothing may depend on it. */
import { walkTheRoad } from './support/road/walkTheRoad.ts'

walkTheRoad({ javaScript: false })
