import { expect, test } from 'vitest'
import * as pacts from '#modules/pacts/index.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aDraftPact,
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  doing,
  type PactCast,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import { datasets, findDataset, readDataset } from './datasets/index.ts'

const database = useDatabase()
const rowsOf = async (name: string, today = '2027-06-01') => {
  const dataset = findDataset(name)
  if (!dataset) throw new Error(name)
  return await readDataset(database.db, dataset, today)
}

test('every dataset has exactly the columns it names, whatever the day', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  for (const dataset of datasets) {
    const [row] = await readDataset(database.db, dataset, '2027-06-01')
    if (row) expect([dataset.name, Object.keys(row)]).toEqual([dataset.name, dataset.columns])
  }
  expect(await rowsOf('patti')).toMatchObject([{ id: pact, stato: 'active', impegni_presi: 2 }])
  expect(await rowsOf('patti', '2030-01-01')).toMatchObject([{ id: pact, stato: 'expired' }])
  expect(await rowsOf('impegni')).toHaveLength(2)
})

test('drafts, promises still being written and the words of a diary stay out', async () => {
  await database.empty()
  const cast = await aPactCast(database.db)
  await aDraftPact(cast)
  const { citizens: party, pact } = await anActivePact(cast)
  const detail = { happenedOn: '2027-03-01', title: 'Una mattina', body: 'Con la signora Franca.' }
  await doing(
    cast,
    cast.citizen,
    pacts.writeDiary,
    { pact, party, ...detail, hours: '3,5', peopleReached: '30' },
    new Date('2027-03-02T10:00:00Z'),
  )
  const writing = await aPactInCoDesign(cast)
  await doing(cast, cast.citizen, pacts.writeCommitment, {
    pact: writing,
    party: (await partiesIn(cast, writing)).citizens,
    what: 'Ancora da decidere',
    dueOn: '2027-12-31',
  })
  expect((await rowsOf('patti')).map(({ id }) => id)).not.toContain(pact - 1)
  expect((await rowsOf('impegni')).map(({ patto_id }) => patto_id)).toEqual([pact, pact])
  const diary = await rowsOf('diario')
  expect(diary).toMatchObject([
    { patto_id: pact, lato: 'citizens', ore: 3.5, persone_raggiunte: 30, foto: 0 },
  ])
  expect(JSON.stringify(diary)).not.toContain('Franca')
})

async function anActivePact(cast: PactCast) {
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  return { pact, ...(await partiesIn(cast, pact)) }
}

test('no dataset of pacts holds a name, an e-mail or an account of anybody', async () => {
  await database.empty()
  const cast = await aPactCast(database.db)
  const { pact } = await anActivePact(cast)
  const at = new Date('2027-03-01T10:00:00Z')
  const { party } = await doing(cast, cast.stranger, pacts.askToJoin, { pact }, at)
  await doing(cast, cast.officer, pacts.answerJoiner, { pact, party, answer: 'yes' }, at)
  await doing(
    cast,
    cast.citizen,
    pacts.openConciliation,
    { pact, matter: 'Non siamo d’accordo con Franca su chi apre.' },
    at,
  )
  const people = await cast.db.selectFrom('people').select(['id', 'email', 'name', 'pseudonym']).execute()
  const alone = people.find(({ id }) => id === cast.stranger.id)
  const written = JSON.stringify(await Promise.all(datasets.map(({ name }) => rowsOf(name))))
  for (const { id, email, pseudonym } of people) {
    for (const secret of [id, email, pseudonym]) expect(written).not.toContain(`"${secret}"`)
  }
  expect(written).not.toContain(`"${alone?.name}"`)
  expect(written).not.toContain('Franca')
})
