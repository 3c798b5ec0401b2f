/** Sends what a component draws. */
import type { HtmlEscapedString } from 'hono/utils/html'
import { rememberText } from './drawn.ts'
import type { SiteContext } from './site.ts'

export type ErrorStatus = 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500
export type PageStatus = 200 | ErrorStatus

/** What a component draws. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** Sends a page; its component brings the doctype. */
export async function page(
  context: SiteContext,
  content: Markup,
  status: PageStatus = 200,
): Promise<Response> {
  const text = (await content).toString()
  return rememberText(context.html(text, status), text)
}
