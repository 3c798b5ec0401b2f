/**
 * `npm run bench:weight`: what a first visit to the main pages brings over the wire, by part, loaded by a real
 * browser with nothing kept from before, from the demo as it stands after its first start.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '#tests/support/browser.ts'
import { buildIfStale } from '../scripts/buildAll.ts'
import { startDemo } from './childServer.ts'
import { textTable } from './textTable.ts'

const parts = ['page', 'styles', 'scripts', 'fonts', 'images', 'other'] as const
type Part = (typeof parts)[number]
type Weight = Readonly<Record<Part, number>>

const aim = 100 * 1024
const port = Number(process.env.BENCH_PORT ?? 4185)
const partOfType: Readonly<Record<string, Part>> = {
  Document: 'page',
  Stylesheet: 'styles',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'images',
}

await buildIfStale()
const folder = mkdtempSync(join(tmpdir(), 'partecipanza-weight-'))
const demo = await startDemo(folder, port)
const browser = await openBrowser()
try {
  const rows = []
  for (const [name, path] of await mainPages(demo.address)) {
    const weight = await weigh(browser, demo.address + path)
    const all = parts.reduce((sum, part) => sum + weight[part], 0)
    rows.push([
      name,
      path,
      ...parts.map((part) => kilobytes(weight[part])),
      kilobytes(all),
      all <= aim ? 'yes' : 'NO',
    ])
  }
  console.log(textTable(['first view, KB over the wire', 'address', ...parts, 'all', 'within 100'], rows))
} finally {
  await browser.close()
  await demo.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}

/** The home, the lists, and from each list the first thing on it. */
async function mainPages(address: string): Promise<[name: string, path: string][]> {
  const first = async (list: string) => {
    const text = await (await fetch(address + list)).text()
    return new RegExp(`href="(${list}/\\d+)"`).exec(text)?.[1] ?? list
  }
  return [
    ['home', '/'],
    ['proposal list', '/proposte'],
    ['proposal', await first('/proposte')],
    ['process', await first('/percorsi')],
    ['agenda', await first('/agenda')],
  ]
}

/** Bytes as they came, headers included, until the network is quiet: on a telephone and with an empty cache. */
async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const types = new Map<string, string>()
  const weight: Record<Part, number> = { page: 0, styles: 0, scripts: 0, fonts: 0, images: 0, other: 0 }
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[partOfType[types.get(requestId) ?? ''] ?? 'other'] += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await context.close()
  return weight
}
