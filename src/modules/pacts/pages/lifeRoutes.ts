/** The pages with which a pact is written, signed, kept and accounted for, all under /patti. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { lifePages } from './lifePages.tsx'
import { signPages } from './signPages.tsx'
import { textPages } from './textPages.tsx'

export const pactLifePages: Pages = new Hono<SiteEnvironment>()
pactLifePages.route('/', textPages)
pactLifePages.route('/', signPages)
pactLifePages.route('/', lifePages)
