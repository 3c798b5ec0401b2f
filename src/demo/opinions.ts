/** Replays the demo's conversation: open on the day of the first load, with a map of three ways of seeing. */
import {
  addSeeds,
  addStatement,
  createConversation,
  mergeStatements,
  moderateStatements,
  openConversation,
  seedFromMeeting,
  seedFromProposals,
} from '#modules/opinions/index.ts'
import { writeDemoAnswers } from './opinions/answers.ts'
import {
  type DemoStatement,
  demoStatements,
  doubledStatement,
  explanation,
  question,
  refusedStatement,
  waitingStatements,
} from './opinions/statements.ts'
import type { DemoCast } from './people.ts'
import { act, momentOn, type Stage } from './stage.ts'

/** Days from the first load. */
const days = { drafted: -20, opened: -18, moderated: -12, merged: -3, closes: 12 } as const

export async function replayOpinions(
  stage: Stage,
  cast: DemoCast,
  communityLab: { readonly process: number; readonly proposals: ReadonlyMap<number, number> },
): Promise<void> {
  const drafted = momentOn(stage, days.drafted)
  const { id: conversation } = await act(stage, cast.marta, drafted, createConversation, {
    process: communityLab.process,
    question,
    explanation,
    takesGuests: 'yes',
    takesStatements: 'yes',
    moderation: 'before',
  })
  await seed(stage, cast, conversation, communityLab)
  await act(stage, cast.marta, momentOn(stage, days.opened, '09:00'), openConversation, {
    conversation,
    closesAt: momentOn(stage, days.closes, '18:00'),
  })
  await addFromParticipants(stage, cast, conversation)
  const texts = await textsOf(stage, conversation)
  const ids = demoStatements.map(({ text }) => idOf(texts, text))
  await writeDemoAnswers(stage, conversation, ids, cast.crowd)
  await act(stage, cast.chiara, momentOn(stage, days.merged), mergeStatements, {
    conversation,
    statements: String(idOf(texts, doubledStatement)),
    into: ids[0],
    reason: 'Dice la stessa cosa della prima frase.',
  })
}

async function seed(
  stage: Stage,
  cast: DemoCast,
  conversation: number,
  { process, proposals }: { readonly process: number; readonly proposals: ReadonlyMap<number, number> },
): Promise<void> {
  const drafted = momentOn(stage, days.drafted)
  const lines = (from: DemoStatement['from']) =>
    demoStatements
      .filter((statement) => statement.proposal === undefined && statement.from === from)
      .map(({ text }) => text)
      .join('\n')
  const meeting = await stage.db
    .selectFrom('meetings')
    .select('id')
    .where('process_id', '=', process)
    .where('minutes_published_at', '<', drafted)
    .orderBy('starts_at')
    .executeTakeFirst()
  await act(stage, cast.marta, drafted, seedFromMeeting, {
    conversation,
    meeting: meeting?.id,
    statements: lines('meeting'),
  })
  const fromProposals = demoStatements.flatMap(({ text, proposal }) => {
    const id = proposal === undefined ? undefined : proposals.get(proposal)
    return id === undefined ? [] : [{ id, text }]
  })
  await act(stage, cast.marta, drafted, seedFromProposals, {
    conversation,
    proposals: fromProposals.map(({ id }) => id),
    ...Object.fromEntries(fromProposals.map(({ id, text }) => [`text_${id}`, text])),
  })
  await act(stage, cast.marta, drafted, addSeeds, { conversation, statements: lines(undefined) })
}

/** What participants added: most of it is let in, one double and one kept out, and some nobody has read yet. */
async function addFromParticipants(stage: Stage, cast: DemoCast, conversation: number): Promise<void> {
  // People of the crowd who give no answers: theirs are written apart, as somebody else's.
  const authors = cast.crowd.slice(-14)
  const add = async (text: string, place: number, day: number): Promise<number> => {
    const author = authors[place % authors.length] ?? cast.bruno
    const when = momentOn(stage, day, `1${place % 8}:${10 + place}`)
    return (await act(stage, author, when, addStatement, { conversation, text })).statement
  }
  const welcome = [
    ...demoStatements.filter(({ from }) => from === 'participant').map(({ text }) => text),
    doubledStatement,
  ]
  const added: number[] = []
  for (const [place, text] of welcome.entries()) {
    added.push(await add(text, place, days.opened + 1 + (place % 4)))
  }
  const refused = await add(refusedStatement.text, welcome.length, days.opened + 4)
  const moderated = momentOn(stage, days.moderated)
  await act(stage, cast.chiara, moderated, moderateStatements, {
    conversation,
    statements: added,
    verdict: 'approved',
  })
  await act(stage, cast.chiara, moderated, moderateStatements, {
    conversation,
    statements: [refused],
    verdict: 'rejected',
    reason: refusedStatement.reason,
  })
  for (const [place, text] of waitingStatements.entries()) await add(text, welcome.length + 1 + place, -2)
}

async function textsOf(stage: Stage, conversation: number): Promise<ReadonlyMap<string, number>> {
  const rows = await stage.db
    .selectFrom('opinion_statements')
    .select(['id', 'text'])
    .where('conversation_id', '=', conversation)
    .execute()
  return new Map(rows.map(({ id, text }) => [text, id]))
}

function idOf(texts: ReadonlyMap<string, number>, text: string): number {
  const id = texts.get(text)
  if (id === undefined) throw new Error(`The demo has no statement "${text}"`)
  return id
}
