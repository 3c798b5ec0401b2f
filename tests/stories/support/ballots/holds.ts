import type { Page } from 'playwright-core'
import { expectNoSidewaysScroll, expectNoViolations } from '#tests/support/browser.ts'
import type { Road } from '../road/traveller.ts'

/** Whole and narrow in both schemes. Axe waits by timers, which a page without JavaScript does not have. */
export async function holds(page: Page, road: Road): Promise<void> {
  if (road.javaScript) await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
