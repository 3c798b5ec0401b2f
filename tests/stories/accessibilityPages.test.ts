/** Every page that links lead to, for everybody who may read it: whole, labelled, narrow, in both schemes and languages. */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectNoViolations } from '#tests/support/browser.ts'
import { useServedDemo } from '#tests/support/servedDemo.ts'
import { isPage, read, type VisitedPage } from './support/crawl.ts'
import { pagesOf, type Reader, readersOf, withNewElements } from './support/demoReaders.ts'
import { structureFaults } from './support/markup.ts'
import { narrowFaults, unlabelledFields } from './support/onScreen.ts'
import { untranslatedTexts, writtenTexts } from './support/translation.ts'

const demo = useServedDemo()
type Found = VisitedPage & { readonly reader: Reader }
let readers: Reader[] = []
let all: Found[] = []
let pages: Found[] = []
/** Few enough to be opened in a browser, with everything that any of them shows. */
let various: Found[] = []

beforeAll(async () => {
  readers = await readersOf(demo.app)
  all = await pagesOf(demo.app, readers, 3)
  pages = all.filter((page) => isPage(page) && page.status === 200)
  various = withNewElements(pages)
  console.log(`${all.length} answers, ${pages.length} pages, ${various.length} of them opened in a browser`)
}, 60_000)

const saying = (page: Found, faults: readonly string[]) =>
  faults.map((fault) => `${page.reader.part}, ${page.address}: ${fault}`)

test('every part of the demo and strangers are among the readers', () => {
  expect(readers.map(({ part }) => part)).toEqual(
    expect.arrayContaining(
      'anonymous resident facilitator manager officer guarantor table_member administrator'.split(' '),
    ),
  )
  expect(various.length).toBeGreaterThan(100)
})

test('every link leads to something that its reader may see', () => {
  const dead = all.filter(({ status }) => status !== 200 && status !== 303)

  expect(dead.flatMap((page) => saying(page, [`${page.status}, linked from ${page.from}`]))).toEqual([])
})

test('every page has one h1, no skipped level, unique ids, its language, and nothing inline', () => {
  expect(pages.flatMap((page) => saying(page, structureFaults(page.body, 'it')))).toEqual([])
})

test('English pages say nothing in Italian but what people wrote, and show no name of a message', async () => {
  const written = await writtenTexts(demo.app)
  const faults: string[] = []
  for (const page of various) {
    const { body } = await read(demo.app, page.address, { cookie: page.reader.cookie, language: 'en' })
    faults.push(...saying(page, [...structureFaults(body, 'en'), ...untranslatedTexts(body, written)]))
  }
  expect([...new Set(faults)]).toEqual([])
})

test('every field has a label, and no page scrolls sideways or cuts its words at 320 x 256, spaced out too', async () => {
  const faults = await onEachOf(various, async (page, found) => {
    await page.setViewportSize({ width: 320, height: 256 })
    return saying(found, [...(await unlabelledFields(page)), ...(await narrowFaults(page))])
  })
  expect(faults).toEqual([])
}, 300_000)

test('axe finds nothing on any page, light or dark', async () => {
  const faults = await onEachOf(various, async (page, found) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    return saying(found, await messageOf(() => expectNoViolations(page)))
  })
  expect(faults.join('\n')).toBe('')
}, 600_000)

async function messageOf(check: () => Promise<void>): Promise<string[]> {
  try {
    await check()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Opens the pages as their readers, two at a time. */
async function onEachOf(
  wanted: readonly Found[],
  look: (page: Page, found: Found) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = []
  const waiting = [...wanted]
  await Promise.all(
    [1, 2].map(async () => {
      const page = await demo.visitor()
      for (let found = waiting.shift(); found; found = waiting.shift()) {
        await comeAs(page.context(), found.reader)
        await page.goto(demo.address + found.address)
        faults.push(...(await look(page, found)))
      }
    }),
  )
  return faults
}

async function comeAs(context: BrowserContext, reader: Reader): Promise<void> {
  await context.clearCookies()
  const [name, value] = reader.cookie.split('=')
  if (name && value) await context.addCookies([{ name, value, url: demo.address }])
}
