import { buildAll } from './buildAll.ts'

await buildAll()
console.log('Built into build/')
