/** The pages for what went wrong, each with a way out. */
import { ErrorPage } from '#ui/errorPage.tsx'
import type { Message, MessageKey } from '#ui/words.ts'
import { sayMessage } from '#ui/words.ts'
import type { Typed } from './forms.ts'
import { type ErrorStatus, page } from './page.ts'
import type { SiteContext } from './site.ts'

const titles: Partial<Record<ErrorStatus, MessageKey>> = {
  413: 'platform.error.tooLarge.title',
  415: 'platform.error.unsupported.title',
  429: 'platform.error.tooMany.title',
}

/** The page of an error status; `because` says why in the reader's language, `code` finds it in the log, the long texts of `typed` are shown. */
export async function errorPage(
  context: SiteContext,
  status: ErrorStatus,
  because?: Message,
  code?: string,
  typed?: Typed,
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
      kept={typed && { label: view.t('platform.error.kept'), texts: longTexts(typed) }}
    />,
    status,
  )
}

/** Shorter ones are soon typed again, and may be a code or an address that no page repeats. */
const worthKeeping = 30

const longTexts = (typed: Typed): readonly string[] =>
  Object.entries(typed)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, value]) => value)
    .filter((text) => text.length >= worthKeeping && !text.startsWith('/'))
