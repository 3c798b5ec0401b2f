import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute, type Scene } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import {
  aDraftPact,
  aPactCast,
  aPactInCall,
  aPactToSign,
  completePact,
  doing,
  type PactCast,
  signAll,
} from '#tests/support/pacts.ts'
import { addDays, type Day, dayOf } from '#ui/dates.ts'
import { journalNames } from './commands/takeStep.ts'
import * as pacts from './index.ts'
import { findPact } from './queries/found.ts'
import { effectiveState } from './rules/effectiveState.ts'
import { stepNames, steps } from './rules/steps.ts'
import { hashOfText } from './text.ts'

const database = useDatabase()
const reasons = {
  reasons: 'Ragioni scritte per esteso, che chiunque può leggere.',
  actNumber: 'Delibera n. 12 del 10 gennaio 2027',
}

const moving = <Input, Found, Value>(
  who: 'citizen' | 'officer',
  wanted: Command<Input, Found, Value>,
  input: object | ((today: Day) => object) = {},
) => ({
  who,
  run: (scene: Scene, pact: number, today: Day) =>
    execute(wanted, scene, { pact, ...(typeof input === 'function' ? input(today) : input) }),
})

/** Every lifecycle command, by who does it; the board says yes twice as often as no, so that lives go on. */
const moves = [
  moving('citizen', pacts.submitPact),
  moving('officer', pacts.takeInReview),
  moving('officer', pacts.requestInformation, reasons),
  moving('citizen', pacts.giveInformation, reasons),
  moving('officer', pacts.admitPact),
  moving('officer', pacts.rejectPact, reasons),
  moving('officer', pacts.referToBoard),
  moving('officer', pacts.assessByBoard, { ...reasons, isFavourable: 'yes' }),
  moving('officer', pacts.assessByBoard, { ...reasons, isFavourable: 'yes' }),
  moving('officer', pacts.assessByBoard, { ...reasons, isFavourable: 'no' }),
  moving('officer', pacts.openCall, (today) => ({ opens: today, closes: addDays(today, 15) })),
  moving('officer', pacts.openCall, (today) => ({ opens: today, closes: addDays(today, 31) })),
  moving('officer', pacts.openCoDesign),
  moving('officer', pacts.publishText, { commentDays: 0 }),
  moving('officer', pacts.publishText, { commentDays: 10 }),
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

async function anAdmissiblePact(cast: PactCast, kind: pacts.PactKind): Promise<number> {
  const pact = await aDraftPact(cast, { kind })
  await doing(cast, cast.citizen, pacts.submitPact, { pact })
  await doing(cast, cast.officer, pacts.takeInReview, { pact })
  await doing(cast, cast.officer, pacts.admitPact, { pact })
  return pact
}

const starts = {
  draft: (cast: PactCast) => aDraftPact(cast),
  complexDraft: (cast: PactCast) => aDraftPact(cast, { kind: 'complex' }),
  admissible: (cast: PactCast) => anAdmissiblePact(cast, 'ordinary'),
  complexAdmissible: (cast: PactCast) => anAdmissiblePact(cast, 'complex'),
  atTheBoard: async (cast: PactCast) => {
    const pact = await anAdmissiblePact(cast, 'complex')
    await doing(cast, cast.officer, pacts.referToBoard, { pact })
    return pact
  },
  inCall: aPactInCall,
  complexToSign: async (cast: PactCast) => {
    const pact = await aPactInCall(cast)
    await doing(cast, cast.officer, pacts.openCoDesign, { pact }, new Date('2027-02-20T10:00:00Z'))
    await completePact(cast, pact)
    return pact
  },
  toSign: async (cast: PactCast) => (await aPactToSign(cast)).pact,
  signed: async (cast: PactCast) => {
    const { pact, hash } = await aPactToSign(cast)
    await signAll(cast, pact, hash)
    return pact
  },
} satisfies Record<string, (cast: PactCast) => Promise<number>>

const oneMove = fc.record({
  move: fc.nat({ max: moves.length }),
  days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
  byStranger: fc.nat({ max: 9 }).map((drawn) => drawn === 0),
})

test('random lives of ordinary and complex pacts take no illegal step, change no signed text, and leave every step in the journal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(starts)),
      fc.array(oneMove, { minLength: 10, maxLength: 40 }),
      async (start, life) => {
        const cast = await aPactCast(database.db)
        const pact = await start(cast)
        let today = start === starts.complexToSign ? '2027-02-20' : '2027-01-10'
        for (const { move, days, byStranger } of life) {
          today = addDays(today, days)
          const at = new Date(`${today}T10:00:00Z`)
          const before = await stateOf(cast, pact, at)
          const texts = await frozenTexts(cast, pact)
          const entries = (await journalOf(cast, pact)).length
          const done = await make(cast, pact, moves[move], byStranger ? cast.foreignOfficer : undefined, at)
          const after = await stateOf(cast, pact, at)
          if (byStranger) expect(done).toBe(false)
          if (done) expect((await journalOf(cast, pact)).length).toBeGreaterThan(entries)
          else expect(after).toEqual(before)
          if (after.state !== before.state) expect(isLegal(before, after.state)).toBe(true)
          for (const [id, text] of texts) expect((await frozenTexts(cast, pact)).get(id)).toEqual(text)
        }
        await everyStepIsInTheJournal(cast, pact)
        await complexPactsWereAssessedAndCalled(cast, pact)
      },
    ),
    { numRuns: 50 },
  )
}, 240_000)

async function make(
  cast: PactCast,
  pact: number,
  move: (typeof moves)[number] | undefined,
  stranger: Actor | undefined,
  at: Date,
): Promise<boolean> {
  if (!move) return stranger === undefined && (await signSome(cast, pact, at))
  const outcome = await move.run(sceneOf(cast.db, stranger ?? cast[move.who], at), pact, dayOf(at))
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

interface Standing {
  readonly state: pacts.PactState
  readonly kind: pacts.PactKind
}

async function stateOf(cast: PactCast, pact: number, at: Date): Promise<Standing> {
  const found = await findPact(cast.db, pact)
  if (!found) throw new Error('The pact is gone')
  return { state: effectiveState(found, dayOf(at)), kind: found.kind }
}

/** Signing on or after the first day leads straight to active; an unfavourable board ends it where it stands. */
function isLegal({ state: from, kind }: Standing, to: pacts.PactState): boolean {
  if (from === 'board_assessment' && to === 'rejected') return kind === 'complex'
  return stepNames.some(
    (name) =>
      steps[name].from.includes(from) &&
      (steps[name].only ?? kind) === kind &&
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

const journalOf = async (cast: PactCast, pact: number): Promise<string[]> =>
  (
    await cast.db
      .selectFrom('journal')
      .select('what')
      .where('subject_kind', '=', 'pact')
      .where('subject_id', '=', pact)
      .execute()
  ).map(({ what }) => what)

const stepsOf = async (cast: PactCast, pact: number) =>
  await cast.db
    .selectFrom('pact_steps')
    .select(['from_state as from', 'to_state as to'])
    .where('pact_id', '=', pact)
    .orderBy('id')
    .execute()

/** As many entries as steps, and each step begins where the one before it ended, or where the calendar has led. */
async function everyStepIsInTheJournal(cast: PactCast, pact: number): Promise<void> {
  const names: ReadonlySet<string> = new Set(Object.values(journalNames))
  const taken = await stepsOf(cast, pact)
  expect((await journalOf(cast, pact)).filter((what) => names.has(what))).toHaveLength(taken.length)
  const byCalendar: Readonly<Record<string, readonly string[]>> = {
    signed: ['active', 'expired'],
    active: ['expired'],
    suspended: ['expired'],
  }
  for (const [index, { from }] of taken.entries()) {
    const before = taken[index - 1]
    if (before) expect([before.to, ...(byCalendar[before.to] ?? [])]).toContain(from)
  }
}

/** No complex pact is called for before its board has judged it, nor written before its call; no ordinary one goes there. */
async function complexPactsWereAssessedAndCalled(cast: PactCast, pact: number): Promise<void> {
  const found = await findPact(cast.db, pact)
  const taken = (await stepsOf(cast, pact)).map(({ to }) => to)
  if (found?.kind === 'complex' && taken.includes('public_call')) expect(found.boardAssessedOn).not.toBeNull()
  if (found?.kind === 'complex' && taken.includes('co_design')) {
    expect(taken.slice(0, taken.indexOf('co_design'))).toContain('public_call')
  }
  if (found?.kind === 'ordinary') expect(taken).not.toContain('board_assessment')
}
