/** One sheet typed in: the first and the second typing are by different people, each blind to the other's. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import type { Ballot } from '../../ballot.ts'
import { said } from '../../commands/ofBallot.ts'
import type { BallotContent } from '../../content.ts'
import { isContent, readContent } from '../../rules/readContent.ts'
import { nextSheet } from '../queries/batches.ts'
import { fieldsOfSheet, hasPoints } from '../rules/sheet.ts'
import { saidToTypists } from '../rules/typistWords.ts'
import { holdOpenBatch } from './batches.ts'
import { paperCommand } from './ofPaper.ts'

export const typeSheet = paperCommand({
  step: 'type',
  secret: true,
  input: z.looseObject({
    ballot: id,
    batch: id,
    typing: z.coerce.number('platform.invalid.choice').int().min(1).max(2),
    sheet: id,
    blank: z.literal('si').optional(),
  }),
  run: async (tx, ballot, input, { actor }) => {
    const held = await holdOpenBatch(tx, ballot.id, input.batch)
    if ('kind' in held) return held
    if (input.sheet > held.sheets) return invalid('sheet', 'ballots.paper.errors.sheet')
    const taken = await takeTyping(tx, input.batch, input.typing, actor.id)
    if (taken) return taken
    const content = input.blank === 'si' ? null : readSheet(ballot, input)
    if (content !== null && 'kind' in content) return content
    await tx
      .insertInto('ballot_batch_entries')
      .values({
        batch_id: input.batch,
        typing: input.typing,
        sheet: input.sheet,
        content: content === null ? null : JSON.stringify(content),
      })
      .onConflict((known) =>
        known
          .columns(['batch_id', 'typing', 'sheet'])
          .doUpdateSet((row) => ({ content: row.ref('excluded.content') })),
      )
      .execute()
    return [
      { id: ballot.id, next: await nextSheet(tx, input.batch, input.typing, held.sheets) },
      said(ballot, 'ballot_sheet.typed', { batch: input.batch, typing: input.typing }),
    ]
  },
})

function readSheet(ballot: Ballot, typed: Readonly<Record<string, unknown>>): BallotContent | Refusal {
  const read = fieldsOfSheet(ballot, ballot.options, typed)
  if ('errors' in read) return { kind: 'invalid', errors: read.errors }
  const content = readContent(ballot, ballot.options, read.fields)
  if (isContent(content)) return content
  // What the booth says beside one option, the row of numbers has no place for.
  const errors = Object.fromEntries(
    Object.entries(saidToTypists(content)).map(([field, message]) => [
      hasPoints(ballot) ? field : 'codes',
      message,
    ]),
  )
  return { kind: 'invalid', errors }
}

/** Whoever types the first sheet takes the typing; the same person never takes both. */
async function takeTyping(
  tx: Tx,
  batch: number,
  typing: number,
  person: string,
): Promise<Refusal | undefined> {
  const typists = await tx
    .selectFrom('ballot_batch_typists')
    .select(['typing', 'person_id'])
    .where('batch_id', '=', batch)
    .execute()
  const own = typists.find((typist) => typist.person_id === person)
  if (own && own.typing !== typing) return conflict('ballots.paper.why.bothTypings')
  const holder = typists.find((typist) => typist.typing === typing)
  if (holder) return holder.person_id === person ? undefined : conflict('ballots.paper.why.otherTypist')
  await tx.insertInto('ballot_batch_typists').values({ batch_id: batch, typing, person_id: person }).execute()
  return undefined
}
