/** The open data, as who reuses them meets them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#demo/network.ts'
import { aProcess, aProposal } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let process: { id: number }
let proposal = 0

beforeAll(async () => {
  await site.db.transaction().execute(loadNetwork)
  process = await aProcess(site.db)
  proposal = await aProposal(site.db, { processId: process.id, title: 'Sportello digitale di paese' })
})

describe('open data', () => {
  test('every dataset can be read as CSV and as JSON, with its dictionary', async () => {
    const { body } = await site.get('/dati')
    const names = [...body.matchAll(/href="\/dati\/([a-z-]+)\.csv"/g)].map((match) => match[1])
    expect(names).toHaveLength(20)
    for (const name of names) {
      const json = JSON.parse((await site.get(`/dati/${name}.json`)).body)
      expect(json.licence.name).toBe('CC BY 4.0')
      const csv = await site.get(`/dati/${name}.csv`)
      expect(csv.body.split('\r\n')[0]).toBe(json.columns.join(','))
      if (json.rows[0]) expect(Object.keys(json.rows[0])).toEqual(json.columns)
      // Long names may break at their underscores.
      const page = (await site.get(`/dati/${name}`)).body.replaceAll('<wbr/>', '')
      expect(page).toContain(`<span translate="no">${json.columns.at(-1)}</span>`)
    }
  })

  test('a formula in a title is written as text, and spreadsheets get their semicolon', async () => {
    await aProposal(site.db, { processId: process.id, title: '=CMD(1;2) gratis per tutti' })
    const csv = await site.get('/dati/proposte.csv?sep=puntoevirgola&bom=si')
    expect(csv.body).toContain("'=CMD(1;2) gratis per tutti")
    expect(csv.body).toContain('id;percorso_id;numero')
    expect(csv.headers.get('content-type')).toContain('text/csv')
  })

  test('what is hidden is not in the files, and neither is a person’s name', async () => {
    await site.db
      .updateTable('proposals')
      .set({ state: 'hidden', state_reason: 'Insulti' })
      .where('id', '=', proposal)
      .execute()
    const { body } = await site.get('/dati/proposte.json')
    expect(body).not.toContain('Sportello digitale di paese')
    expect(body).not.toContain('author_label')
    expect((await site.get('/dati/persone.csv')).status).toBe(404)
  })
})
