/** The way of every request: known method, shared cache, who is it, own pages only, not too often, then the page. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { View } from '#ui/view.ts'
import { type Message, say, sayMessage } from '#ui/words.ts'
import { type Actor, isStaff } from '../actor.ts'
import { databaseClock } from '../command.ts'
import { log } from '../log.ts'
import { pageNotFound } from './answer.ts'
import { chooseEncoding, compress } from './cache.ts'
import { consentOf, isShareable, keepLanguage, keepSaid, languageOf, takeSaid } from './cookies.ts'
import { bytesOf } from './drawn.ts'
import { errorPage, tooManyPage } from './errors.tsx'
import { readForm, type Typed, UnreadableForm } from './forms.ts'
import { keyOf, pageToKeep, sendKept, withoutLanguage } from './keptAnswer.ts'
import { networkAddress, secondsToWait } from './limits.ts'
import { isFromOurPages, knownMethods, largestForm, secureHeaders } from './security.ts'
import type { Pages, Services, SiteContext, SiteEnvironment } from './site.ts'

/** What the upper floors tell the web: who somebody is, and what stands in the header. */
export interface Mount {
  readonly at: string
  readonly pages: Pages
  /** Forms that carry files: whoever is signed in may send so many bytes there. */
  readonly uploads?: { readonly path: RegExp; readonly bytes: number } | undefined
}

export interface WebParts {
  /** Who asks, and the database's clock, which is asked in the same statement. */
  readonly identify: (
    headers: Headers,
  ) => Promise<{ readonly actor: Actor; readonly unread: number; readonly now: Date } | null>
  readonly site: (language: View['language']) => Promise<Pick<View, 'menu' | 'owner' | 'tagline'>>
  readonly asset: View['asset']
  /** Who writes without an account, where a module knows them by more than their address: a cookie that it has signed. */
  readonly guest?: (context: SiteContext) => Promise<string | undefined>
  readonly mounts: readonly Mount[]
}

/** Builds the web out of the modules' pages. */
export function buildWeb(services: Services, parts: WebParts): Hono<SiteEnvironment> {
  const web = new Hono<SiteEnvironment>()
  const isHttps = services.settings.baseUrl.startsWith('https:')
  const writes = { name: 'writes', times: services.settings.writesPerMinute, seconds: 60 }

  web.use(knownMethods)
  web.use(async (context, next) => {
    const language = languageOf(context.req.header('cookie'), context.req.query('lingua'))
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
    const shareable = isRead && isShareable(context.req.header('cookie'))
    const key = keyOf(language, context.req.url)
    const wanted = [context.req.header('accept-encoding'), context.req.header('if-none-match')] as const
    const kept = shareable ? services.cache.find(key, Date.now()) : undefined
    if (kept) return await sendKept(kept, ...wanted)

    const generation = services.cache.generation
    let mayKeep = shareable
    await meet(context, services, parts, language, () => {
      mayKeep = false
    })
    if (context.req.query('lingua')) keepLanguage(context, language, isHttps)
    await next()

    const frames = [...context.var.view.consents, ...(context.var.framesOnce ?? [])]
    for (const [name, value] of Object.entries(secureHeaders(frames, isHttps))) {
      context.res.headers.set(name, value)
    }
    context.res.headers.append('vary', 'cookie, accept-encoding')
    const isFresh = context.res.headers.has('set-cookie')
    if (!mayKeep || isFresh || context.res.status !== 200 || !isText(context.res)) {
      if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
      return await sendOwn(context)
    }
    const fresh = pageToKeep(context.res.headers, await bytesOf(context.res), Date.now())
    services.cache.keep(key, generation, fresh)
    replaceAnswer(context, await sendKept(fresh, ...wanted))
  })

  const limitOf = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new UnreadableForm(413, maxSize)
      },
    })
  const limitForm = limitOf(largestForm)
  const uploads = parts.mounts.flatMap(({ uploads: room }) =>
    room ? [{ path: room.path, limit: limitOf(room.bytes) }] : [],
  )
  // A GET has no body; asking whether it has one would make a whole second `Request` of it.
  web.use((context, next) => {
    if (context.req.method !== 'POST') return next()
    const room = context.var.actor && uploads.find(({ path }) => path.test(context.req.path))
    return (room ? room.limit : limitForm)(context, next)
  })

  web.use(async (context, next) => {
    if (context.req.method !== 'POST') return await next()
    if (!isFromOurPages(context, services.settings.baseUrl)) {
      return await errorPage(
        context,
        403,
        { key: 'platform.error.foreign.lead' },
        undefined,
        await readRefused(context),
      )
    }
    const who = context.var.actor?.id ?? (await parts.guest?.(context)) ?? networkAddress(context)
    const wait = await secondsToWait(writes, who)
    if (wait !== undefined) return await tooManyPage(context, wait, await readRefused(context))
    return await next()
  })

  for (const { at, pages } of parts.mounts) web.route(at, pages)
  web.notFound((context) => pageNotFound(context))
  web.onError(async (error, context) => {
    if (error instanceof UnreadableForm) {
      return await errorPage(
        context,
        error.status,
        error.status === 413
          ? { key: 'platform.error.tooLarge.lead', values: { limit: sizeOf(error.most ?? largestForm) } }
          : { key: 'platform.error.unsupported.lead' },
      )
    }
    const code = randomUUID().slice(0, 8)
    log.error({ code, error, path: context.req.path }, 'a page broke')
    // Before the table is set (the database does not answer) no page of ours can be drawn.
    return context.var.view
      ? await errorPage(context, 500, undefined, code)
      : context.html(barePage(code), 500, secureHeaders([], isHttps))
  })
  return web
}

/** "256 KB", "20 MB". */
const sizeOf = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / 1024 ** 2)} MB`

/**
 * What was typed into a form that is turned away at the door. It is shown, not stored: what the limit holds back must
 * not fill the database, and a form of another site must not wait here for a click.
 */
async function readRefused(context: SiteContext): Promise<Typed | undefined> {
  try {
    return await readForm(context)
  } catch (error) {
    if (error instanceof UnreadableForm) return undefined
    throw error
  }
}

/** Finds out who asks and sets the table for the page. */
async function meet(
  context: SiteContext,
  services: Services,
  parts: WebParts,
  language: View['language'],
  doNotCache: () => void,
): Promise<void> {
  const isHttps = services.settings.baseUrl.startsWith('https:')
  const hasCookies = !isShareable(context.req.header('cookie'))
  const known = hasCookies ? await parts.identify(context.req.raw.headers) : null
  const now =
    known?.now ?? (context.req.method === 'POST' ? await databaseClock(services.db) : services.now())
  const t = say(language)
  const said = hasCookies ? takeSaid(context) : null
  context.set('services', services)
  context.set('db', services.db)
  context.set('actor', known?.actor ?? null)
  context.set('view', {
    language,
    t,
    now,
    path: withoutLanguage(context.req.url),
    ...(await parts.site(language)),
    signedIn: known ? { name: known.actor.name, unread: known.unread, isStaff: isStaff(known.actor) } : null,
    isDemo: services.settings.isDemo,
    origin: services.settings.baseUrl,
    consents: hasCookies ? (consentOf(context, now)?.providers ?? []) : [],
    asset: parts.asset,
    said: said && sayKept(t, said),
  })
  context.set('scene', {
    db: services.db,
    actor: known?.actor ?? null,
    committed: () => {
      services.cache.empty()
      services.wake()
    },
  })
  context.set('say', (message) => keepSaid(context, message, isHttps))
  context.set('doNotCache', doNotCache)
}

/** The sentence of a cookie: one that this version no longer knows, or that is none of ours, is left unsaid. */
function sayKept(t: View['t'], message: Message): string | null {
  try {
    return sayMessage(t, message)
  } catch {
    return null
  }
}

const barePage = (code: string): string => `<!doctype html><html lang="it"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Qualcosa non funziona</title></head><body><main>
<h1>Qualcosa non funziona</h1>
<p>Il servizio non risponde. Riprova tra qualche minuto. Numero dell’errore: ${code}.</p>
<p lang="en">The service does not answer. Try again in a few minutes.</p>
<p><a href="/">Torna alla pagina iniziale</a></p></main></body></html>`

/** Given an answer where one stands already, Hono would copy the bytes of both. */
function replaceAnswer(context: SiteContext, answer: Response): void {
  context.res = undefined
  context.res = answer
}

/** A stream has no end that one could wait for. */
const isText = (response: Response): boolean =>
  /^(text\/(?!event-stream)|application\/(json|xml|ld\+json))/.test(
    response.headers.get('content-type') ?? '',
  )

/** Sends an answer made for one reader as bytes, compressed where it is worth it. */
async function sendOwn(context: SiteContext): Promise<void> {
  if (!isText(context.res) || context.res.headers.has('content-encoding')) return
  const { headers, status } = context.res
  const bytes = await bytesOf(context.res)
  const encoding =
    bytes.byteLength < 1_000 ? 'identity' : chooseEncoding(context.req.header('accept-encoding'))
  headers.delete('content-length')
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  replaceAnswer(context, new Response(await compress(bytes, encoding), { status, headers }))
}
