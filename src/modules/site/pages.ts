/** The home page and everything the footer owes. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { accessibilityPages } from './accessibility/accessibilityPages.tsx'
import { homePages } from './home/homePages.tsx'
import { machinePages } from './machines/machinePages.ts'
import { statusPages } from './machines/statusPages.tsx'
import { privacyPages } from './privacy/privacyPages.tsx'
import { ratingPages } from './rating/ratingPages.tsx'
import { searchPages } from './search/searchPages.tsx'
import { textPages } from './texts/textPages.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()
  .route('/', homePages)
  .route(addresses.search, searchPages)
  .route(addresses.accessibility, accessibilityPages)
  .route(addresses.privacy, privacyPages)
  .route(addresses.rating, ratingPages)
  .route(addresses.status, statusPages)
  .route('/', textPages)
  .route('/', machinePages)
