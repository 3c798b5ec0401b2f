/** Headers and checks that every answer and every request has, whatever the module. */
import type { MiddlewareHandler } from 'hono'
import type { SiteContext } from './site.ts'

/** The constant style that Turbo 8.0.23 adds for its progress bar. */
const turboProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

const embedHosts: Readonly<Record<string, string>> = { youtube: 'https://www.youtube-nocookie.com' }

/** No inline script, no foreign host; frames only of hosts the reader has allowed. */
export function contentSecurityPolicy(consents: readonly string[]): string {
  const frames = consents.flatMap((provider) => embedHosts[provider] ?? [])
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${turboProgressBar}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `frame-src ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
  ].join('; ')
}

export function secureHeaders(consents: readonly string[], isHttps: boolean): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(consents),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True where a writing request comes from our own pages: browsers send `Origin` (and `Sec-Fetch-Site`) with
 * every cross-site form, so no token is needed in the page and pages can be kept and shared.
 */
export function isFromOurPages(context: SiteContext, baseUrl: string): boolean {
  if (reading.has(context.req.method)) return true
  const site = context.req.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = context.req.header('origin')
  if (!origin || origin === 'null') return origin === undefined
  const host = context.req.header('host')
  return origin === new URL(baseUrl).origin || (host !== undefined && hostOf(origin) === host)
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/** Bytes a form may have: long enough for the longest text, short enough that nobody fills the memory. */
export const largestForm = 256 * 1024

/** Refuses methods no page has, before anything is read. */
export const knownMethods: MiddlewareHandler = async (context, next) => {
  if (!['GET', 'HEAD', 'POST'].includes(context.req.method))
    return context.body(null, 405, { allow: 'GET, HEAD, POST' })
  // PostgreSQL's texts cannot hold it, so no path of ours has it.
  if (/^[^?]*%00/.test(context.req.url)) return context.body(null, 400)
  return await next()
}
