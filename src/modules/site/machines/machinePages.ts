/** For search engines and browsers: robots.txt, sitemap.xml, the old address of the icon. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { listPublicPages } from './publicPages.ts'

export const machinePages: Pages = new Hono<SiteEnvironment>()

const unlisted = [
  addresses.signIn,
  addresses.signOut,
  addresses.people,
  addresses.notices,
  addresses.follow,
  addresses.administration,
  addresses.rating,
  addresses.search,
  `${addresses.accessibility}/segnalazioni`,
]

machinePages.get('/robots.txt', (c) => {
  const lines = ['User-agent: *', ...unlisted.map((address) => `Disallow: ${address}`)]
  lines.push('', `Sitemap: ${c.var.services.settings.baseUrl}/sitemap.xml`, '')
  return c.text(lines.join('\n'))
})

machinePages.get('/sitemap.xml', async (c) => {
  const { baseUrl } = c.var.services.settings
  const pages = await listPublicPages(c.var.db)
  const entries = pages.map((address) => `<url><loc>${baseUrl}${address}</loc></url>`)
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
  return c.body(xml, 200, { 'content-type': 'application/xml; charset=utf-8' })
})

machinePages.get('/favicon.ico', (c) => c.redirect(c.var.view.asset('favicon.svg'), 302))
