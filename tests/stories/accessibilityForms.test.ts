/** After a touch or a key: summaries of errors, menus and folds hold as the page at rest does, and keys reach everything. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolations } from '#tests/support/browser.ts'
import { useServedDemo } from '#tests/support/servedDemo.ts'

const demo = useServedDemo()
let stranger: Page
beforeAll(async () => {
  stranger = await demo.visitor()
}, 60_000)

/** The element that has the focus: its name for people, and whether one sees that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { width, height, top, left } = element.getBoundingClientRect()
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return {
      name: `${element.tagName.toLowerCase()} ${(element.textContent?.trim() || element.getAttribute('name')) ?? ''}`.slice(
        0,
        60,
      ),
      isSeen: (isOutlined || boxShadow !== 'none') && width > 0 && height > 0 && left > -width,
      isInside: document.querySelector('main')?.contains(element) ?? false,
      top: top + window.scrollY,
    }
  })

const emptied: readonly (readonly [form: string, reader: string | null, path: string, action: RegExp])[] = [
  ['a proposal', null, '/proposte/nuova/titolo', /nuova\/titolo$/],
  ['a report on accessibility', null, '/accessibilita/segnala', /segnala$/],
  ['signing in', null, '/accedi', /accedi$/],
  ['a group', 'Anna Bonini', '/gruppi/nuovo', /gruppi\/nuovo$/],
  ['a comment', 'Anna Bonini', '/commenti/nuovo?kind=proposal&id=6', /commenti\/nuovo$/],
  ['a seat at the table', 'Anna Bonini', '/tavoli/2/chiedi-un-posto', /chiedi-un-posto$/],
  ['a contribution given in person', 'Chiara Montanari', '/contributi', /contributi$/],
  ['a meeting', 'Chiara Montanari', '/incontri/nuovo', /incontri\/nuovo$/],
  ['a decision of the table', 'Chiara Montanari', '/tavoli/2/decisioni/6', /decisioni/],
  ['a process', 'Marta Riva', '/percorsi/nuovo', /percorsi\/nuovo$/],
  ['an action of the agenda', 'Marta Riva', '/agenda/unione-bassa-reggiana/azioni/nuova', /azioni$/],
]

describe('an empty form answers with a summary', () => {
  test.for(emptied)('%s', async ([, reader, path, action]) => {
    const page = reader ? await demo.visitorAs(reader) : await demo.visitor()
    await page.goto(path)
    await page.evaluate((source) => {
      const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')]
      const form = forms.find(({ action: to }) => new RegExp(source).test(new URL(to).pathname))
      for (const field of form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? []) {
        field.required = false
        if (field.type !== 'hidden' && field.type !== 'radio' && field.type !== 'checkbox') field.value = ''
      }
      form?.requestSubmit()
    }, action.source)
    const summary = page.getByRole('alert').first()
    await summary.waitFor()

    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role=alert]') !== null))
      .toBe(true)
    expect(await page.title()).toMatch(/^Errore/)
    const links = summary.getByRole('link')
    expect(await links.count()).toBeGreaterThan(0)
    for (const link of await links.all()) {
      const field = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
      expect(await field.count()).toBe(1)
    }
    await links.first().click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('input, select, textarea')))
      .toBe(true)
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
  })
})

test('the menu of a telephone opens, holds and closes', async () => {
  const page = await demo.visitor({ width: 320 })
  for (const path of ['/', '/proposte']) {
    await page.goto(path)
    await page.locator('header').getByText('Menu', { exact: true }).first().click()
    expect(await page.getByRole('link', { name: 'Percorsi' }).first().isVisible()).toBe(true)

    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
  }
})

test('everything that unfolds holds when it is unfolded', async () => {
  for (const path of [
    '/',
    '/proposte',
    '/proposte/6',
    '/percorsi/2',
    '/documenti/1',
    '/incontri',
    '/agenda',
  ]) {
    await stranger.goto(path)
    await stranger.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await expectNoViolations(stranger)
    await expectNoSidewaysScroll(stranger)
  }
}, 120_000)

test('the first key leads past the header, to the content', async () => {
  await stranger.goto('/proposte')
  await stranger.keyboard.press('Tab')
  expect((await focused(stranger))?.name).toContain('Vai al contenuto')
  expect((await focused(stranger))?.isSeen).toBe(true)

  await stranger.keyboard.press('Enter')
  await expect.poll(() => stranger.evaluate(() => document.activeElement?.id)).toBe('main-content')
  await stranger.keyboard.press('Tab')

  expect((await focused(stranger))?.isInside).toBe(true)
})

test.for(['/', '/proposte', '/proposte/nuova/titolo', '/accedi'])(
  'on %s the key Tab reaches every control once, seen and in order, and comes out at the end',
  async (path) => {
    await stranger.goto(path)
    const wanted = await stranger.evaluate(() => {
      const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
      const seen = [...document.querySelectorAll<HTMLInputElement>(all)].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled,
      )
      const groups = new Set(seen.filter(({ type }) => type === 'radio').map(({ name }) => name))
      return seen.filter(({ type }) => type !== 'radio').length + groups.size
    })
    const met: NonNullable<Awaited<ReturnType<typeof focused>>>[] = []
    for (let key = 0; key <= wanted + 5; key += 1) {
      await stranger.keyboard.press('Tab')
      const here = await focused(stranger)
      if (!here) break
      met.push(here)
    }
    expect(met.length).toBe(wanted)
    expect(met.filter(({ isSeen }) => !isSeen)).toEqual([])
    const inside = met.filter(({ isInside }) => isInside)
    const first = inside[0]
    expect(first && inside.at(-1) && first.top <= (inside.at(-1)?.top ?? 0)).toBe(true)
  },
)
