/**
 * Pictures of the main pages with the demo in them: `screenshots/` for whoever looks (git ignores it), and
 * `docs/images/home.png` for the README. Starts its own server on a free port and an empty data folder.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { buildIfStale } from './buildAll.ts'
import { root } from './freshness.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly isAlsoDark?: boolean
}

const pictures: readonly Picture[] = [
  { name: 'home', path: '/', isAlsoDark: true },
  { name: 'processes', path: '/percorsi' },
  { name: 'process', path: '/percorsi/2' },
  { name: 'proposals', path: '/proposte' },
  { name: 'proposal', path: '/proposte/1', isAlsoDark: true },
  { name: 'meetings', path: '/incontri' },
  { name: 'table', path: '/tavoli/1' },
  { name: 'document', path: '/documenti/1' },
  { name: 'agenda', path: '/agenda/unione-bassa-reggiana' },
  { name: 'action', path: '/agenda/azioni/3' },
  { name: 'lab', path: '/laboratori/bologna' },
  { name: 'open-data', path: '/dati' },
]
const widths = [390, 1280] as const
/** Ends where the next section begins, so that no line is cut. */
const readmePicture = { width: 1280, height: 905 }

const folder = join(root, 'screenshots')
const images = join(root, 'docs/images')

await buildIfStale()
await Promise.all([mkdir(folder, { recursive: true }), mkdir(images, { recursive: true })])
const data = await mkdtemp(join(tmpdir(), 'partecipanza-pictures-'))
const port = await freePort()
const server = spawn(process.execPath, [join(root, 'build/main.js')], {
  cwd: data,
  env: { ...process.env, DEMO: '1', NODE_ENV: 'development', DATA_DIR: data, PORT: String(port) },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const ended = once(server, 'exit')
try {
  await untilItAnswers(`http://localhost:${port}/`)
  const browser = await openBrowser()
  for (const picture of pictures) {
    for (const width of widths) {
      await take(browser, picture, width, 'light')
      if (picture.isAlsoDark) await take(browser, picture, width, 'dark')
    }
  }
  await takeForReadme(browser)
  await browser.close()
} finally {
  server.kill()
  await ended
  await rm(data, { recursive: true, force: true })
}

async function take(browser: Browser, { name, path }: Picture, width: number, colorScheme: 'light' | 'dark') {
  const file = `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`
  const page = await openPage(browser, path, { width, height: 900 }, colorScheme)
  await page.screenshot({ path: join(folder, file), fullPage: true })
  await page.context().close()
  console.log(`screenshots/${file}`)
}

async function takeForReadme(browser: Browser) {
  const page = await openPage(browser, '/', readmePicture, 'light')
  await page.screenshot({ path: join(images, 'home.png') })
  await page.context().close()
  console.log('docs/images/home.png')
}

async function openPage(
  browser: Browser,
  path: string,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
) {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport,
    colorScheme,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || address === null) throw new Error('No free port was given.')
  return address.port
}

async function untilItAnswers(address: string): Promise<void> {
  const patience = AbortSignal.timeout(180_000)
  while (server.exitCode === null && !patience.aborted) {
    const isUp = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`The demo does not answer at ${address}.`)
}
