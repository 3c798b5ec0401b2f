/** All pages below /votazioni. What makes a ballot comes first: its address would otherwise be read as one. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { paperRoutes } from '../paper/index.ts'
import { boothRoutes } from './boothRoutes.tsx'
import { deskRoutes } from './deskRoutes.tsx'
import { draftRoutes } from './draftRoutes.tsx'
import { overrideRoutes } from './overrideRoutes.tsx'
import { publicRoutes } from './publicRoutes.tsx'
import { resultRoutes } from './resultRoutes.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()
  .route('/', draftRoutes)
  .route('/', publicRoutes)
  .route('/', boothRoutes)
  .route('/', deskRoutes)
  .route('/', paperRoutes)
  .route('/', overrideRoutes)
  .route('/', resultRoutes)
