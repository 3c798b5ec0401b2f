/** The tables of the demo, and how the loader replays them: every step is a command at its own moment. */
import {
  admitMember,
  answerProposal,
  answerSeatRequest,
  approveDocument,
  askForSeat,
  decideOnProposal,
  draftDocument,
  editClause,
  nameDelegate,
  openTable,
  recordAttendance,
  sendToBody,
  sendToGuarantor,
  setPriorities,
  takeUpProposal,
  validateDocument,
} from '#modules/negotiations/index.ts'
import type { Actor } from '#platform/actor.ts'
import { addDays } from '#ui/dates.ts'
import type { DemoConclusion, DemoRequest, DemoTable } from './negotiations/demoTable.ts'
import { act, momentOn, type Stage } from './stage.ts'

export { communityLabTable } from './negotiations/communityLab.ts'
export type { DemoConclusion, DemoTable } from './negotiations/demoTable.ts'
export { firstCommunityLabTable } from './negotiations/firstCommunityLab.ts'
export { firstCommunityLabConclusion } from './negotiations/firstDocument.ts'

interface TableCast {
  readonly facilitator: Actor
  readonly manager: Actor
  readonly guarantor: Actor
  readonly officer: Actor
  /** Numbers of groups by their key. */
  readonly groups: Readonly<Record<string, number>>
  /** Who asks in the name of a group. */
  readonly spokesperson: (group: string) => Actor
}

export interface ReplayedTable {
  readonly id: number
  /** Members who were there from the start, by short name. */
  readonly members: Readonly<Record<string, number>>
  /** Members who asked for their seat, with the day they got it. */
  readonly joined: readonly { readonly member: number; readonly day: number }[]
}

/** Opens a table with its first members, takes requests and answers them. Sittings are planned afterwards. */
export async function replayTable(
  stage: Stage,
  cast: TableCast,
  process: number,
  table: DemoTable,
): Promise<ReplayedTable> {
  const { facilitator } = cast
  const opened = momentOn(stage, table.opened)
  const { title, purpose, decisionRule } = table
  const { id } = await act(stage, facilitator, opened, openTable, { process, title, purpose, decisionRule })
  const members: Record<string, number> = {}
  for (const { delegate, group, ...member } of table.members) {
    const wanted = { ...member, table: id, group: group === undefined ? undefined : cast.groups[group] }
    const admitted = await act(stage, facilitator, opened, admitMember, wanted)
    members[member.shortName] = admitted.id
    if (delegate !== undefined) {
      await act(stage, facilitator, opened, nameDelegate, { member: admitted.id, name: delegate })
    }
  }
  const joined: { member: number; day: number }[] = []
  for (const request of table.requests) {
    const member = await replayRequest(stage, cast, id, request)
    const { answer } = request
    if (answer?.decision === 'admitted' && request.kind === 'member') joined.push({ member, day: answer.day })
  }
  return { id, members, joined }
}

async function replayRequest(
  stage: Stage,
  cast: TableCast,
  table: number,
  { group, kind, reasons, day, answer }: DemoRequest,
): Promise<number> {
  const asked = { table, group: cast.groups[group], kind, reasons }
  const { id } = await act(stage, cast.spokesperson(group), momentOn(stage, day), askForSeat, asked)
  if (!answer) return id
  const given = { request: id, decision: answer.decision, answer: answer.text }
  await act(stage, cast.facilitator, momentOn(stage, answer.day), answerSeatRequest, given)
  return id
}

/** What the sittings leave behind: presences, and proposals taken up. `sittings` and `proposals` are by key. */
export async function replaySittings(
  stage: Stage,
  cast: TableCast,
  { id, members, joined }: ReplayedTable,
  table: DemoTable,
  sittings: Readonly<Record<string, number>>,
  proposals: Readonly<Record<string, number>>,
): Promise<void> {
  const seated = table.members.filter(({ kind }) => kind === 'member')
  for (const { sitting, day, absent, excused } of table.attendance) {
    const later = joined
      .filter((seat) => seat.day < day)
      .map(({ member }) => ({ member, presence: 'present' }))
    const first = seated.map(({ shortName }) => ({
      member: members[shortName],
      presence: absent.includes(shortName) ? 'absent' : excused.includes(shortName) ? 'excused' : 'present',
    }))
    const recorded = { table: id, meeting: sittings[sitting], presences: [...first, ...later] }
    await act(stage, cast.facilitator, momentOn(stage, day), recordAttendance, recorded)
  }
  for (const { proposal, sitting, day } of table.takenUp) {
    const taken = { proposal: proposals[proposal], sitting: sitting === undefined ? '' : sittings[sitting] }
    await act(stage, cast.facilitator, momentOn(stage, day), takeUpProposal, taken)
  }
}

/** From the table's decisions to the last answer of the decision body; returns the document. */
export async function replayConclusion(
  stage: Stage,
  cast: TableCast,
  { id: table }: ReplayedTable,
  story: DemoConclusion,
  sittings: Readonly<Record<string, number>>,
  proposals: Readonly<Record<string, number>>,
): Promise<number> {
  const { facilitator, manager } = cast
  for (const { clause: _clause, proposal, ...decision } of story.decisions) {
    const decided = { ...decision, proposal: proposals[proposal], sitting: sittings[story.decisionSitting] }
    await act(stage, facilitator, momentOn(stage, story.decided), decideOnProposal, decided)
  }
  const order = story.decisions.map(({ proposal }) => proposals[proposal])
  await act(stage, facilitator, momentOn(stage, story.decided, '11:30'), setPriorities, { table, order })
  const drafted = momentOn(stage, story.drafted)
  const { id: document } = await act(stage, facilitator, drafted, draftDocument, { table, ...story.texts })
  await writeClauses(stage, facilitator, drafted, document, story)
  const approval = { document, sitting: sittings[story.approvalSitting], method: 'consensus' }
  await act(stage, facilitator, momentOn(stage, story.approved, '09:00'), approveDocument, {
    ...approval,
    objections: story.approvalObjections,
  })
  await act(stage, manager, momentOn(stage, story.toGuarantor), sendToGuarantor, { document })
  await act(stage, cast.guarantor, momentOn(stage, story.validated), validateDocument, {
    document,
    decision: 'validated',
    reasons: story.guarantorReasons,
  })
  await act(stage, manager, momentOn(stage, story.delivered), sendToBody, { document })
  for (const { proposal, actDay, day, deferredUntilDay, ...answer } of story.answers) {
    await act(stage, cast.officer, momentOn(stage, day), answerProposal, {
      ...answer,
      document,
      proposal: proposals[proposal],
      actDate: addDays(stage.today, actDay),
      deferredUntil: deferredUntilDay === undefined ? '' : addDays(stage.today, deferredUntilDay),
    })
  }
  return document
}

async function writeClauses(
  stage: Stage,
  facilitator: Actor,
  at: Date,
  document: number,
  story: DemoConclusion,
): Promise<void> {
  const clauses = await stage.db
    .selectFrom('document_clauses')
    .select(['id', 'title'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  for (const [index, { id, title }] of clauses.entries()) {
    const text = story.decisions[index]?.clause
    await act(stage, facilitator, at, editClause, { document, clause: id, title, text })
  }
}
