import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateTables } from './generateTables.ts'

const target = fileURLToPath(new URL('../src/database/tables.ts', import.meta.url))
writeFileSync(target, await generateTables())
console.log(`Wrote ${target}`)
