// Starts the demo as the README says, on a free port and an empty data folder, and asks for its main pages.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pages = [
  '/',
  '/stato',
  '/percorsi',
  '/proposte',
  '/incontri',
  '/agenda',
  '/laboratori',
  '/dati',
  '/accedi',
  '/aiuto',
  '/accessibilita',
]
const patienceInSeconds = 180

const dataDirectory = mkdtempSync(join(tmpdir(), 'partecipanza-smoke-'))
const port = await freePort()
const address = `http://localhost:${port}`
const server = spawn(process.execPath, ['scripts/demo.js'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    DATA_DIR: dataDirectory,
    PORT: String(port),
    DATABASE_URL: '',
    NODE_ENV: 'development',
  },
})

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => server.kill('SIGKILL') && process.exit(1))

let failures = 0
try {
  await untilItAnswers()
  for (const page of pages) await ask(page)
  await refuseSecondStart()
} catch (error) {
  console.error(error)
  failures += 1
} finally {
  await stop()
  rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
}
console.log(failures === 0 ? 'The demo answers' : `${failures} smoke checks failed`)
process.exit(failures === 0 ? 0 : 1)

async function untilItAnswers() {
  for (let second = 0; second < patienceInSeconds; second += 1) {
    if (server.exitCode !== null) throw new Error(`The demo ended with ${server.exitCode}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`The demo did not answer within ${patienceInSeconds} seconds`)
}

async function ask(page) {
  const answer = await fetch(`${address}${page}`)
  const text = await answer.text()
  const isSound = answer.status === 200 && text.length > 0
  console.log(`${isSound ? 'ok' : 'NOT OK'} ${answer.status} ${page}`)
  if (!isSound) failures += 1
}

async function refuseSecondStart() {
  const second = spawn(process.execPath, ['scripts/demo.js'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDirectory, PORT: '0', DATABASE_URL: '' },
  })
  let said = ''
  second.stderr.on('data', (chunk) => {
    said += chunk
  })
  const tooLate = setTimeout(() => second.kill('SIGKILL'), 30_000)
  const [code] = await once(second, 'close')
  clearTimeout(tooLate)
  const isRefused = code === 1 && said.includes('is in use by')
  console.log(`${isRefused ? 'ok' : 'NOT OK'} a second demo on the same data folder is refused`)
  if (!isRefused) failures += 1
}

async function stop() {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const tooLate = setTimeout(() => {
    console.error('The demo did not stop on SIGTERM')
    failures += 1
    server.kill('SIGKILL')
  }, 15_000)
  await ended
  clearTimeout(tooLate)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
