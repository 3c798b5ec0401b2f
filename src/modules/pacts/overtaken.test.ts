import { beforeEach, expect, test } from 'vitest'
import { aPactCast, aPactInCoDesign, completePact, doing, twelveClauses } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { saveText } from './index.ts'
import { overtaken } from './overtaken.ts'

const site = useSite()
beforeEach(site.empty)

test('of an overtaken text each clause has the words of whoever wrote them, and those of both are named', () => {
  const base = { a: 'Prima.', b: 'Prima.', c: 'Prima.', d: 'Prima.' }
  const newest = { a: 'Prima.', b: 'Loro.', c: 'Loro.', d: 'Insieme.' }
  const { clauses, both } = overtaken(base, newest, { a: 'Mie.', b: 'Prima. ', c: 'Mie.', d: 'Insieme.' })
  expect(clauses).toMatchObject({ a: 'Mie.', b: 'Loro.', c: 'Mie.', d: 'Insieme.' })
  expect(both).toEqual(['c'])
})

test('whoever saves on top of an older text reads what stands there now, and saving again takes nothing away', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  await doing(cast, cast.officer, saveText, {
    pact,
    basedOn: 1,
    ...twelveClauses,
    b: 'Dura due anni.',
    d: 'Di mattina.',
  })
  const address = `/patti/${pact}/coprogettazione`
  const mine = { ...twelveClauses, d: 'Di sera.' }
  const late = await site.post(address, { ...mine, basedOn: '1' }, { as: cast.citizen })
  expect(late.status).toBe(409)
  expect(late.body).toContain('Qualcuno ha cambiato il testo mentre scrivevi')
  expect(late.body).toMatch(/Nel frattempo un’altra persona qui ha scritto:[\s\S]{0,80}Di mattina\./)
  expect(late.body).toContain('>Di sera.</textarea>')
  expect(late.body).toContain('>Dura due anni.</textarea>')
  expect(late.body.match(/Nel frattempo/g)).toHaveLength(1)
  const again = { ...mine, b: 'Dura due anni.', basedOn: '2' }
  expect((await site.post(address, again, { as: cast.citizen })).status).toBe(303)
  const saved = await site.db
    .selectFrom('pact_texts')
    .select('clauses')
    .where('version', '=', 3)
    .executeTakeFirstOrThrow()
  expect(saved.clauses).toMatchObject({ b: 'Dura due anni.', d: 'Di sera.' })
})
