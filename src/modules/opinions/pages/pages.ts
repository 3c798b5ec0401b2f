/** All pages below /opinioni. What makes a conversation comes first: its address would otherwise be read as one. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { mostImport } from '../commands/importAnswers.ts'
import { answerRoutes } from './answerRoutes.tsx'
import { deskQueueRoutes } from './deskQueueRoutes.tsx'
import { deskRoomRoutes } from './deskRoomRoutes.tsx'
import { deskRoutes } from './deskRoutes.tsx'
import { deskSeedRoutes } from './deskSeedRoutes.tsx'
import { exportRoutes } from './exportRoutes.ts'
import { publicRoutes } from './publicRoutes.tsx'
import { streamRoutes } from './streamRoutes.ts'

/** Room for the two files of another platform. */
export const opinionUploads = {
  path: /^\/opinioni\/\d{1,9}\/gestione\/file$/,
  bytes: mostImport + 64 * 1024,
}

export const pages: Pages = new Hono<SiteEnvironment>()
  .route('/', deskRoutes)
  .route('/', deskSeedRoutes)
  .route('/', deskQueueRoutes)
  .route('/', deskRoomRoutes)
  .route('/', streamRoutes)
  .route('/', exportRoutes)
  .route('/', answerRoutes)
  .route('/', publicRoutes)
