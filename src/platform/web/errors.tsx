/** The pages for what went wrong, each with a way out. */
import { clock } from '#ui/dates.ts'
import { ErrorPage, type FormToSendAgain } from '#ui/errorPage.tsx'
import type { Message, MessageKey } from '#ui/words.ts'
import { sayMessage } from '#ui/words.ts'
import { safeReturn, type Typed } from './forms.ts'
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
      wayOut={status === 413 || status === 415 ? backToTheForm(context) : undefined}
      kept={typed && { label: view.t('platform.error.kept'), texts: longTexts(typed) }}
    />,
    status,
  )
}

/** What was too much for one form is still in it: browsers keep it on the page one comes from. */
function backToTheForm(context: SiteContext): { readonly href: string; readonly label: string } | undefined {
  const from = context.req.header('referer')
  if (!from || !URL.canParse(from) || !from.startsWith(`${context.var.view.origin}/`)) return undefined
  const { pathname, search } = new URL(from)
  return { href: safeReturn(pathname + search), label: context.var.view.t('platform.error.back') }
}

/** The page for too many forms in a short time: when to come back, and the form with what was typed, to be sent from there. */
export async function tooManyPage(
  context: SiteContext,
  seconds: number,
  typed: Typed | undefined,
): Promise<Response> {
  const { view } = context.var
  context.header('retry-after', String(seconds))
  context.var.doNotCache()
  const title = view.t('platform.error.tooMany.title')
  return await page(
    context,
    <ErrorPage
      view={view}
      status={429}
      title={title}
      why={view.t(typed ? 'platform.error.tooMany.leadKept' : 'platform.error.tooMany.lead', {
        count: seconds,
        time: clock(view.language, nextMinute(view.now, seconds)),
      })}
      again={typed && formAgain(context, typed)}
    />,
    429,
  )
}

/** Clocks show no seconds: the first minute that is surely late enough. */
const nextMinute = (now: Date, seconds: number): Date =>
  new Date(Math.ceil((now.getTime() + seconds * 1000) / 60_000) * 60_000)

function formAgain(context: SiteContext, typed: Typed): FormToSendAgain {
  const { t } = context.var.view
  return {
    action: safeReturn(context.req.path),
    label: t('platform.error.tooMany.typed'),
    submit: t('platform.error.tooMany.again'),
    fields: Object.entries(typed).flatMap(([name, value]) =>
      [value].flat().map((text) => ({ name, value: text, isLong: isLong(name, text) })),
    ),
  }
}

/** Shorter ones, and those of one word, are soon typed again, and may be a code or an address that no page shows. */
const worthKeeping = 30

const longTexts = (typed: Typed): readonly string[] =>
  Object.entries(typed).flatMap(([name, value]) => [value].flat().filter((text) => isLong(name, text)))

const isLong = (name: string, text: string): boolean =>
  !name.startsWith('_') && text.length >= worthKeeping && /\s/.test(text)
