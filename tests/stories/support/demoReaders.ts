/** Everybody who reads the demo: a stranger, and each of the people whose part a visitor may take. */
import { sessionCookie } from '#tests/support/site.ts'
import type { App } from '../../../src/app.ts'
import { crawl, type VisitedPage } from './crawl.ts'

export interface Reader {
  readonly part: string
  readonly cookie: string
}

export async function readersOf(app: App): Promise<Reader[]> {
  const { db } = app.services
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'pseudonym', 'demo_persona'])
    .where('demo_persona', 'is not', null)
    .orderBy('created_at')
    .orderBy('demo_persona')
    .execute()
  const readers: Reader[] = [{ part: 'anonymous', cookie: '' }]
  for (const { demo_persona, ...person } of people) {
    const cookie = await sessionCookie(db, { ...person, grants: [], mandates: [] })
    readers.push({ part: demo_persona ?? '', cookie })
  }
  return readers
}

/** What each reader finds by following links. */
export async function pagesOf(
  app: App,
  readers: readonly Reader[],
  examples: number,
): Promise<(VisitedPage & { readonly reader: Reader })[]> {
  const found = []
  for (const reader of readers) {
    const pages = await crawl(app, { cookie: reader.cookie, examples })
    found.push(...pages.map((page) => ({ ...page, reader })))
  }
  return found
}

/** Only pages that show something no page before them has shown: an element with its classes, on that pattern. */
export function withNewElements<Page extends VisitedPage>(pages: readonly Page[]): Page[] {
  const shown = new Map<string, Set<string>>()
  return pages.filter(({ pattern, body }) => {
    const name = pattern.split('?')[0] ?? ''
    const known = shown.get(name) ?? new Set()
    const before = known.size
    for (const [tag] of body.matchAll(/<[a-z][\w-]*(?: type="[^"]*")?(?: class="[^"]*")?/g)) known.add(tag)
    shown.set(name, known)
    return known.size > before
  })
}
