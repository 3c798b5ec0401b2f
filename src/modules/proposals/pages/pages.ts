/** The addresses of the module: /proposte and /contributi. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addContributionPages } from './contributionRoutes.tsx'
import { addDeedPages } from './deedRoutes.tsx'
import { addListPages } from './listRoutes.tsx'
import { addProposalPages } from './proposalRoutes.tsx'
import { addWritePages } from './writeRoutes.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()
addListPages(pages)
addWritePages(pages)
addProposalPages(pages)
addDeedPages(pages)

export const contributionPages: Pages = new Hono<SiteEnvironment>()
addContributionPages(contributionPages)
