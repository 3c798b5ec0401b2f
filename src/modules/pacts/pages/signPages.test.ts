import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  partiesIn,
} from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { publishText, writeCommitment } from '../index.ts'

const site = useSite()
beforeEach(() => site.empty())

/** The code in the one letter that was sent. */
async function codeSent(): Promise<string> {
  const folder = join(site.app.services.settings.dataDirectory, 'mail')
  return await vi.waitFor(async () => {
    const name = readdirSync(folder).sort().at(-1)
    if (!name) throw new Error('no letter yet')
    const letter = await PostalMime.parse(readFileSync(join(folder, name)))
    const code = /\d{6}/.exec(letter.subject ?? '')?.[0]
    // The file may be there before all of it is.
    if (!code) throw new Error('half a letter')
    return code
  })
}

test('nobody signs before a fresh code has come back, and a code serves once', async () => {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  const { citizens } = await partiesIn(cast, pact)
  const address = `/patti/${pact}/firma`
  const as = { as: cast.citizen }
  const sign = { party: String(citizens), hash }
  expect((await site.get(address)).location).toContain('/accedi')
  const identity = `/patti/${pact}/identita`
  expect((await site.post(address, sign, as)).location).toBe(`${identity}?per=sign`)
  expect((await site.post(`${identity}/codice`, {}, { as: cast.stranger })).status).toBe(403)

  expect((await site.post(`${identity}/codice`, {}, as)).status).toBe(303)
  const code = await codeSent()
  const wrong = code === '000000' ? '000001' : '000000'
  expect((await site.post(identity, { per: 'sign', code: wrong }, as)).status).toBe(422)
  expect((await site.post(identity, { per: 'sign', code }, as)).status).toBe(303)
  expect((await site.post(identity, { per: 'sign', code }, as)).status).toBe(422)
  expect((await site.post(address, sign, as)).status).toBe(303)
  expect((await site.post(address, sign, as)).status).toBe(409)
})

test('the page to sign says all that the hash covers', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  const { citizens: party } = await partiesIn(cast, pact)
  const promise = { forWhom: 'Chi abita a Novellara', goods: 'Sedici portatili', hours: '1.200' }
  const commitment = { ...promise, pact, party, what: 'Aprire il sabato', dueOn: '2027-12-31' }
  await doing(cast, cast.citizen, writeCommitment, commitment)
  await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  const page = (await site.get(`/patti/${pact}/firma`, { as: cast.citizen })).body
  for (const said of [...Object.values(promise), 'Aprire il sabato', '4.800']) expect(page).toContain(said)
})
