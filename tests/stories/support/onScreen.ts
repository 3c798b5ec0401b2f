/** What only a browser knows of a page: labels as they are computed, and room on a small screen. */
import type { Page } from 'playwright-core'

/** Fields that would be read out without a name. */
export const unlabelledFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea'),
    ]
    return fields
      .filter(({ type }) => type !== 'submit')
      .filter(
        (field) =>
          ![...(field.labels ?? [])].some((label) => label.textContent?.trim()) &&
          !field.getAttribute('aria-label') &&
          !field.getAttribute('aria-labelledby'),
      )
      .map((field) => `the field ${field.name || field.id} has no label`)
  })

/** What does not fit on the screen (WCAG 1.4.10), and once more with wider spaces (WCAG 1.4.12). */
export const narrowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`.slice(0, 80)
    const tooWide = (when: string) => {
      if (root.scrollWidth <= root.clientWidth) return []
      const outside = [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
        .map(named)
      return [`scrolls sideways ${when}: ${outside.slice(0, 6).join(', ')}`]
    }
    const cut = () =>
      [...document.body.querySelectorAll<HTMLElement>('*')]
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element)
          const hides = /hidden|clip/
          const hasWords = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          )
          const isSeen = hasWords && element.clientWidth > 1 && element.checkVisibility()
          return (
            isSeen &&
            ((hides.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (hides.test(overflowY) && element.scrollHeight > element.clientHeight + 1))
          )
        })
        .map((element) => `cuts the words of ${named(element)} when they are spaced out`)
    const faults = tooWide('at 320 px')
    const spaced = new CSSStyleSheet()
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        ' p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets.push(spaced)
    return [...faults, ...tooWide('when spaced out'), ...cut()]
  })
