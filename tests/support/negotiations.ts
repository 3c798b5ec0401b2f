/** A table in the middle of its work, for the tests of negotiations. */
import type { Database } from '#database/types.ts'
import * as negotiations from '#modules/negotiations/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { addDays, dayOf, romeTime } from '#ui/dates.ts'
import { aPerson, aProcess, aProposal, onBody, onProcess, sceneOf } from './factories.ts'

export interface TableStory {
  readonly db: Database
  readonly process: number
  readonly table: number
  readonly sitting: number
  readonly members: readonly number[]
  readonly proposals: readonly number[]
  readonly manager: Actor
  readonly facilitator: Actor
  readonly guarantor: Actor
  readonly officer: Actor
  readonly now: Date
}

/** A process in its opening phase, a table with two members, one past sitting with minutes, three proposals. */
export async function aTableStory(db: Database, proposalCount = 3): Promise<TableStory> {
  const now = new Date()
  const { id: process, bodyId } = await aProcess(db)
  const manager = await aPerson(db, { roles: [onProcess('process_manager', process)] })
  const facilitator = await aPerson(db, { roles: [onProcess('facilitator', process)] })
  const guarantor = await aPerson(db, { roles: [onProcess('guarantor', process)] })
  const officer = await aPerson(db, { roles: [onBody('decision_officer', bodyId)] })
  const staff = sceneOf(db, facilitator)
  const { id: table } = await sure(
    execute(negotiations.openTable, staff, {
      process,
      purpose: 'Legge le proposte e scrive il documento.',
      decisionRule: 'Metodo del consenso, poi a maggioranza.',
    }),
  )
  const members = []
  for (const name of ['Unione Bassa Pianura', 'Consulta degli anziani']) {
    const member = { table, name, shortName: name.slice(0, 8), category: 'association', kind: 'member' }
    members.push((await sure(execute(negotiations.admitMember, staff, member))).id)
  }
  const proposals = []
  for (let number = 1; number <= proposalCount; number += 1) {
    proposals.push(await aProposal(db, { processId: process, number }))
  }
  const sitting = await aSitting(db, { table, process, bodyId, daysAgo: 2, minutes: 'Il Tavolo ha deciso.' })
  return { db, process, table, sitting, members, proposals, manager, facilitator, guarantor, officer, now }
}

export async function aSitting(
  db: Database,
  wanted: { table: number; process: number; bodyId: number; daysAgo: number; minutes?: string },
): Promise<number> {
  const startsAt = romeTime(addDays(dayOf(new Date()), -wanted.daysAgo), '18:00')
  const row = await db
    .insertInto('meetings')
    .values({
      body_id: wanted.bodyId,
      process_id: wanted.process,
      table_id: wanted.table,
      kind: 'sitting',
      title: 'Seduta del Tavolo',
      mode: 'in_person',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 7_200_000),
      minutes: wanted.minutes ?? null,
      minutes_published_at: wanted.minutes ? new Date() : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const decision = (story: TableStory, proposal: number, outcome = 'in_document') => ({
  proposal,
  outcome,
  reasons: 'Il bisogno è stato detto in ogni incontro e la soluzione si può fare subito.',
  objections: '',
  method: 'consensus',
  sitting: story.sitting,
})

export const documentTexts = {
  title: 'Il digitale che ci serve',
  needs: 'Chi non usa lo SPID resta fuori dai servizi.',
  pathFollowed: 'Quattro laboratori e una giornata nelle scuole.',
  difficulties: 'Poche persone giovani agli incontri della sera.',
  curator: 'Ufficio partecipazione',
}

/** The table decides on every proposal, all go in, and the document is begun. */
export async function aDraft(story: TableStory): Promise<number> {
  const staff = sceneOf(story.db, story.facilitator)
  for (const proposal of story.proposals) {
    await sure(execute(negotiations.decideOnProposal, staff, decision(story, proposal)))
  }
  await sure(execute(negotiations.setPriorities, staff, { table: story.table, order: story.proposals }))
  return (await sure(execute(negotiations.draftDocument, staff, { table: story.table, ...documentTexts }))).id
}

/** Approved, validated and delivered. */
export async function aDeliveredDocument(story: TableStory): Promise<number> {
  const document = await aDraft(story)
  const approval = { document, sitting: story.sitting, method: 'consensus' }
  await sure(execute(negotiations.approveDocument, sceneOf(story.db, story.facilitator), approval))
  await sure(execute(negotiations.sendToGuarantor, sceneOf(story.db, story.manager), { document }))
  const validation = { document, decision: 'validated' }
  await sure(execute(negotiations.validateDocument, sceneOf(story.db, story.guarantor), validation))
  await sure(execute(negotiations.sendToBody, sceneOf(story.db, story.manager), { document }))
  return document
}

/** The value of a command that must succeed. */
export async function sure<Value>(
  outcome: Promise<{ kind: string } & ({ kind: 'done'; value: Value } | object)>,
): Promise<Value> {
  const came = await outcome
  if (came.kind !== 'done' || !('value' in came)) throw new Error(JSON.stringify(came))
  return came.value
}
