import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPerson, aUnion, onBody } from '#tests/support/factories.ts'
import { aPactCast, aPactInCall, doing, theProposal } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { proposePact, submitPact } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const long = 'La rete resta accesa negli orari dei centri, e di notte non consuma.'
const reasons = 'Il bene serve a tutte le persone del territorio, e la cura è grande.'

test('a complex pact goes by page through the board, a call of 15 to 30 days and a competing proposal to co-design', async () => {
  const union = await aUnion(site.db, { name: 'Unione Bassa' })
  const officer = await aPerson(site.db, { roles: [onBody('decision_officer', union)] })
  const [anna, bruno] = [await aPerson(site.db, { name: 'Anna' }), await aPerson(site.db, { name: 'Bruno' })]
  const propose = async (as: Actor, title: string, more: Record<string, string> = {}) => {
    const fields = {
      body: String(union),
      kind: 'complex',
      careLevel: 'shared_management',
      theme: 'connectivity',
    }
    const texts = { title, reasons: long, objectives: long, timing: long, actions: long, resources: long }
    const made = await site.post('/patti/nuovo', { ...fields, ...texts, ...more }, { as })
    expect([made.status, made.body.match(/error-[^<]*/)?.[0]]).toEqual([303, undefined])
    return Number(/\d+/.exec(made.location ?? '')?.[0])
  }
  const step = async (pact: number, slug: string, as: Actor, fields: Record<string, string> = {}) =>
    (await site.post(`/patti/${pact}/passi/${slug}`, fields, { as })).status

  const pact = await propose(anna, 'Wi-fi di comunità')
  expect(await step(pact, 'presenta', anna)).toBe(303)
  expect(await step(pact, 'prendi-in-esame', officer)).toBe(303)
  expect(await step(pact, 'ammetti', officer)).toBe(303)
  expect(await step(pact, 'co-progettazione', officer)).toBe(409)
  expect(await step(pact, 'manda-in-giunta', officer)).toBe(303)
  const today = dayOf(new Date())
  const call = (days: number) => ({ opens: today, closes: addDays(today, days) })
  expect(await step(pact, 'avviso', officer, call(20))).toBe(409)
  const favourable = { isFavourable: 'yes', actNumber: 'Delibera n. 12', reasons }
  expect(await step(pact, 'valutazione', officer, { ...favourable, actNumber: '' })).toBe(422)
  expect(await step(pact, 'valutazione', anna, favourable)).toBe(403)
  expect(await step(pact, 'valutazione', officer, favourable)).toBe(303)
  expect(await step(pact, 'valutazione', officer, favourable)).toBe(409)
  expect(await step(pact, 'avviso', officer, call(14))).toBe(422)
  expect(await step(pact, 'avviso', officer, call(31))).toBe(422)
  expect(await step(pact, 'avviso', officer, call(15))).toBe(303)

  const seen = await site.get(`/patti/${pact}`)
  expect(seen.body).toContain('Avviso pubblico')
  expect(seen.body).toContain('Fai un’altra proposta')
  expect(seen.body).not.toContain('method="post"')
  const other = await propose(bruno, 'Una rete che si spegne di notte', { competesWith: String(pact) })
  expect(await step(other, 'presenta', bruno)).toBe(303)
  expect(await step(other, 'prendi-in-esame', officer)).toBe(303)
  expect(await step(pact, 'co-progettazione', officer)).toBe(409)
  expect(await step(other, 'ammetti', officer)).toBe(303)
  expect((await site.get(`/patti/${pact}`)).body).toContain('Una rete che si spegne di notte')

  // The days of the call have passed.
  const past = { call_opens: addDays(today, -16), call_closes: addDays(today, -1) }
  await site.db.updateTable('pacts').set(past).where('id', '=', pact).execute()
  const late = { kind: 'complex', competesWith: String(pact) }
  const tooLate = await site.get(`/patti/nuovo?avviso=${late.competesWith}`, { as: anna })
  expect(tooLate.body).not.toContain('name="objectives"')
  expect(await step(other, 'co-progettazione', officer)).toBe(303)
  expect(await step(pact, 'non-accogliere', officer, { reasons })).toBe(303)
  expect((await site.get(`/patti/${pact}`)).body).toContain(reasons)
  expect((await site.get(`/patti/${other}/coprogettazione`, { as: bruno })).status).toBe(200)
  expect((await site.get(`/patti/${other}/coprogettazione`, { as: anna })).status).toBe(403)
}, 60_000)

test('the office finds at its desk what came in answer to the call; only a demonstration lets its days pass', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCall(cast)
  const now = new Date()
  const open = { call_opens: addDays(dayOf(now), -3), call_closes: addDays(dayOf(now), 17) }
  await site.db.updateTable('pacts').set(open).where('id', '=', pact).execute()
  const { id: other } = await doing(
    cast,
    cast.citizen,
    proposePact,
    { ...theProposal(cast), kind: 'complex', title: 'Una rete sola', competesWith: pact },
    now,
  )
  const desk = async (as: Actor) => (await site.get(`/patti/${pact}/gestione`, { as })).body
  expect(await desk(cast.officer)).not.toContain('Una rete sola')
  await doing(cast, cast.citizen, submitPact, { pact: other }, now)
  expect(await desk(cast.officer)).toContain(`href="/patti/${other}/gestione"`)
  expect(await desk(cast.citizen)).not.toContain('Altre proposte arrivate')
  expect(await desk(cast.officer)).not.toContain('dimostrazione/avviso')
  expect((await site.post(`/patti/${pact}/dimostrazione/avviso`, {}, { as: cast.officer })).status).toBe(404)
})
