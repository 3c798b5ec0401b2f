/** /dati: the datasets, their dictionary, and the files. */
import { Hono } from 'hono'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { type CsvWishes, writeCsv } from './csv.ts'
import { type Dataset, datasets, findDataset, readDataset } from './datasets/index.ts'
import { DatasetPage, DatasetsPage } from './datasetsPage.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()

const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const

pages.get('/', async (c) => await page(c, <DatasetsPage view={c.var.view} datasets={datasets} />))

pages.get('/:file{[a-z-]+\\.(?:csv|json)}', async (c) => {
  const [name = '', format] = c.req.param('file').split('.')
  const dataset = findDataset(name)
  if (!dataset) return await pageNotFound(c)
  // A file may be megabytes: it is made for whoever asks and not kept.
  c.var.doNotCache()
  return format === 'csv' ? await sendCsv(c, dataset) : await sendJson(c, dataset)
})

pages.get('/:name{[a-z-]+}', async (c) => {
  const dataset = findDataset(c.req.param('name'))
  return dataset ? await page(c, <DatasetPage view={c.var.view} dataset={dataset} />) : await pageNotFound(c)
})

const queryOf = (c: SiteContext): URLSearchParams => new URL(c.req.url).searchParams

async function sendCsv(c: SiteContext, dataset: Dataset): Promise<Response> {
  const wishes: CsvWishes = {
    delimiter: c.req.query('sep') === 'puntoevirgola' ? ';' : ',',
    hasByteOrderMark: c.req.query('bom') === 'si',
  }
  const rows = await readDataset(c.var.db, dataset, dayOf(c.var.view.now), queryOf(c))
  return c.body(writeCsv(dataset, rows, wishes), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${dataset.name}.csv"`,
    link: `<${licence.address}>; rel="license"`,
  })
}

async function sendJson(c: SiteContext, dataset: Dataset): Promise<Response> {
  const { t, now } = c.var.view
  const rows = await readDataset(c.var.db, dataset, dayOf(now), queryOf(c))
  c.header('link', `<${licence.address}>; rel="license"`)
  return c.json({
    dataset: dataset.name,
    title: t(dataset.title),
    licence,
    made_at: now.toISOString(),
    columns: dataset.columns,
    rows,
  })
}
