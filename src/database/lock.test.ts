import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, lockDataFolder } from './lock.ts'

const folders: string[] = []
let dataDirectory: string

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'partecipanza-lock-'))
  folders.push(dataDirectory)
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a second process is refused, told who holds the folder, and changes no byte', async () => {
  const lock = lockDataFolder(dataDirectory)
  const before = stateOfFolder()

  const second = await runSecondProcess()

  expect(second.output).toContain(`is in use by process ${process.pid} on `)
  expect(second.output).toContain('choose another folder with DATA_DIR')
  expect(stateOfFolder()).toEqual(before)
  lock.release()
}, 20_000)

test('a released folder is free for a second process', async () => {
  lockDataFolder(dataDirectory).release()

  expect((await runSecondProcess()).output).toBe('locked')
}, 20_000)

test('a process that was killed leaves no lock behind', async () => {
  const holder = await startHolder()
  expect(() => lockDataFolder(dataDirectory)).toThrow(DataFolderInUse)
  holder.kill('SIGKILL')
  await once(holder, 'exit')

  lockDataFolder(dataDirectory).release()
}, 20_000)

test('a start script hands its lock over to the server without a gap', async () => {
  lockDataFolder(dataDirectory).handOver()
  expect((await runSecondProcess()).output).toContain('is in use by process')

  const lock = lockDataFolder(dataDirectory)
  expect(() => lockDataFolder(dataDirectory)).toThrow(DataFolderInUse)
  lock.release()
  expect((await runSecondProcess()).output).toBe('locked')
}, 20_000)

function stateOfFolder() {
  return readdirSync(dataDirectory).map((name) => {
    const path = join(dataDirectory, name)
    return { name, changed: statSync(path).mtimeMs, bytes: readFileSync(path, 'utf8') }
  })
}

const lockFile = new URL('./lock.ts', import.meta.url).href
const tryToLock = `
  import { lockDataFolder } from '${lockFile}'
  try { lockDataFolder(process.env.DATA_DIR); process.stdout.write('locked') }
  catch (error) { process.stdout.write(error.message) }`

function startProcess(script: string) {
  const environment = { ...process.env, DATA_DIR: dataDirectory }
  const commands = ['--import', 'tsx', '--input-type=module', '--eval', script]
  return spawn(process.execPath, commands, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function runSecondProcess() {
  const child = startProcess(tryToLock)
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(child, 'close')
  return { output }
}

async function startHolder() {
  const holder = startProcess(`${tryToLock}; setInterval(() => {}, 1000)`)
  await once(holder.stdout, 'data')
  return holder
}
