import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aProcess, aProposal } from '#tests/support/factories.ts'
import { aDraftPact, aPactCast, aPactInCoDesign } from '#tests/support/pacts.ts'
import { findAnything } from './findAnything.ts'

const database = useDatabase()
let wifi: number
let desk: number

beforeAll(async () => {
  const { id } = await aProcess(database.db, { title: 'Quale welfare per i paesi' })
  wifi = await aProposal(database.db, { processId: id, title: 'Wi-Fi di comunità nei centri sociali' })
  desk = await aProposal(database.db, { processId: id, title: 'Telefono amico per chi vive solo' })
})

const idsOf = async (asked: string) =>
  (await findAnything(database.db, asked, ['proposal'], 1)).hits.map(({ id }) => id)

test('a word written without its hyphen finds the one with it', async () => {
  expect(await idsOf('wifi')).toEqual([wifi])
  expect(await idsOf('wi-fi')).toContain(wifi)
})

test('accents and a mistyped letter are forgiven', async () => {
  expect(await idsOf('comunita')).toContain(wifi)
  expect(await idsOf('telefonno amico')).toContain(desk)
})

test('where nothing has every word, things that have some of them are shown', async () => {
  expect(await idsOf('anziani telefono elicottero')).toEqual([desk])
})

test('what nobody wrote finds nothing', async () => {
  expect(await idsOf('elicottero')).toEqual([])
})

test('public pacts and commons are found, drafts are not', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  await aDraftPact(cast)
  const { hits, counts } = await findAnything(database.db, 'sportelli digitali', ['pact'], 1)
  expect(hits.map(({ id }) => id)).toEqual([pact])
  expect(counts).toMatchObject({ pact: 1 })
  expect((await findAnything(database.db, 'usare i servizi', ['commons'], 1)).hits).toHaveLength(2)
})
