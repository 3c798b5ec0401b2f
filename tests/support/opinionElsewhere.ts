/**
 * Another process of the platform, whole but for its port: takes answers to statements one after the other, draws what
 * is to be drawn, and ends when its input does. Prints when each answer was given.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openPostgresql } from '#database/postgresql.ts'
import { giveOpinion } from '#modules/opinions/index.ts'
import { execute } from '#platform/command.ts'
import { readSettings } from '#platform/settings.ts'
import { buildApp } from '../../src/app.ts'

const [url = '', assetsFolder = ''] = process.argv.slice(2)
const database = await openPostgresql(url, 5)
const settings = readSettings({
  NODE_ENV: 'test',
  BASE_URL: 'http://localhost:3999',
  SECRET: Buffer.from(randomUUID()).toString('base64'),
  DATA_DIR: mkdtempSync(join(tmpdir(), 'partecipanza-data-')),
})
const app = await buildApp(database, settings, assetsFolder)
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const outcome = await execute(
    giveOpinion,
    { db: database.db, actor: null, committed: () => app.services.wake() },
    JSON.parse(line),
  )
  console.log(outcome.kind)
}
await app.close()
await database.close()
