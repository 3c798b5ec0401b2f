import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockDataFolder } from './lock.ts'
import { openPostgresql } from './postgresql.ts'
import type { OpenDatabase } from './types.ts'

export type DatabaseSettings = {
  dataDirectory: string
  /** A PostgreSQL server; without it the embedded database in the data folder is used. */
  databaseUrl?: string | undefined
  databasePool?: number | undefined
}

/**
 * Opens the database that the settings name. The embedded one is opened under the kernel's lock on
 * the data folder, which `close` gives back.
 * @throws DataFolderInUse when another process holds the folder
 */
export async function openDatabase({
  dataDirectory,
  databaseUrl,
  databasePool,
}: DatabaseSettings): Promise<OpenDatabase> {
  if (databaseUrl) return openPostgresql(databaseUrl, databasePool)

  const lock = lockDataFolder(dataDirectory)
  try {
    // PostgreSQL needs none of it.
    const { openEmbedded } = await import('./embedded.ts')
    const folder = join(dataDirectory, 'postgres')
    mkdirSync(folder, { recursive: true })
    const database = await openEmbedded(folder)
    const close = async () => {
      await database.close()
      lock.release()
    }
    return { ...database, close }
  } catch (error) {
    lock.release()
    throw error
  }
}
