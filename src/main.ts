/** Reads the settings, opens the database, migrates, listens. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { migrate } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { holdBallotsBack } from '#modules/ballots/index.ts'
import { log } from '#platform/log.ts'
import { BadSettings, readSettings, type Settings } from '#platform/settings.ts'
import { buildApp } from './app.ts'
import { welcome } from './welcome.ts'

const assetsFolder = join(
  import.meta.dirname,
  existsSync(join(import.meta.dirname, 'assets.json')) ? '.' : '../build',
)

/** Errors whose message says all: the operator needs no stack. */
const plainErrors = new Set(['DataFolderInUse', 'HalfLoadedDemo'])

async function run(settings: Settings): Promise<void> {
  const database = await openDatabase(settings)
  await migrate(database)
  const app = await buildApp(database, settings, assetsFolder)
  if (settings.isDemo) await (await import('./demo/index.ts')).loadDemo(app)
  else if (!settings.databaseUrl && !settings.takesEmbeddedBallots) await holdBallotsBack(database.db)

  // A client that sends slowly must not hold a place: Node's own defaults wait minutes.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 },
  })
  const stop = () => {
    app.endStreams()
    server.close(async () => {
      await app.close()
      await database.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => process.exit(1), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  server.once('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE'
    console.error(isTaken ? `Port ${settings.port} is taken: set PORT to another one.` : error)
    process.exit(1)
  })
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    welcome(app, port).catch((error: unknown) => log.error({ error }, 'no welcome'))
  })
}

try {
  await run(readSettings(process.env))
} catch (error) {
  if (error instanceof BadSettings) console.error(`These settings are not right:\n${error.message}`)
  else console.error(error instanceof Error && plainErrors.has(error.name) ? error.message : error)
  process.exit(1)
}
