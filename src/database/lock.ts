import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, realpathSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { tryLock } from 'fs-native-extensions'

/** Another process works on this data folder: two at once would silently lose acknowledged rows. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'

  constructor(dataDirectory: string, holder: LockHolder | undefined) {
    const who = holder
      ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
      : 'another process that did not leave its name'
    super(
      `The data folder ${dataDirectory} is in use by ${who}. ` +
        'Stop that process first (Ctrl+C in its terminal), or choose another folder with DATA_DIR.',
    )
  }
}

export type DataFolderLock = {
  release(): void
  /** Leaves the lock to the next `lockDataFolder` on this folder in this process. */
  handOver(): void
}

type LockHolder = { pid: number; host: string; since: string }

/**
 * Takes the kernel's lock on `<dataDirectory>/lock` and keeps it until release or the end of the process.
 * A start script locks before it builds and hands over to the server it then loads, so that no second
 * process slips in between.
 * @throws DataFolderInUse without having changed a byte
 */
export function lockDataFolder(dataDirectory: string): DataFolderLock {
  mkdirSync(dataDirectory, { recursive: true })
  const path = join(realpathSync(dataDirectory), 'lock')
  const inherited = handedOverLocks().get(path)
  if (inherited !== undefined) {
    handedOverLocks().delete(path)
    return lockOn(inherited, path)
  }

  const file = openSync(path, 'a+')
  if (!tryLock(file)) {
    closeSync(file)
    throw new DataFolderInUse(dataDirectory, readHolder(path))
  }
  const holder: LockHolder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  ftruncateSync(file)
  writeSync(file, `${JSON.stringify(holder)}\n`)
  return lockOn(file, path)
}

/** Closing the file gives the kernel's lock back. */
function lockOn(file: number, path: string): DataFolderLock {
  return {
    release: () => closeSync(file),
    handOver: () => handedOverLocks().set(path, file),
  }
}

/** Process-wide, because the start script and the built server load this file separately. */
function handedOverLocks(): Map<string, number> {
  const shared = globalThis as typeof globalThis & { [handedOverKey]?: Map<string, number> }
  shared[handedOverKey] ??= new Map()
  return shared[handedOverKey]
}

const handedOverKey: unique symbol = Symbol.for('partecipanza.handedOverLocks')

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder
  } catch {
    return undefined
  }
}
