/** The pages with which a pact is written, signed, kept and accounted for, all under /patti. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { mostSignedBytes } from '../files/papers.ts'
import { counterPages } from './counterPages.tsx'
import { identityPages } from './identityPages.tsx'
import { lifePages } from './lifePages.tsx'
import { pdfPages } from './pdfPages.tsx'
import { signPages } from './signPages.tsx'
import { textPages } from './textPages.tsx'

/** Room for a signed file, an attachment or a photograph, beside the other fields of its form. */
export const pactUploads = {
  path: /^\/patti\/\d{1,9}\/(firma\/file|cura\/diario|cura\/allegato)$/,
  bytes: mostSignedBytes + 64 * 1024,
}

export const pactLifePages: Pages = new Hono<SiteEnvironment>()
pactLifePages.route('/', pdfPages)
pactLifePages.route('/', textPages)
pactLifePages.route('/', identityPages)
pactLifePages.route('/', counterPages)
pactLifePages.route('/', signPages)
pactLifePages.route('/', lifePages)
