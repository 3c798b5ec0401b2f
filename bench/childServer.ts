/** A server of its own process, as an operator would run it: its processor time is its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/freshness.ts'

export interface ChildServer {
  readonly address: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

const patience = 120_000

/** The built program in production mode on a database of the benchmark's; no page has been asked for yet. */
export async function startSite(
  databaseUrl: string,
  port: number,
  variables: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<ChildServer> {
  const folder = mkdtempSync(join(tmpdir(), 'partecipanza-bench-'))
  const address = `http://localhost:${port}`
  // As the Dockerfile starts it.
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, 'build/main.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      BASE_URL: address,
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      ...variables,
    },
  })
  return await whenReady(child, address, '/risorse/none', () =>
    rmSync(folder, { recursive: true, force: true }),
  )
}

/** The demo on an embedded database in an empty folder, all loaded. */
export async function startDemo(folder: string, port: number): Promise<ChildServer> {
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/main.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATA_DIR: folder,
      DEMO: '1',
      LOG_LEVEL: 'error',
    },
  })
  return await whenReady(child, address, '/', () => {})
}

/** Hono on Node and nothing else, which answers every request with the bytes and headers of one answer. */
export async function startBare(like: string, port: number): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/bareHono.ts', like, String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://localhost:${port}`
  return await whenReady(child, address, '/', () => {})
}

/** Hono on Node that takes votes and does nothing else. */
export async function startBareVotes(
  databaseUrl: string,
  ballot: number,
  port: number,
): Promise<ChildServer> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/bareVotes.ts', databaseUrl, String(ballot), String(port)],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const address = `http://localhost:${port}`
  return await whenReady(child, address, '/', () => {})
}

async function whenReady(
  child: ChildProcess,
  address: string,
  question: string,
  tidyUp: () => void,
): Promise<ChildServer> {
  const ended = once(child, 'exit')
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  const stop = async () => {
    process.off('exit', endWithUs)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
    tidyUp()
  }
  if (await answers(address + question)) {
    await stop()
    throw new Error(`Something else answers at ${address}: choose another BENCH_PORT`)
  }
  const begun = performance.now()
  while (performance.now() - begun < patience && child.exitCode === null) {
    if (await answers(address + question)) return { address, pid: child.pid ?? 0, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`No server at ${address}`)
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer !== undefined
}
