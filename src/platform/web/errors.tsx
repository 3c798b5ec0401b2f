/** The pages for what went wrong, each with a way out. */
import { ErrorPage } from '#ui/errors.tsx'
import type { Message, MessageKey } from '#ui/words.ts'
import { sayMessage } from '#ui/words.ts'
import { type PageStatus, page } from './answer.ts'
import type { SiteContext } from './site.ts'

const titles: Partial<Record<PageStatus, MessageKey>> = {
  403: 'platform.error.forbidden.title',
  404: 'platform.error.notFound.title',
  409: 'platform.error.conflict.title',
  413: 'platform.error.tooLarge.title',
  415: 'platform.error.unsupported.title',
  422: 'platform.invalid.value',
  429: 'platform.error.tooMany.title',
  500: 'platform.error.internal.title',
}

const leads: Partial<Record<PageStatus, MessageKey>> = {
  404: 'platform.error.notFound.lead',
  415: 'platform.error.unsupported.lead',
  500: 'platform.error.internal.lead',
}

/** The page of an error status; `because` says why in the reader's language, `code` finds it in the log. */
export async function errorPage(
  context: SiteContext,
  status: PageStatus,
  because?: Message,
  code?: string,
): Promise<Response> {
  const { view } = context.var
  const lead = leads[status]
  context.var.doNotCache()
  return await page(
    context,
    <ErrorPage
      view={view}
      status={status}
      title={view.t(titles[status] ?? 'platform.error.internal.title')}
      lead={because ? sayMessage(view.t, because) : lead ? view.t(lead) : ''}
      code={code ? view.t('platform.error.code', { code }) : null}
    />,
    status,
  )
}
