import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute, type Scene } from '#platform/command.ts'
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
import { addDays, dayOf } from '#ui/dates.ts'
import * as pacts from './index.ts'
import { findPact } from './queries/found.ts'
import { readinessOf } from './queries/readiness.ts'
import { lacksOf } from './rules/checklist.ts'
import { effectiveState } from './rules/effectiveState.ts'
import { stepNames, steps } from './rules/steps.ts'
import { maySee } from './rules/who.ts'
import { hashOfText } from './text.ts'

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

const moving = <Input, Found, Value>(
  who: 'citizen' | 'officer',
  wanted: Command<Input, Found, Value>,
  input: object = {},
) => ({ who, run: (scene: Scene, pact: number) => execute(wanted, scene, { pact, ...input }) })

/** Every lifecycle command, by who does it. */
const moves = [
  moving('citizen', pacts.submitPact),
  moving('officer', pacts.takeInReview),
  moving('officer', pacts.requestInformation, reasons),
  moving('citizen', pacts.giveInformation, reasons),
  moving('officer', pacts.admitPact),
  moving('officer', pacts.rejectPact, reasons),
  moving('officer', pacts.openCoDesign),
  moving('officer', pacts.publishText, { commentDays: 0 }),
  moving('officer', pacts.reopenText, reasons),
  moving('officer', pacts.suspendPact, reasons),
  moving('officer', pacts.resumePact, reasons),
  moving('officer', pacts.endPactEarly, reasons),
  moving('officer', pacts.concludePact),
  moving('citizen', pacts.proposeAmendment, { ...reasons, endsOn: '2029-06-30' }),
  moving('citizen', pacts.withdrawAmendment, reasons),
  moving('citizen', pacts.saveText, { basedOn: 1, a: 'Cambiata.' }),
  moving('citizen', pacts.renewPact),
]

test('random lives take no illegal step, change no signed text, and leave every step in the journal', async () => {
  const oneMove = fc.record({
    move: fc.nat({ max: moves.length }),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
    byStranger: fc.nat({ max: 9 }).map((drawn) => drawn === 0),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('draft', 'to_sign', 'signed'),
      fc.array(oneMove, { minLength: 5, maxLength: 25 }),
      async (start, life) => {
        const cast = await aPactCast(database.db)
        const { pact, hash } =
          start === 'draft' ? { pact: await aDraftPact(cast), hash: '' } : await aPactToSign(cast)
        if (start === 'signed') await signAll(cast, pact, hash)
        let today = '2027-01-10'
        for (const { move, days, byStranger } of life) {
          today = addDays(today, days)
          const at = new Date(`${today}T10:00:00Z`)
          const before = await stateOf(cast, pact, at)
          const texts = await frozenTexts(cast, pact)
          const entries = await journalOf(cast, pact)
          const done = await make(cast, pact, moves[move], byStranger ? cast.foreignOfficer : undefined, at)
          const after = await stateOf(cast, pact, at)
          if (byStranger) expect(done).toBe(false)
          if (done) expect((await journalOf(cast, pact)).length).toBeGreaterThan(entries.length)
          else expect(after).toBe(before)
          if (after !== before) expect(isLegal(before, after)).toBe(true)
          for (const [id, text] of texts) expect((await frozenTexts(cast, pact)).get(id)).toEqual(text)
        }
      },
    ),
    { numRuns: 20 },
  )
}, 120_000)

async function make(
  cast: PactCast,
  pact: number,
  move: (typeof moves)[number] | undefined,
  stranger: Actor | undefined,
  at: Date,
): Promise<boolean> {
  if (!move) return stranger === undefined && (await signSome(cast, pact, at))
  const outcome = await move.run(sceneOf(cast.db, stranger ?? cast[move.who], at), pact)
  return outcome.kind === 'done'
}

async function signSome(cast: PactCast, pact: number, at: Date): Promise<boolean> {
  const open = await cast.db
    .selectFrom('pact_texts')
    .select('sha256')
    .where('pact_id', '=', pact)
    .where('frozen_at', 'is not', null)
    .where('agreed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return await signAll(cast, pact, open?.sha256 ?? '0'.repeat(64), at).then(
    () => true,
    () => false,
  )
}

async function stateOf(cast: PactCast, pact: number, at: Date) {
  const found = await findPact(cast.db, pact)
  if (!found) throw new Error('The pact is gone')
  return effectiveState(found, dayOf(at))
}

/** Signing on or after the first day leads straight to active. */
function isLegal(from: pacts.PactState, to: pacts.PactState): boolean {
  return stepNames.some(
    (name) =>
      steps[name].from.includes(from) &&
      (steps[name].to === to || (name === 'sign' && (to === 'active' || to === 'expired'))),
  )
}

async function frozenTexts(cast: PactCast, pact: number): Promise<Map<number, string>> {
  const rows = await cast.db
    .selectFrom('pact_texts')
    .select(['id', 'sha256', 'frozen_text'])
    .where('pact_id', '=', pact)
    .where('frozen_at', 'is not', null)
    .execute()
  for (const row of rows) expect(hashOfText(row.frozen_text as never)).toBe(row.sha256)
  return new Map(rows.map((row) => [row.id, JSON.stringify(row.frozen_text)]))
}

const journalOf = async (cast: PactCast, pact: number) =>
  await cast.db
    .selectFrom('journal')
    .select('what')
    .where('subject_kind', '=', 'pact')
    .where('subject_id', '=', pact)
    .execute()

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
