/** What the demo's pacts have in common: how one is proposed, admitted, written. All words are invented. */
import {
  addTask,
  admitPact,
  decideCommons,
  nominateCommons,
  openCoDesign,
  proposePact,
  saveText,
  setPactFacts,
  submitPact,
  takeInReview,
  writeCommitment,
  writeSupport,
} from '#modules/pacts/index.ts'
import type { Actor } from '#platform/actor.ts'
import { addDays } from '#ui/dates.ts'
import type { DemoCast } from '../people.ts'
import { act, bodyId, momentOn, type Stage } from '../stage.ts'

export interface Ground {
  readonly stage: Stage
  readonly cast: DemoCast
  /** Where the pictures of the diary are kept. */
  readonly dataDirectory: string
}

export interface PactStory {
  readonly kind: 'ordinary' | 'complex'
  readonly careLevel: string
  readonly theme: string
  readonly title: string
  readonly reasons: string
  readonly objectives: string
  readonly timing: string
  readonly actions: string
  readonly collaborators: string
  readonly resources: string
}

export interface DemoCommons {
  readonly kind: string
  readonly category: string
  readonly name: string
  readonly summary: string
  readonly reasons: string
  readonly placeLabel?: string
  readonly latitude?: number
  readonly longitude?: number
}

/** A commons nominated by somebody and taken into the register by the Union. */
export async function registerCommons(
  { stage, cast }: Ground,
  day: number,
  commons: DemoCommons,
): Promise<number> {
  const body = bodyId(stage, 'unione-bassa-reggiana')
  const { id } = await act(stage, cast.anna, momentOn(stage, day), nominateCommons, { ...commons, body })
  await act(stage, cast.dario, momentOn(stage, day + 3), decideCommons, {
    commons: id,
    state: 'registered',
    reasons: 'È un bene che serve a tutti e che più persone sono disposte a curare.',
  })
  return id
}

interface Proposed {
  readonly by: Actor
  readonly group?: number | undefined
  readonly commons: readonly number[]
  readonly proposal?: number | undefined
  readonly competesWith?: number | undefined
}

/** Proposed and submitted on one day. */
export async function proposeStory(
  { stage }: Ground,
  day: number,
  story: PactStory,
  from: Proposed,
): Promise<number> {
  const { by, ...rest } = from
  const body = bodyId(stage, 'unione-bassa-reggiana')
  const { id } = await act(stage, by, momentOn(stage, day), proposePact, { ...story, ...rest, body })
  await act(stage, by, momentOn(stage, day, '12:00'), submitPact, { pact: id })
  return id
}

export async function admitStory({ stage, cast }: Ground, day: number, pact: number): Promise<void> {
  await act(stage, cast.marta, momentOn(stage, day), takeInReview, { pact })
  await act(stage, cast.marta, momentOn(stage, day + 6), admitPact, {
    pact,
    reasons: 'La proposta è di interesse generale e ha chi se ne prende cura.',
  })
}

/** Co-design opens: the proposer and the Union are its first parties. */
export async function beginWriting({ stage, cast }: Ground, day: number, pact: number): Promise<void> {
  await act(stage, cast.marta, momentOn(stage, day), openCoDesign, { pact })
}

export interface Written {
  readonly title: string
  readonly summary: string
  readonly startsOn: number
  readonly endsOn: number
  readonly clauses: Readonly<Record<string, string>>
  readonly commitments: readonly {
    readonly party: string
    readonly what: string
    readonly forWhom: string
    readonly dueOn: number
    readonly hours?: number
    readonly goods?: string
  }[]
  readonly supports: readonly { readonly form: string; readonly detail: string; readonly value: string }[]
  readonly tasks: readonly { readonly party: string; readonly title: string; readonly dueOn: number }[]
}

/** The parties of a pact by name. */
export async function partiesByName({ stage }: Ground, pact: number): Promise<Map<string, number>> {
  const rows = await stage.db
    .selectFrom('pact_parties')
    .select(['id', 'label'])
    .where('pact_id', '=', pact)
    .execute()
  return new Map(rows.map(({ id, label }) => [label, id]))
}

/** Facts, promises and the twelve clauses, in two versions. */
export async function writeStory(ground: Ground, day: number, pact: number, written: Written): Promise<void> {
  const { stage, cast } = ground
  const at = momentOn(stage, day)
  const dayOn = (offset: number) => addDays(stage.today, offset)
  const parties = await partiesByName(ground, pact)
  await act(stage, cast.marta, at, setPactFacts, {
    pact,
    title: written.title,
    summary: written.summary,
    startsOn: dayOn(written.startsOn),
    endsOn: dayOn(written.endsOn),
  })
  for (const { party, dueOn, ...rest } of written.commitments) {
    await act(stage, cast.marta, at, writeCommitment, {
      ...rest,
      pact,
      party: parties.get(party),
      dueOn: dayOn(dueOn),
    })
  }
  for (const support of written.supports) {
    await act(stage, cast.marta, at, writeSupport, { ...support, supportForm: support.form, pact })
  }
  for (const { party, title, dueOn } of written.tasks) {
    await act(stage, cast.marta, at, addTask, { pact, party: parties.get(party), title, dueOn: dayOn(dueOn) })
  }
  const { a = '', b = '', c = '', d = '' } = written.clauses
  await act(stage, cast.marta, at, saveText, {
    pact,
    basedOn: 0,
    note: 'Prima stesura',
    a,
    b,
    c,
    d: d.slice(0, 60),
  })
  await act(stage, cast.marta, momentOn(stage, day + 2), saveText, {
    pact,
    basedOn: 1,
    note: 'Dopo il secondo incontro',
    ...written.clauses,
  })
}
