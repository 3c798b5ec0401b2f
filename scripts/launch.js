import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Starts the built server in this process, after building it where needed. The data folder is locked
 * first: a second start is refused before it could rebuild anything under the first one's feet.
 */
export async function launch() {
  refuseOldNode()
  try {
    const { tsImport } = await import('tsx/esm/api')
    if (!process.env.DATABASE_URL) {
      const { lockDataFolder } = await tsImport('../src/database/lock.ts', import.meta.url)
      lockDataFolder(process.env.DATA_DIR || 'data').handOver()
    }
    const { isFresh } = await tsImport('./freshness.ts', import.meta.url)
    if (!isFresh(join(root, 'build/built'))) {
      console.log('Building (only the first time and after a change)...')
      const { buildIfStale } = await tsImport('./buildAll.ts', import.meta.url)
      await buildIfStale()
    }
  } catch (error) {
    console.error(explain(error))
    process.exit(1)
  }
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(root, 'build/main.js')).href)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Partecipanza needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

function explain(error) {
  if (error?.name === 'DataFolderInUse') return error.message
  if (error?.code === 'ERR_MODULE_NOT_FOUND') return `${error.message}\nRun "npm ci" first.`
  return error
}
