/** Rows of new statements: their numbers follow one another, whoever adds at the same moment waits. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { mostStatements, plainText } from '../rules/readLines.ts'
import type { StatementState } from '../words.ts'

export interface NewStatement {
  readonly text: string
  readonly state: StatementState
  readonly isSeed: boolean
  readonly author?: number | undefined
  readonly proposal?: number | undefined
  readonly meeting?: number | undefined
}

export interface KnownStatement {
  readonly id: number
  readonly number: number
  readonly text: string
  readonly state: StatementState
}

/** All statements of a conversation, which nobody adds to until this transaction ends. */
export async function holdKnown(tx: Tx, conversation: number): Promise<KnownStatement[]> {
  await sql`select from opinion_conversations where id = ${conversation} for no key update`.execute(tx)
  return (await tx
    .selectFrom('opinion_statements')
    .select(['id', 'number', 'text', 'state'])
    .where('conversation_id', '=', conversation)
    .orderBy('number')
    .execute()) as KnownStatement[]
}

/** One that says the same and is asked, or waits to be. */
export const sameAs = (known: readonly KnownStatement[], text: string): KnownStatement | undefined => {
  const plain = plainText(text)
  return known.find(
    (one) => (one.state === 'approved' || one.state === 'waiting') && plainText(one.text) === plain,
  )
}

const hourOf = (moment: Date): Date => {
  const hour = new Date(moment)
  hour.setUTCMinutes(0, 0, 0)
  return hour
}

/** Those there is room for at most: what was rejected or merged takes none. */
export const countAsked = (known: readonly KnownStatement[]): number =>
  known.filter(({ state }) => state === 'approved' || state === 'waiting').length

/** Writes them and returns their ids in order. The caller holds `known`. */
export async function writeStatements(
  tx: Tx,
  conversation: number,
  known: readonly KnownStatement[],
  statements: readonly NewStatement[],
  now: Date,
  field = 'statements',
): Promise<readonly number[] | Refusal> {
  const count = countAsked(known)
  if (count + statements.length > mostStatements) {
    return invalid(field, 'opinions.errors.statementsFull', { count })
  }
  const last = Math.max(0, ...known.map(({ number }) => number))
  const rows = await tx
    .insertInto('opinion_statements')
    .values(
      statements.map((statement, place) => ({
        conversation_id: conversation,
        number: last + place + 1,
        text: statement.text,
        state: statement.state,
        is_seed: statement.isSeed,
        author_id: statement.author ?? null,
        proposal_id: statement.proposal ?? null,
        meeting_id: statement.meeting ?? null,
        // To the hour, so that no log ties a participant's words to a visit.
        created_at: statement.author === undefined ? now : hourOf(now),
      })),
    )
    .returning(['id', 'number'])
    .execute()
  return rows.sort((a, b) => a.number - b.number).map((row) => row.id)
}
