/** Gives strangers the pages that are kept for them, in whatever form they can read. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '#ui/words.ts'
import {
  type Bytes,
  type CachedPage,
  chooseEncoding,
  compress,
  type Encoding,
  etagOf,
  type PageCache,
} from './cache.ts'
import { isShareable, languageOf } from './cookies.ts'

/** What the server knows of a request before the standard `Request` is made of it. */
interface Server {
  readonly incoming?: { readonly headers?: IncomingHttpHeaders }
}

/** Path and query, without the language that the switch has put there. */
export function withoutLanguage(address: string): string {
  if (!address.includes('lingua')) return address.slice(address.indexOf('/', address.indexOf('//') + 2))
  const url = new URL(address)
  if (url.searchParams.has('lingua')) url.searchParams.delete('lingua')
  return url.pathname + url.search
}

/** Pages are kept by language and address. */
export const keyOf = (language: Language, address: string): string =>
  `${language} ${withoutLanguage(address)}`

/**
 * The answer to somebody who asks for a page that is kept: at once, so that it costs what sending its bytes
 * costs. Nothing where the page has yet to be made, or compressed, or is asked for in any other way.
 */
export function answerKept(cache: PageCache, request: Request, server?: Server): Response | undefined {
  if (request.method !== 'GET' || request.url.includes('lingua=')) return undefined
  const headers = server?.incoming?.headers
  const header = (name: 'cookie' | 'accept-encoding' | 'if-none-match') =>
    headers ? headers[name] : (request.headers.get(name) ?? undefined)
  const cookies = header('cookie')
  if (!isShareable(cookies)) return undefined
  const kept = cache.find(keyOf(languageOf(cookies, undefined), request.url), Date.now())
  return kept && give(kept, chooseEncoding(header('accept-encoding')), header('if-none-match'))
}

/** The same, after compressing the page where nobody has asked for it so before. */
export async function sendKept(
  kept: CachedPage,
  accepted: string | undefined,
  known: string | undefined,
): Promise<Response> {
  const encoding = chooseEncoding(accepted)
  if (encoding !== 'identity') kept.bodies[encoding] ??= await encoded(kept.bodies.identity, encoding)
  return give(kept, encoding, known) ?? new Response(null, { status: 500 })
}

function give(kept: CachedPage, encoding: Encoding, known: string | undefined): Response | undefined {
  if (known === kept.etag) return new Response(null, { status: 304, headers: kept.bodies.identity.headers })
  const body = kept.bodies[encoding]
  return body && new Response(body.bytes, { status: 200, headers: body.headers })
}

/** A page to keep, out of the headers and bytes of an answer. */
export function pageToKeep(headers: Headers, bytes: Bytes, madeAt: number): CachedPage {
  const etag = etagOf(bytes)
  const said = { ...Object.fromEntries(headers), etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  return { etag, madeAt, bodies: { identity: { bytes, headers: said } } }
}

async function encoded({ bytes, headers }: CachedPage['bodies']['identity'], encoding: Encoding) {
  return { bytes: await compress(bytes, encoding), headers: { ...headers, 'content-encoding': encoding } }
}
