import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import pg from 'pg'
import { findPostgresPrograms, type PostgresPrograms, userForServer } from './postgresPrograms.ts'

export type PostgresServer = {
  url: string
  /** The version, and where its programs come from. */
  description: string
  /** Stops it and removes its folder. */
  stop(): Promise<void>
}

export type PostgresOptions = {
  /** Benchmarks keep what a real server does; tests need not survive a power cut. */
  fsync?: boolean
  /** As in postgresql.conf: `shared_buffers=64MB`. */
  settings?: readonly string[]
}

/** Starts a throw-away PostgreSQL server on a free port of this machine. */
export async function startPostgres({
  fsync = true,
  settings = [],
}: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPostgresPrograms()
  const user = userForServer()
  const folder = mkdtempSync(join(tmpdir(), 'partecipanza-postgres-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
    const bin = programs.copyFrom ? copyPackage(programs.copyFrom, folder) : programs.bin
    const running = { ...user, cwd: folder, env: { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC' } }
    const made = spawnSync(join(bin, 'initdb'), makeArguments(folder, programs), {
      ...running,
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)

    const port = await freePort()
    const server = spawn(join(bin, 'postgres'), runArguments(folder, port, fsync, settings), {
      ...running,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const stopServer = stopperOf(server)
    const stop = async () => {
      await stopServer()
      removeFolder()
    }
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
    const version = await versionWhenReady(url, server).catch(async (error: unknown) => {
      await stopServer()
      throw error
    })
    return { url, stop, description: `${version} from ${programs.bin}` }
  } catch (error) {
    removeFolder()
    throw error
  }
}

/** npm packages hold no symbolic links: the package lists its own in a file. */
function copyPackage(native: string, folder: string): string {
  const target = join(folder, 'native')
  cpSync(native, target, { recursive: true })
  const text = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  for (const link of JSON.parse(text) as { source: string; target: string }[]) {
    const path = join(target, relative('native', link.target))
    if (!existsSync(path)) symlinkSync(basename(link.source), path)
  }
  return join(target, 'bin')
}

function makeArguments(folder: string, { majorVersion }: PostgresPrograms): string[] {
  const locale =
    majorVersion >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  return ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...locale]
}

function runArguments(folder: string, port: number, fsync: boolean, wanted: readonly string[]): string[] {
  const settings = ['max_connections=60', ...wanted]
  if (!fsync) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const place = ['-D', join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', folder]
  return [...place, ...settings.flatMap((setting) => ['-c', setting])]
}

/** Asks for a fast shutdown; the end of this process ends the server too. */
function stopperOf(server: ChildProcess): () => Promise<void> {
  const exited = once(server, 'exit')
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  return async () => {
    process.off('exit', endWithUs)
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT')
    await exited
  }
}

async function versionWhenReady(url: string, server: ChildProcess): Promise<string> {
  let spoken = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    spoken = `${spoken}${chunk}`.slice(-4_000)
  })
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) break
    const version = await askVersion(url)
    if (version) return version
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`PostgreSQL did not start: ${spoken}`)
}

async function askVersion(url: string): Promise<string | undefined> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return `PostgreSQL ${rows[0]?.server_version}`
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
