import { beforeAll, expect, test } from 'vitest'
import { demoProposals } from '#demo/proposals.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aProcess } from '#tests/support/factories.ts'
import { wholeList } from '../listWanted.ts'
import { listProposals } from './proposalList.ts'
import { similarProposals } from './similarProposals.ts'

const database = useDatabase()
let processId: number

beforeAll(async () => {
  processId = (await aProcess(database.db)).id
  for (const demo of demoProposals) {
    await database.db
      .insertInto('proposals')
      .values({
        process_id: processId,
        number: Number(demo.key.slice(1)),
        title: demo.title,
        summary: demo.summary,
        body: demo.body,
        category: demo.category,
        author_label: demo.author,
      })
      .execute()
  }
})

/** As people say it: with typos, without accents, with other words. */
const rewordings: readonly (readonly [said: string, original: string])[] = [
  ['uno sportelo per fare lo spid in paese', 'P01'],
  ['qualcuno che aiuti i vecchi con lo spid', 'P01'],
  ['aiuto con internet per chi non e capace, ogni settimana in comune', 'P01'],
  ['un quaderno digitale tra badante e familiari', 'P02'],
  ['diario per chi assiste il babbo a casa', 'P02'],
  ['portare gli anziani in ospedale con i volontari', 'P03'],
  ['trasprto per le visite mediche', 'P03'],
  ['un passaggio in macchina per andare dal dottore', 'P03'],
  ['cartina con orari e indirizzi di chi aiuta', 'P04'],
  ['mapa dei servizzi sociali in piu lingue', 'P04'],
  ['dare ai bambini i pc vecchi delle ditte', 'P05'],
  ['riutilizzare i computer usati per chi non se lo puo permettere', 'P05'],
  ['prenotare on line l’assistente sociale', 'P06'],
  ['basta code al telefono per un apuntamento', 'P06'],
  ['wifi gratis al centro anziani', 'P07'],
  ['i ragazzi e i pericoli di internet a scuola', 'P08'],
  ['una telefonata a chi abita da solo', 'P09'],
  ['moduli scritti semplici che si capiscono', 'P10'],
  ['pubblicare quanto si aspetta per i servizi sociali', 'P11'],
  ['corsi di computer per i circoli e le associazioni piccole', 'P12'],
]

for (const [said, original] of rewordings) {
  test(`“${said}” finds ${original} among the first three`, async () => {
    const found = await similarProposals(database.db, processId, said, 3)
    expect(found.map(({ number }) => `P${String(number).padStart(2, '0')}`)).toContain(original)
  })
}

test('words that say nothing find nothing', async () => {
  expect(await similarProposals(database.db, processId, 'che con per', 3)).toEqual([])
  expect(await similarProposals(database.db, processId, 'astronave marziana', 3)).toEqual([])
  expect(await similarProposals(database.db, processId, `'; | & ! <-> : * \\`, 3)).toEqual([])
})

const search = async (text: string) =>
  (await listProposals(database.db, { ...wholeList, search: text })).cards.map(({ number }) => number)

test('the search of the list forgives accents and typos and finds words inside the text', async () => {
  expect(await search('sportelo')).toContain(1)
  expect(await search('diàrio')).toEqual([2])
  expect(await search('punjabi')).toEqual([4])
  expect(await search('P07')).toEqual([7])
  expect(await search('cruscoto publico')).toEqual([11])
  expect(await search('zzzzzz')).toEqual([])
})
