import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTables } from '../../scripts/generateTables.ts'

test('tables.ts says what the migrations make: otherwise run `npm run tables`', async () => {
  const committed = readFileSync(new URL('./tables.ts', import.meta.url), 'utf8')

  expect(await generateTables()).toBe(committed)
}, 30_000)
