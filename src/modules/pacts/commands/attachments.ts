/** Papers a pact encloses: added and taken away while the text is written, covered by its hash once it is frozen. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { invalid, notFound } from '#platform/outcome.ts'
import type { PactText } from '../queries/texts.ts'
import { attachmentKinds } from '../words.ts'
import { hash, text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

/** Few enough for everybody to read before signing. */
const mostAttachments = 20

/** A paper already read and stored by the page (`readAttached`, `keepPaper`). */
export const addAttachment = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    kind: z.enum(attachmentKinds, 'platform.invalid.choice'),
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

/**
 * Gives back the file to remove, if no other pact encloses it; none where an earlier frozen text encloses it, with
 * which it stays to be read.
 */
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

/**
 * What a frozen text of another pact encloses is enclosed by this one too, to be kept or taken away while it is
 * written. The file is the same: the other pact's row, which a frozen text holds, keeps it.
 */
export async function carryAttachments(tx: Tx, pact: number, from: PactText, now: Date): Promise<void> {
  const enclosed = (from.frozenText?.attachments ?? []).map((one) => one.id)
  if (enclosed.length === 0) return
  await sql`
    insert into pact_attachments (pact_id, kind, title, file_name, sha256, bytes, stored_as, added_at)
    select ${pact}, a.kind, a.title, a.file_name, a.sha256, a.bytes, a.stored_as, ${now}::timestamptz
    from pact_attachments a where a.id = any(${enclosed}::int[]) and not exists (
      select from pact_attachments h where h.pact_id = ${pact} and h.sha256 = a.sha256 and h.removed_at is null)
    order by a.id limit greatest(0, ${mostAttachments} - (
      select count(*) from pact_attachments h where h.pact_id = ${pact} and h.removed_at is null))`.execute(
    tx,
  )
}

async function isInFrozenText(tx: Tx, pact: number, attachment: number): Promise<boolean> {
  const named = JSON.stringify([{ id: attachment }])
  const answer = await sql`
    select from pact_texts t where t.pact_id = ${pact} and t.frozen_text -> 'attachments' @> ${named}::jsonb limit 1`.execute(
    tx,
  )
  return answer.rows.length > 0
}
