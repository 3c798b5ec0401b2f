/** Walks the pages of the program as a reader would: by the links it finds, in process, without a browser. */
import type { App } from '../../../src/app.ts'

export interface VisitedPage {
  /** As linked, with its query. */
  readonly address: string
  /** The program's own name of the page, `/proposte/:id`, with the names of its query's fields. */
  readonly pattern: string
  readonly status: number
  readonly headers: Headers
  /** The text of the answer; nothing of files. */
  readonly body: string
  /** Whose page has the first link here. */
  readonly from: string
}

export interface CrawlOptions {
  /** The cookies of the reader. */
  readonly cookie?: string
  readonly language?: 'it' | 'en'
  /** How many pages of one pattern are visited. */
  readonly examples?: number
  readonly starts?: readonly string[]
}

const origin = 'http://localhost:3999'

/** Every page reachable by links from the first one, a few examples of each pattern. */
export async function crawl(app: App, options: CrawlOptions = {}): Promise<VisitedPage[]> {
  const nameOf = patternNamer(app)
  const visited: VisitedPage[] = []
  const seen = new Set<string>()
  const examples = new Map<string, number>()
  const waiting = (options.starts ?? ['/']).map((address) => ({ address, from: '' }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address, from } = next
    const pattern = nameOf(address)
    if (seen.has(address) || (examples.get(pattern) ?? 0) >= (options.examples ?? 1)) continue
    seen.add(address)
    examples.set(pattern, (examples.get(pattern) ?? 0) + 1)
    const page = { ...(await read(app, address, options)), pattern, from }
    visited.push(page)
    const to = page.headers.get('location')
    const links = to ? [to] : isPage(page) ? linksIn(page.body) : []
    for (const link of links) {
      const inside = addressInside(link, address)
      if (inside && !seen.has(inside)) waiting.push({ address: inside, from: address })
    }
  }
  return visited
}

export const isPage = ({ headers }: Pick<VisitedPage, 'headers'>): boolean =>
  headers.get('content-type')?.startsWith('text/html') ?? false

/** One answer of the program, as a browser with these cookies would get it. */
export async function read(
  app: App,
  address: string,
  { cookie, language }: CrawlOptions = {},
): Promise<Omit<VisitedPage, 'pattern' | 'from'>> {
  const headers = new Headers({ host: 'localhost:3999' })
  const cookies = [cookie, language && `lingua=${language}`].filter(Boolean).join('; ')
  if (cookies) headers.set('cookie', cookies)
  const answer = await app.fetch(new Request(origin + address, { headers, redirect: 'manual' }))
  const isText = /^(text|application\/(json|xml|.*\+(json|xml)))/.test(
    answer.headers.get('content-type') ?? '',
  )
  const body = isText ? await answer.text() : ''
  if (!isText) await answer.arrayBuffer()
  return { address, status: answer.status, headers: answer.headers, body }
}

/** The pages' own names, the most exact first: `/proposte/nuova` before `/proposte/:id`. */
export function patternNamer(app: App, wanted: 'GET' | 'POST' = 'GET'): (address: string) => string {
  const known = [...new Set(app.routes.filter(({ method }) => method === wanted).map(({ path }) => path))]
    .map((path) => ({ path, matches: matcherOf(path), parameters: path.split(':').length }))
    .sort((one, other) => one.parameters - other.parameters)
  return (address) => {
    const { pathname, searchParams } = new URL(address, origin)
    const name = known.find(({ matches }) => matches.test(pathname))?.path ?? pathname
    const fields = [...new Set(searchParams.keys())].sort().join('&')
    return fields ? `${name}?${fields}` : name
  }
}

function matcherOf(path: string): RegExp {
  const source = path
    .split(/(:[A-Za-z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?)/)
    .map((part) => (part.startsWith(':') ? `(?:${/\{(.*)\}$/.exec(part)?.[1] ?? '[^/]+'})` : escaped(part)))
    .join('')
  return new RegExp(`^${source}$`)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where the links of a page lead, entities resolved. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|area|link)\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
  )
}

/** The address without its fragment where it leads to a page of this program. */
function addressInside(link: string, from: string): string | undefined {
  if (/^(mailto|tel|webcal|data):/.test(link)) return undefined
  const url = new URL(link, origin + from)
  if (url.origin !== origin || url.pathname.startsWith('/risorse/')) return undefined
  url.searchParams.delete('lingua')
  return url.pathname + url.search
}
