/** Papers a pact encloses: added and taken away while the text is written, covered by its hash once it is frozen. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { invalid, notFound } from '#platform/outcome.ts'
import { attachmentKinds } from '../words.ts'
import { hash, id, text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

/** Few enough for everybody to read before signing. */
const mostAttachments = 20

/** A paper already read and stored by the page (`readAttached`, `keepPaper`). */
export const addAttachment = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    kind: z.enum(attachmentKinds, 'pacts.errors.choice'),
    title: text(3, 160, 'pacts.errors.attachmentTitle'),
    fileName: text(1, 200, 'pacts.errors.fileMissing'),
    fileSha256: hash,
    bytes: z.number().int().positive(),
    storedAs: z.string().regex(/^[0-9a-f]{36}\.(pdf|jpg|png)$/, 'pacts.errors.attachmentType'),
  }),
  run: async (tx, pact, input, { now }) => {
    const there = await tx
      .selectFrom('pact_attachments')
      .select('sha256')
      .where('pact_id', '=', pact.id)
      .where('removed_at', 'is', null)
      .execute()
    if (there.length >= mostAttachments)
      return invalid('file', 'pacts.errors.attachmentsMany', { most: mostAttachments })
    if (there.some(({ sha256 }) => sha256 === input.fileSha256)) {
      return invalid('file', 'pacts.errors.attachmentTwice')
    }
    const { id: attachment } = await tx
      .insertInto('pact_attachments')
      .values({
        pact_id: pact.id,
        kind: input.kind,
        title: input.title,
        file_name: input.fileName,
        sha256: input.fileSha256,
        bytes: input.bytes,
        stored_as: input.storedAs,
        added_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id: pact.id, attachment },
      said(pact, 'pact.attachment_added', { attachment, sha256: input.fileSha256 }),
    ]
  },
})

/** Gives back the file to remove; none where an earlier frozen text encloses it, with which it stays to be read. */
export const removeAttachment = deedCommand({
  deed: 'write_text',
  input: z.object({ pact: id, attachment: id }),
  run: async (tx, pact, input, { now }) => {
    const row = await tx
      .selectFrom('pact_attachments')
      .select(['id', 'stored_as as storedAs'])
      .where('id', '=', input.attachment)
      .where('pact_id', '=', pact.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!row) return notFound
    const isEnclosed = await isInFrozenText(tx, pact.id, row.id)
    if (isEnclosed) {
      await tx.updateTable('pact_attachments').set({ removed_at: now }).where('id', '=', row.id).execute()
    } else {
      await tx.deleteFrom('pact_attachments').where('id', '=', row.id).execute()
    }
    return [
      { id: pact.id, storedAs: isEnclosed ? undefined : row.storedAs },
      said(pact, 'pact.attachment_removed', { attachment: row.id }),
    ]
  },
})

async function isInFrozenText(tx: Tx, pact: number, attachment: number): Promise<boolean> {
  const named = JSON.stringify([{ id: attachment }])
  const answer = await sql`
    select from pact_texts t where t.pact_id = ${pact} and t.frozen_text -> 'attachments' @> ${named}::jsonb limit 1`.execute(
    tx,
  )
  return answer.rows.length > 0
}
