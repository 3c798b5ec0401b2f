import { beforeEach, expect, test } from 'vitest'
import { closeAccount } from '#modules/people/index.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aDraftPact, aPactCast, doing } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { admitPact, submitPact, takeInReview } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

test('whoever proposes a pact by themselves is named to those of the pact, and to nobody else', async () => {
  const cast = await aPactCast(site.db)
  const alone = await aPerson(site.db, { name: 'Fiordaliso Quaranta' })
  const pact = await aDraftPact({ ...cast, citizen: alone }, { group: '' })
  await doing(cast, alone, submitPact, { pact })
  await doing(cast, cast.officer, takeInReview, { pact })
  await doing(cast, cast.officer, admitPact, { pact })
  for (const as of [undefined, cast.stranger, cast.foreignOfficer]) {
    const { status, body } = await site.get(`/patti/${pact}`, as ? { as } : {})
    expect(status).toBe(200)
    expect(body).toContain('Una persona')
    expect(body).not.toContain('Fiordaliso')
  }
  for (const page of [`/patti/${pact}`, `/patti/${pact}/gestione`]) {
    expect((await site.get(page, { as: cast.officer })).body).toContain('Fiordaliso Quaranta')
  }
})

test('whoever closes their account is no longer named beside what they proposed', async () => {
  const cast = await aPactCast(site.db)
  const alone = await aPerson(site.db, { name: 'Fiordaliso Quaranta' })
  const pact = await aDraftPact({ ...cast, citizen: alone }, { group: '' })
  await doing(cast, alone, submitPact, { pact })
  await doing(cast, alone, closeAccount, { name: 'Fiordaliso Quaranta' })
  expect((await site.get(`/patti/${pact}/gestione`, { as: cast.officer })).body).not.toContain('Fiordaliso')
})
