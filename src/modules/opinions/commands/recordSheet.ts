import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { findStatements } from '../queries/findStatements.ts'
import { yesOrNo } from './fields.ts'
import { refusalOfDatabase } from './giveOpinion.ts'
import { said, stepCommand } from './ofConversation.ts'

const largestSheet = 100_000
const field = /^answer_(\d{1,9})$/

interface SheetAnswers {
  readonly statements: number[]
  readonly votes: number[]
}

/** A sheet from the room, typed in by the staff: `answer_<statement>` is 1, 0, -1 or nothing. No name stands on it. */
export const recordSheet = stepCommand({
  step: 'sheet',
  input: z.looseObject({
    conversation: id,
    sheet: z.coerce
      .number('opinions.errors.sheet')
      .int('opinions.errors.sheet')
      .min(1, 'opinions.errors.sheet')
      .max(largestSheet, 'opinions.errors.sheet'),
    /** That the sheet was typed before is known, and meant. */
    replace: yesOrNo,
  }),
  run: async (tx, conversation, input) => {
    const asked = new Set((await findStatements(tx, conversation.id)).map((statement) => statement.id))
    const read = readAnswers(input, asked)
    if ('kind' in read) return read
    if (read.statements.length === 0) return invalid('sheet', 'opinions.errors.sheetEmpty')
    const typed = await tx
      .selectFrom('opinion_participants')
      .select('id')
      .where('conversation_id', '=', conversation.id)
      .where('sheet', '=', input.sheet)
      .executeTakeFirst()
    if (typed && !input.replace) return conflict('opinions.errors.sheetTyped', { sheet: input.sheet })
    const participant = typed?.id ?? (await newSheet(tx, conversation.id, input.sheet))
    const refusal = await replaceAnswers(tx, participant, read)
    if (refusal) return refusal
    const isAgain = typed !== undefined
    return [
      { id: conversation.id, sheet: input.sheet, isAgain },
      said(conversation, isAgain ? 'opinion_sheet.typed_again' : 'opinion_sheet.typed'),
    ]
  },
})

function readAnswers(
  input: Readonly<Record<string, unknown>>,
  asked: ReadonlySet<number>,
): SheetAnswers | Refusal {
  const answers: SheetAnswers = { statements: [], votes: [] }
  for (const [name, value] of Object.entries(input)) {
    const statement = Number(field.exec(name)?.[1])
    if (Number.isNaN(statement) || value === '' || value === undefined) continue
    if (!asked.has(statement)) return invalid(name, 'opinions.errors.statement')
    if (!['1', '0', '-1'].includes(String(value))) return invalid(name, 'opinions.errors.vote')
    answers.statements.push(statement)
    answers.votes.push(Number(value))
  }
  return answers
}

async function newSheet(tx: Tx, conversation: number, sheet: number): Promise<number> {
  const row = await tx
    .insertInto('opinion_participants')
    .values({ conversation_id: conversation, sheet, channel: 'room' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

async function replaceAnswers(
  tx: Tx,
  participant: number,
  { statements, votes }: SheetAnswers,
): Promise<Refusal | undefined> {
  await tx.deleteFrom('opinion_votes').where('participant_id', '=', participant).execute()
  try {
    await sql`insert into opinion_votes (participant_id, statement_id, vote)
      select ${participant}::int, s, v from unnest(${statements}::int[], ${votes}::int[]) as a(s, v)`.execute(
      tx,
    )
    return undefined
  } catch (error) {
    const refusal = refusalOfDatabase(error)
    if (refusal) return refusal
    throw error
  }
}
