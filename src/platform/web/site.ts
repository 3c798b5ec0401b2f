/** What a request carries through the pages. */
import type { Context, Hono } from 'hono'
import type { Database } from '#database/types.ts'
import type { View } from '#ui/view.ts'
import type { Message } from '#ui/words.ts'
import type { Actor } from '../actor.ts'
import type { Scene } from '../command.ts'
import type { Jobs } from '../jobs.ts'
import type { Settings } from '../settings.ts'
import type { SubjectSources } from '../subjects.ts'
import type { PageCache } from './cache.ts'
import type { Streams } from './streams.ts'

/** The program's long-lived parts, made once at start. */
export interface Services {
  readonly db: Database
  readonly settings: Settings
  readonly sources: SubjectSources
  readonly cache: PageCache
  /** Open pages that are told of news. */
  readonly streams: Streams
  readonly jobs: Jobs
  /** The database's clock, good to a minute's drift. */
  readonly now: () => Date
  /** Wakes the sealer and whoever reads the journal. */
  readonly wake: () => void
}

export interface SiteVariables {
  readonly services: Services
  readonly db: Database
  readonly actor: Actor | null
  readonly view: View
  readonly scene: Scene
  /** Keeps a sentence for the next page: "Proposta pubblicata." */
  readonly say: (message: Message) => void
  /** This answer is not for the shared cache (random order, a private link). */
  readonly doNotCache: () => void
  /** Providers whose frames this one answer may show: the reader has said yes this time only. */
  readonly framesOnce?: readonly string[]
}

export interface SiteEnvironment {
  Variables: SiteVariables
}

export type SiteContext = Context<SiteEnvironment>
/** A set of pages: a module exports one or more, `app.ts` mounts each at its address. */
export type Pages = Hono<SiteEnvironment>
