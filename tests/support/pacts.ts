/** A pact brought quickly to any point of its road, through the commands and as the people who may. */
import type { Database } from '#database/types.ts'
import {
  admitPact,
  assessByBoard,
  confirmIdentity,
  nominateCommons,
  openCall,
  openCoDesign,
  proposePact,
  publishText,
  referToBoard,
  saveText,
  setPactFacts,
  signPact,
  submitPact,
  takeInReview,
  writeCommitment,
  writeSupport,
} from '#modules/pacts/index.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { aGroup, aPerson, aUnion, onBody, sceneOf } from './factories.ts'

export interface PactCast {
  readonly db: Database
  readonly body: number
  readonly group: number
  /** Has the mandate of the group that proposes. */
  readonly citizen: Actor
  readonly officer: Actor
  readonly stranger: Actor
  /** The staff of another body. */
  readonly foreignOfficer: Actor
}

export async function aPactCast(db: Database): Promise<PactCast> {
  const body = await aUnion(db)
  const other = await aUnion(db)
  const group = await aGroup(db)
  return {
    db,
    body,
    group,
    citizen: await aPerson(db, { groupId: group }),
    officer: await aPerson(db, { roles: [onBody('decision_officer', body)] }),
    stranger: await aPerson(db),
    foreignOfficer: await aPerson(db, { roles: [onBody('decision_officer', other)] }),
  }
}

/** Does a command and expects it done. */
export async function doing<Input, Found, Value>(
  cast: PactCast,
  actor: Actor,
  wanted: Command<Input, Found, Value>,
  input: object,
  at = new Date('2027-01-10T10:00:00Z'),
): Promise<Value> {
  const outcome = await execute(wanted, sceneOf(cast.db, actor, at), input)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const words =
  'L’associazione aiuta le persone anziane a usare i servizi digitali ogni settimana; l’Unione dà stanze, computer e assicurazione fino alla fine del patto, e tutte e due ne rendono conto.'
export const twelveClauses = Object.fromEntries(
  [...'abcdefghijkl'].map((letter) => [letter, `Testo della clausola ${letter}.`]),
)

export const theProposal = (cast: PactCast) => ({
  body: cast.body,
  group: cast.group,
  kind: 'ordinary',
  careLevel: 'continuous_care',
  theme: 'skills',
  title: 'Sportelli digitali di paese',
  reasons: 'Chi non ha nessuno rinuncia ai servizi.',
  objectives: 'Un aiuto in ogni comune.',
  timing: 'Da febbraio, due anni.',
  actions: 'Otto mezze giornate alla settimana.',
  resources: 'Volontari, stanze, portatili.',
})

export async function aDraftPact(cast: PactCast, changes: object = {}): Promise<number> {
  const { id: commons } = await doing(cast, cast.citizen, nominateCommons, {
    body: cast.body,
    kind: 'digital',
    category: 'digital_literacy',
    name: 'Saper usare i servizi',
    summary: 'La capacità di usare i servizi digitali.',
    reasons: 'Serve a tutte le persone del territorio.',
  })
  const { id } = await doing(cast, cast.citizen, proposePact, {
    ...theProposal(cast),
    commons: [commons],
    ...changes,
  })
  return id
}

/** A complex pact that the board found of general interest, in its public call of twenty days from 11 January. */
export async function aPactInCall(cast: PactCast): Promise<number> {
  const pact = await aDraftPact(cast, { kind: 'complex' })
  await doing(cast, cast.citizen, submitPact, { pact })
  await doing(cast, cast.officer, takeInReview, { pact })
  await doing(cast, cast.officer, admitPact, { pact })
  await doing(cast, cast.officer, referToBoard, { pact })
  await doing(cast, cast.officer, assessByBoard, {
    pact,
    isFavourable: 'yes',
    actNumber: 'Delibera n. 12 del 10 gennaio 2027',
    reasons: 'La cura di questo bene è di interesse generale.',
  })
  await doing(cast, cast.officer, openCall, { pact, opens: '2027-01-11', closes: '2027-01-31' })
  return pact
}

export async function aPactInCoDesign(cast: PactCast): Promise<number> {
  const pact = await aDraftPact(cast)
  await doing(cast, cast.citizen, submitPact, { pact })
  await doing(cast, cast.officer, takeInReview, { pact })
  await doing(cast, cast.officer, admitPact, { pact })
  await doing(cast, cast.officer, openCoDesign, { pact })
  return pact
}

export const partiesIn = async (cast: PactCast, pact: number) => {
  const rows = await cast.db
    .selectFrom('pact_parties')
    .select(['id', 'side'])
    .where('pact_id', '=', pact)
    .orderBy('id')
    .execute()
  const idOf = (side: string) => rows.find((row) => row.side === side)?.id ?? 0
  return { citizens: idOf('citizens'), administration: idOf('administration') }
}

/** Everything the checklist asks for. */
export async function completePact(cast: PactCast, pact: number): Promise<void> {
  const parties = await partiesIn(cast, pact)
  await doing(cast, cast.citizen, setPactFacts, {
    pact,
    title: 'Sportelli digitali di paese',
    summary: words,
    startsOn: '2027-02-01',
    endsOn: '2029-01-31',
  })
  for (const party of [parties.citizens, parties.administration]) {
    await doing(cast, cast.citizen, writeCommitment, {
      pact,
      party,
      what: 'Otto mezze giornate',
      dueOn: '2027-12-31',
      hours: '40',
    })
  }
  await doing(cast, cast.officer, writeSupport, {
    pact,
    supportForm: 'equipment',
    detail: 'Sedici portatili',
    value: '4.800',
  })
  await doing(cast, cast.citizen, saveText, { pact, basedOn: 0, ...twelveClauses })
}

/** The text published without days for comments; returns its hash. */
export async function aPactToSign(cast: PactCast): Promise<{ pact: number; hash: string }> {
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  const { hash } = await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  return { pact, hash }
}

export async function signAll(cast: PactCast, pact: number, hash: string, at?: Date): Promise<void> {
  const parties = await partiesIn(cast, pact)
  for (const [actor, party] of [
    [cast.citizen, parties.citizens],
    [cast.officer, parties.administration],
  ] as const) {
    await doing(cast, actor, confirmIdentity, { pact }, at)
    await doing(cast, actor, signPact, { pact, party, hash }, at)
  }
}
