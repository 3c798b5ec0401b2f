/** The pages for what went wrong, each with a way out. */
import { ErrorPage } from '#ui/errorPage.tsx'
import type { Message, MessageKey } from '#ui/words.ts'
import { sayMessage } from '#ui/words.ts'
import { type ErrorStatus, page } from './page.ts'
import type { SiteContext } from './site.ts'

const titles: Partial<Record<ErrorStatus, MessageKey>> = {
  413: 'platform.error.tooLarge.title',
  415: 'platform.error.unsupported.title',
  429: 'platform.error.tooMany.title',
}

/** The page of an error status; `because` says why in the reader's language, `code` finds it in the log. */
export async function errorPage(
  context: SiteContext,
  status: ErrorStatus,
  because?: Message,
  code?: string,
): Promise<Response> {
  const { view } = context.var
  const title = titles[status]
  context.var.doNotCache()
  return await page(
    context,
    <ErrorPage
      view={view}
      status={status}
      title={title && view.t(title)}
      why={because && sayMessage(view.t, because)}
      code={code}
    />,
    status,
  )
}
