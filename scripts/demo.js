import { launch } from './launch.js'

process.env.DEMO = '1'
await launch()
