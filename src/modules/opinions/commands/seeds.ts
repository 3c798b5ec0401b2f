/** Statements to begin with: written by the staff, or drawn from proposals and minutes of the process. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id, ids } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { type FieldErrors, invalid, type Refusal } from '#platform/outcome.ts'
import { type Subject, subject } from '#platform/subject.ts'
import type { Conversation } from '../conversation.ts'
import { lengthOf, lineField, readLines, tidy } from '../rules/readLines.ts'
import { holdKnown, sameAs, writeStatements } from './newStatements.ts'
import { said, stepCommand } from './ofConversation.ts'

/** Bounded so that what is far too much is still counted and told, line by line. */
const lines = z.string('opinions.errors.linesNone').max(2_000_000, 'opinions.errors.linesNone')

export const addSeeds = stepCommand({
  step: 'seed',
  input: z.object({ conversation: id, statements: lines }),
  run: async (tx, conversation, input, { now }) => {
    const written = await writeLines(tx, conversation, input.statements, null, now)
    if ('kind' in written) return written
    const added = written.length
    return [{ id: conversation.id, added }, said(conversation, 'conversation.seeded', { count: added })]
  },
})

/** What was said in a meeting whose minutes are public: the thread leads back to it. */
export const seedFromMeeting = stepCommand({
  step: 'seed',
  input: z.object({ conversation: id, meeting: id, statements: lines }),
  run: async (tx, conversation, input, { now }) => {
    const meeting = await tx
      .selectFrom('meetings')
      .select('id')
      .where('id', '=', input.meeting)
      .where('process_id', '=', conversation.process.id)
      .where('minutes_published_at', 'is not', null)
      .executeTakeFirst()
    if (!meeting) return invalid('meeting', 'opinions.errors.meeting')
    const written = await writeLines(tx, conversation, input.statements, meeting.id, now)
    if ('kind' in written) return written
    await tie(tx, subject('meeting', meeting.id), written, now)
    const added = written.length
    return [{ id: conversation.id, added }, said(conversation, 'conversation.seeded', { count: added })]
  },
})

/**
 * One statement of each chosen proposal: its title, or the words of the field `text_<proposal>`, since a title is seldom
 * something one agrees to. Those already there stay once.
 */
export const seedFromProposals = stepCommand({
  step: 'seed',
  input: z.looseObject({ conversation: id, proposals: ids }),
  run: async (tx, conversation, input, { now }) => {
    const wanted = [...new Set(input.proposals)]
    const proposals = await tx
      .selectFrom('proposals')
      .select(['id', 'title'])
      .where('process_id', '=', conversation.process.id)
      .where('state', '=', 'published')
      .where(sql<boolean>`id = any(${wanted}::int[])`)
      .orderBy('number')
      .execute()
    if (proposals.length === 0 || proposals.length < wanted.length) {
      return invalid('proposals', 'opinions.errors.proposals')
    }
    const known = await holdKnown(tx, conversation.id)
    const read = wordsOf(proposals, input, conversation.statementLength)
    if ('errors' in read) return { kind: 'invalid', errors: read.errors }
    const fresh = read.filter(({ text }) => !sameAs(known, text))
    if (fresh.length > 0) {
      const written = await writeStatements(
        tx,
        conversation.id,
        known,
        fresh.map(({ text, proposal }) => ({ text, state: 'approved', isSeed: true, proposal })),
        now,
      )
      if ('kind' in written) return written
      for (const [place, statement] of written.entries()) {
        const proposal = fresh[place]?.proposal
        if (proposal) await tie(tx, subject('proposal', proposal), [statement], now)
      }
    }
    const added = fresh.length
    return [{ id: conversation.id, added }, said(conversation, 'conversation.seeded', { count: added })]
  },
})

/** The words of each proposal as they will be asked, or what is wrong with them, beside each. */
function wordsOf(
  proposals: readonly { readonly id: number; readonly title: string }[],
  typed: Readonly<Record<string, unknown>>,
  limit: number,
): readonly { readonly proposal: number; readonly text: string }[] | { readonly errors: FieldErrors } {
  const errors: Record<string, FieldErrors[string]> = {}
  const words = proposals.map(({ id: proposal, title }) => {
    const field = `text_${proposal}`
    const written = typed[field]
    const text = tidy(typeof written === 'string' ? written : title)
    const values = { length: lengthOf(text), limit }
    if (text === '') errors[field] = { key: 'opinions.seeds.wordsNeeded' }
    if (lengthOf(text) > limit) errors[field] = { key: 'opinions.seeds.tooLong', values }
    return { proposal, text }
  })
  return Object.keys(errors).length > 0 ? { errors } : words
}

async function writeLines(
  tx: Tx,
  conversation: Conversation,
  text: string,
  meeting: number | null,
  now: Date,
): Promise<readonly number[] | Refusal> {
  const known = await holdKnown(tx, conversation.id)
  const asked = known.filter(({ state }) => state === 'approved' || state === 'waiting')
  const read = readLines(
    text,
    conversation.statementLength,
    asked.map((one) => one.text),
  )
  if ('wrong' in read) {
    const lines = read.lines.map(({ line, said }) => [lineField('statements', line), said])
    return { kind: 'invalid', errors: { statements: read.wrong, ...Object.fromEntries(lines) } }
  }
  return await writeStatements(
    tx,
    conversation.id,
    known,
    read.statements.map((statement) => ({
      text: statement,
      state: 'approved',
      isSeed: true,
      meeting: meeting ?? undefined,
    })),
    now,
  )
}

const tie = async (tx: Tx, from: Subject, statements: readonly number[], now: Date): Promise<void> => {
  for (const statement of statements) {
    await link(tx, from, 'asked_in', subject('opinion_statement', statement), now)
  }
}
