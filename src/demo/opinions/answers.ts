/** Invented answers, always the same: a generator with a seed gives each invented participant a way of seeing. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { momentOn, type Stage } from '../stage.ts'
import { demoStatements } from './statements.ts'

/** How many see it as A, B and C. */
const groupSizes = [58, 47, 38] as const
/** Sheets handed in at a meeting, and people with an account; the others answer as guests. */
const sheets = 31
const withAccount = 74

interface Participant {
  readonly group: 0 | 1 | 2
  readonly person: string | null
  readonly guest: string | null
  readonly sheet: number | null
}

/** Even numbers from 0 to 1 out of a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function participantsOf(crowd: readonly Actor[], draw: () => number): Participant[] {
  const groups = groupSizes.flatMap((size, group) => Array<number>(size).fill(group))
  for (let last = groups.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1))
    const kept = groups[last] ?? 0
    groups[last] = groups[other] ?? 0
    groups[other] = kept
  }
  return groups.map((group, place) => {
    const isSheet = place < sheets
    const person = isSheet ? undefined : crowd[place - sheets]
    const hasAccount = !isSheet && place - sheets < withAccount && person !== undefined
    const isGuest = !isSheet && !hasAccount
    return {
      group: group as 0 | 1 | 2,
      person: hasAccount ? person.id : null,
      guest: isGuest ? createHash('sha256').update(`guest of the demo ${place}`).digest('hex') : null,
      sheet: isSheet ? place + 1 : null,
    }
  })
}

interface Answers {
  readonly participants: number[]
  readonly statements: number[]
  readonly votes: number[]
  readonly important: boolean[]
  readonly hoursAgo: number[]
}

/**
 * Writes the answers of 143 participants to the statements (ids in the order of `demoStatements`), by SQL: as commands,
 * two thousand six hundred of them would take the demo half a minute.
 */
export async function writeDemoAnswers(
  stage: Stage,
  conversation: number,
  statements: readonly number[],
  crowd: readonly Actor[],
): Promise<void> {
  const draw = seeded(20_270_218)
  const participants = participantsOf(crowd, draw)
  const at = momentOn(stage, -1, '18:00')
  await stage.db.transaction().execute(async (tx) => {
    await sql`select set_config('partecipanza.at', ${at.toISOString()}, true)`.execute(tx)
    const ids: number[] = []
    for (const { person, guest, sheet } of participants) {
      const row = await tx
        .insertInto('opinion_participants')
        .values({
          conversation_id: conversation,
          person_id: person,
          guest_hash: guest === null ? null : Buffer.from(guest, 'hex'),
          sheet,
          channel: sheet === null ? 'online' : 'room',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.push(row.id)
    }
    const answers = answersOf(participants, ids, statements, draw)
    await sql`insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select p, s, v, i, date_trunc('hour', ${at}::timestamptz - h * interval '1 hour')
      from unnest(${answers.participants}::int[], ${answers.statements}::int[], ${answers.votes}::int[],
        ${answers.important}::boolean[], ${answers.hoursAgo}::int[]) as a(p, s, v, i, h)`.execute(tx)
  })
}

function answersOf(
  participants: readonly Participant[],
  ids: readonly number[],
  statements: readonly number[],
  draw: () => number,
): Answers {
  const answers: Answers = { participants: [], statements: [], votes: [], important: [], hoursAgo: [] }
  for (const [place, { group, sheet }] of participants.entries()) {
    // On paper nearly all are answered; online some look at a few only.
    const patience = sheet === null ? 0.32 + 0.6 * draw() ** 0.5 : 0.94
    const hoursAgo = sheet === null ? Math.floor(draw() * 400) : 5 * 24 + 2
    for (const [number, statement] of demoStatements.entries()) {
      const isSeen = draw() < patience
      const isPassed = draw() < statement.pass
      const agrees = draw() < statement.agree[group]
      const matters = draw() < 0.08
      if (!isSeen) continue
      answers.participants.push(ids[place] ?? 0)
      answers.statements.push(statements[number] ?? 0)
      answers.votes.push(isPassed ? 0 : agrees ? 1 : -1)
      answers.important.push(matters && !isPassed)
      answers.hoursAgo.push(hoursAgo)
    }
  }
  return answers
}
