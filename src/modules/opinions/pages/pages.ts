/** All pages below /opinioni. What makes a conversation comes first: its address would otherwise be read as one. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { answerRoutes } from './answerRoutes.tsx'
import { deskImportRoutes } from './deskImportRoutes.tsx'
import { deskQueueRoutes } from './deskQueueRoutes.tsx'
import { deskRoomRoutes } from './deskRoomRoutes.tsx'
import { deskRoutes } from './deskRoutes.tsx'
import { deskSeedRoutes } from './deskSeedRoutes.tsx'
import { deskTableRoutes } from './deskTableRoutes.tsx'
import { exportRoutes } from './exportRoutes.ts'
import { publicRoutes } from './publicRoutes.tsx'
import { streamRoutes } from './streamRoutes.ts'

export const pages: Pages = new Hono<SiteEnvironment>()
  .route('/', deskRoutes)
  .route('/', deskSeedRoutes)
  .route('/', deskQueueRoutes)
  .route('/', deskRoomRoutes)
  .route('/', deskImportRoutes)
  .route('/', deskTableRoutes)
  .route('/', streamRoutes)
  .route('/', exportRoutes)
  .route('/', answerRoutes)
  .route('/', publicRoutes)
