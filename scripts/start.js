import { launch } from './launch.js'

process.env.NODE_ENV ??= 'production'
await launch()
