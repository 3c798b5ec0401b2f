/** /cerca: one field over everything public. */
import { Hono } from 'hono'
import { cardsOf } from '#platform/subjects.ts'
import { page } from '#platform/web/answer.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { findAnything, type SearchedKind, searchedKinds } from './findAnything.ts'
import { SearchPage } from './searchPage.tsx'

export const searchPages: Pages = new Hono<SiteEnvironment>()

const isKind = (kind: string): kind is SearchedKind => (searchedKinds as readonly string[]).includes(kind)

searchPages.get('/', async (c) => {
  const asked = (c.req.query('q') ?? '').slice(0, 200)
  const kinds = (c.req.queries('tipo') ?? []).filter(isKind)
  const pageNumber = Math.min(50, Math.max(1, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1))
  const found = await findAnything(c.var.db, asked, kinds, pageNumber)
  const cards = await cardsOf(c.var.db, c.var.services.sources, found.hits, c.var.view.language)
  const ranked = found.hits.flatMap(
    (hit) => cards.find((card) => card.kind === hit.kind && card.id === hit.id && card.isPublic) ?? [],
  )
  return await page(
    c,
    <SearchPage
      view={c.var.view}
      asked={asked}
      kinds={kinds}
      found={found}
      cards={ranked}
      pageNumber={pageNumber}
    />,
  )
})
