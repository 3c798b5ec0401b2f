import { closeSync, existsSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { waitForLock } from 'fs-native-extensions'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Opens Chromium, without reaching out to anybody. Close it in `afterAll`. Pages come from
 * `browser.newContext()`: axe refuses those of `browser.newPage()`.
 */
export async function openBrowser(): Promise<Browser> {
  browserToLaunch ??= findChromium()
  return chromium.launch({ ...(await browserToLaunch), headless: true, args: quietArguments })
}

let browserToLaunch: Promise<FoundBrowser> | undefined

/**
 * Fails with every accessibility violation that axe finds, in the light and in the dark scheme. Axe stays in
 * the page: without the legacy mode it opens another one each time, for frames that our pages do not have.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  // Whoever walks by keyboard has asked for less motion and keeps it.
  const isCalm = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const wanted = colorScheme === 'light' ? axe.withTags(levelsOfLaw) : axe.withRules(rulesOfColour)
    const { violations } = await wanted.analyze()
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    )
    expect(found, `${page.url()} in the ${colorScheme} scheme:\n${found.join('\n')}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: isCalm ? 'reduce' : null })
}

/** Fails when the page must be scrolled sideways (WCAG 1.4.10), by default on the narrowest screen. */
export async function expectNoSidewaysScroll(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 640 })
  const overflow = await page.evaluate(() => {
    const root = document.documentElement
    const tooWide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return { sideways: root.scrollWidth - root.clientWidth, tooWide: tooWide.slice(0, 10) }
  })
  expect(
    overflow.sideways,
    `${page.url()} at ${width} px: ${overflow.tooWide.join(', ')}`,
  ).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

/** What a page may break in the dark only: the schemes differ in nothing but colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

const levelsOfLaw = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const quietArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
]

type FoundBrowser = { executablePath: string; env?: Record<string, string> }

/** `CHROMIUM_PATH=package` asks for the packaged one where the system has another. */
async function findChromium(): Promise<FoundBrowser> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && chosen !== 'package') return { executablePath: chosen }
  if (!chosen && existsSync(pathOnDebian)) return { executablePath: pathOnDebian }
  return chromiumOfPackage()
}

const pathOnDebian = '/usr/bin/chromium'

/**
 * The browser inside the npm package: it unpacks its own libraries only where it believes to be on
 * Lambda, and only the browser may see them. Two workers must not unpack at once.
 */
async function chromiumOfPackage(): Promise<FoundBrowser> {
  const before = { ...process.env }
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const turn = openSync(join(tmpdir(), 'partecipanza-chromium.lock'), 'a')
  try {
    await waitForLock(turn)
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    return { executablePath, env: definedOnly(process.env) }
  } finally {
    closeSync(turn)
    process.env = before
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const defined = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(defined)
}
