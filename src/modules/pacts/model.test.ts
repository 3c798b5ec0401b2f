import { beforeEach, expect, test } from 'vitest'
import {
  aDraftPact,
  aPactCast,
  aPactToSign,
  doing,
  type PactCast,
  partiesIn,
  signAll,
  twelveClauses,
} from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { proposeAmendment } from './commands/amend.ts'
import { admitPact, openCoDesign, takeInReview } from './commands/review.ts'
import { submitPact } from './commands/submitPact.ts'

const site = useSite()
beforeEach(() => site.empty())

async function aSignedPact(): Promise<{ cast: PactCast; pact: number }> {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  await site.db.updateTable('pacts').set({ starts_on: '2025-02-01' }).where('id', '=', pact).execute()
  return { cast, pact }
}

test('a pact started from another has its twelve clauses, its forms of support without values, and cites it', async () => {
  const { cast, pact: model } = await aSignedPact()
  const pact = await aDraftPact(cast, { copiedFrom: model })
  await doing(cast, cast.citizen, submitPact, { pact })
  await doing(cast, cast.officer, takeInReview, { pact })
  await doing(cast, cast.officer, admitPact, { pact })
  await doing(cast, cast.officer, openCoDesign, { pact })

  const text = await site.db
    .selectFrom('pact_texts')
    .select(['clauses', 'version'])
    .where('pact_id', '=', pact)
    .executeTakeFirstOrThrow()
  expect(text).toEqual({ version: 1, clauses: twelveClauses })
  const supports = await site.db
    .selectFrom('pact_supports')
    .select(['form', 'value_cents'])
    .where('pact_id', '=', pact)
    .execute()
  expect(supports).toEqual([{ form: 'equipment', value_cents: 0 }])
  expect((await site.get(`/patti/${pact}`)).body).toContain('Preso a modello da')
})

test('the commitments of the pact it starts from are taken up one by one, without their dates', async () => {
  const { cast, pact: model } = await aSignedPact()
  const pact = await aDraftPact(cast, { copiedFrom: model })
  await doing(cast, cast.citizen, submitPact, { pact })
  await doing(cast, cast.officer, takeInReview, { pact })
  await doing(cast, cast.officer, admitPact, { pact })
  await doing(cast, cast.officer, openCoDesign, { pact })

  const page = await site.get(`/patti/${pact}/coprogettazione`, { as: cast.citizen })
  expect(page.body).toContain('Impegni del patto di partenza')
  const address = page.body.match(/\/patti\/\d+\/cura\/impegno\?come=\d+/)?.[0] ?? ''
  const form = (await site.get(address, { as: cast.citizen })).body
  expect(form).toContain('value="Otto mezze giornate"')
  expect(form).toMatch(/name="dueOn" value=""/)
  const { citizens } = await partiesIn(cast, pact)
  expect(form).toMatch(new RegExp(`value="${citizens}" selected`))
})

test('an amendment changes several clauses at once, is shown word by word, and waits for its signatures', async () => {
  const { cast, pact } = await aSignedPact()
  const as = { as: cast.citizen }
  const address = `/patti/${pact}/cura/modifica`
  const form = (await site.get(address, as)).body
  expect(form).toContain('Testo della clausola l.')
  const basedOn = /name="basedOn" value="(\d+)"/.exec(form)?.[1] ?? ''
  const typed = {
    ...twelveClauses,
    basedOn,
    reasons: 'Servono turni anche il sabato mattina.',
    a: 'Testo nuovo della clausola a.',
    c: 'Testo della clausola c, anche il sabato.',
    endsOn: '2029-01-31',
    what: 'Uno sportello al sabato',
    dueOn: '',
  }
  const wrong = await site.post(address, typed, as)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('href="#dueOn"')
  expect(wrong.body).toContain('Testo nuovo della clausola a.')

  const sent = await site.post(address, { ...typed, what: '' }, as)
  expect(sent.location).toBe(`/patti/${pact}/testo?modifica`)
  const changes = (await site.get(`/patti/${pact}/testo?modifica`)).body
  expect(changes).toContain('Che cosa cambia con l’atto aggiuntivo n. 1')
  expect(changes).toContain('Le altre clausole non cambiano: b, d, e, f, g, h, i, j, k, l.')
  expect(changes.match(/<ins>/g)).toHaveLength(2)
  const inForce = (await site.get(`/patti/${pact}/testo`)).body
  expect(inForce).toContain('aspetta le firme')
  expect(inForce).not.toContain('Testo nuovo della clausola a.')
})

test('an amendment written on a text that is no longer in force is refused', async () => {
  const { cast, pact } = await aSignedPact()
  const reasons = 'Servono turni anche il sabato mattina.'
  const first = await doing(cast, cast.citizen, proposeAmendment, { pact, reasons, a: 'Un altro testo.' })
  await signAll(cast, pact, first.hash)
  const late = doing(cast, cast.citizen, proposeAmendment, {
    ...twelveClauses,
    pact,
    reasons,
    basedOn: 1,
  })
  await expect(late).rejects.toThrow('pacts.why.changed')
})
