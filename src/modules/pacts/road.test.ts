import { expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import {
  aDraftPact,
  aPactCast,
  aPactToSign,
  doing,
  type PactCast,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import * as pacts from './index.ts'
import { findPact } from './queries/found.ts'
import { readinessOf } from './queries/readiness.ts'
import { lacksOf } from './rules/checklist.ts'
import { maySee } from './rules/who.ts'

const database = useDatabase()
const why = 'Ragioni scritte per esteso, che chiunque può leggere.'
const act = 'Delibera n. 12 del 10 gennaio 2027'
const reasons = { reasons: why, actNumber: act }

test('of two officers who decide at once one wins and the other is told', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aDraftPact(cast)
  await doing(cast, cast.citizen, pacts.submitPact, { pact })
  await doing(cast, cast.officer, pacts.takeInReview, { pact })
  const scene = () => sceneOf(cast.db, cast.officer, new Date('2027-01-11T10:00:00Z'))
  const outcomes = await Promise.all([
    execute(pacts.admitPact, scene(), { pact }),
    execute(pacts.rejectPact, scene(), { pact, ...reasons }),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
})

test('a complex pact goes through the board and a call, where others compete', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aDraftPact(cast, { kind: 'complex' })
  await doing(cast, cast.citizen, pacts.submitPact, { pact })
  await doing(cast, cast.officer, pacts.takeInReview, { pact })
  await doing(cast, cast.officer, pacts.admitPact, { pact })
  const on = (day: string) => sceneOf(cast.db, cast.officer, new Date(`${day}T10:00:00Z`))
  expect((await execute(pacts.openCoDesign, on('2027-01-10'), { pact })).kind).toBe('conflict')
  await doing(cast, cast.officer, pacts.referToBoard, { pact })
  const call = { pact, opens: '2027-01-11', closes: '2027-01-31' }
  expect((await execute(pacts.openCall, on('2027-01-10'), call)).kind).toBe('conflict')
  await doing(cast, cast.officer, pacts.assessByBoard, { pact, isFavourable: 'yes', ...reasons })
  expect((await execute(pacts.openCall, on('2027-01-10'), { ...call, closes: '2027-01-15' })).kind).toBe(
    'invalid',
  )
  await doing(cast, cast.officer, pacts.openCall, call)
  const during = new Date('2027-01-20T10:00:00Z')
  const { id: other } = await doing(
    cast,
    cast.stranger,
    pacts.proposePact,
    { ...proposalOf(cast), group: '', kind: 'complex', competesWith: pact },
    during,
  )
  await doing(cast, cast.stranger, pacts.submitPact, { pact: other }, during)
  expect((await execute(pacts.openCoDesign, on('2027-01-31'), { pact })).kind).toBe('conflict')
  expect((await execute(pacts.openCoDesign, on('2027-02-01'), { pact })).kind).toBe('conflict')
  await doing(cast, cast.officer, pacts.takeInReview, { pact: other }, during)
  await doing(cast, cast.officer, pacts.rejectPact, { pact: other, ...reasons }, during)
  await doing(cast, cast.officer, pacts.openCoDesign, { pact }, new Date('2027-02-01T10:00:00Z'))
  expect(maySee(null, (await findPact(cast.db, other))!)).toBe(false)
})

test('a pact is accounted for, renewed and concluded; a concluded one takes no report', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const { citizens: party } = await partiesIn(cast, pact)
  const middle = new Date('2028-03-01T10:00:00Z')
  await doing(
    cast,
    cast.citizen,
    pacts.writeDiary,
    {
      pact,
      party,
      happenedOn: '2028-02-01',
      title: 'Una mattina',
      body: 'Trenta persone allo sportello.',
      hours: '3,5',
      peopleReached: '30',
    },
    middle,
  )
  const parts = {
    objectivesAndPriorities: 'Aprire gli sportelli.',
    actionsAndServices: 'Otto mezze giornate.',
    results: 'Trenta persone.',
    resources: 'Volontari e stanze.',
  }
  const end = new Date('2029-01-10T10:00:00Z')
  const { id: renewal } = await doing(cast, cast.citizen, pacts.renewPact, { pact }, end)
  expect((await execute(pacts.renewPact, sceneOf(cast.db, cast.citizen, end), { pact })).kind).toBe(
    'conflict',
  )
  expect(lacksOf((await readinessOf(cast.db, renewal))!)).toEqual([])
  const final = { pact, kind: 'final', coversFrom: '2027-02-01', coversUntil: '2029-01-31', ...parts }
  const { report } = await doing(cast, cast.citizen, pacts.saveReport, final, end)
  const early = await execute(pacts.publishReport, sceneOf(cast.db, cast.citizen, end), { pact, report })
  expect(early).toMatchObject({ because: { key: 'pacts.why.reportEarly' } })
  const shorter = { ...final, report, coversUntil: '2029-01-10' }
  expect(await doing(cast, cast.citizen, pacts.saveReport, shorter, end)).toMatchObject({ report })
  expect((await execute(pacts.concludePact, sceneOf(cast.db, cast.officer, end), { pact })).kind).toBe(
    'conflict',
  )
  await doing(cast, cast.citizen, pacts.publishReport, { pact, report }, end)
  const { figures } = await cast.db
    .selectFrom('pact_reports')
    .select('figures')
    .where('id', '=', report)
    .executeTakeFirstOrThrow()
  expect(figures).toMatchObject({
    hours: 3.5,
    people: 30,
    commitmentsDue: 2,
    hoursPromised: 80,
  })
  await doing(cast, cast.officer, pacts.concludePact, { pact }, end)
  const late = await execute(pacts.saveReport, sceneOf(cast.db, cast.citizen, end), {
    ...final,
    kind: 'periodic',
  })
  expect(late).toMatchObject({ kind: 'conflict', because: { key: 'pacts.why.deed.report' } })
})

const proposalOf = (cast: PactCast) => ({
  body: cast.body,
  careLevel: 'continuous_care',
  theme: 'skills',
  title: 'Un’altra proposta',
  reasons: 'Abbiamo già i volontari pronti.',
  objectives: 'Un aiuto in ogni comune.',
  timing: 'Da febbraio, due anni.',
  actions: 'Otto mezze giornate alla settimana.',
  resources: 'Volontari, stanze, portatili.',
})
