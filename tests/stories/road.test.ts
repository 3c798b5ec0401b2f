/** The main road, walked by clicking with a browser's JavaScript. */
import { walkTheRoad } from './support/road/walkTheRoad.ts'

walkTheRoad({ javaScript: true })
