import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { sha256Of } from '../canonical.ts'
import { composeText, type DocumentText } from '../documentText.ts'
import { optionalText } from '../fields.ts'
import { findSitting, holdDocument } from '../queries/found.ts'
import { readinessOf } from '../queries/readiness.ts'
import { lacksOf, mayApprove } from '../rules.ts'
import { decisionMethods } from '../words.ts'

/**
 * The table approves its document in a sitting whose minutes are published. From here on the text is frozen, with
 * the list of the organisations and without the name of anyone.
 */
export const approveDocument = command({
  input: z.object({
    document: id,
    sitting: id,
    method: z.enum(decisionMethods, 'negotiations.errors.choice'),
    objections: optionalText(4000),
  }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => mayApprove(actor, document),
  run: async (tx, document, input, { now }) => {
    const readiness = await readinessOf(tx, document.id)
    if (!readiness || lacksOf(readiness).length > 0) return conflict('negotiations.conflict.incomplete')
    const sitting = await findSitting(tx, document.tableId, input.sitting)
    if (!sitting?.hasMinutes || sitting.startsAt > now) {
      return invalid('sitting', 'negotiations.errors.sittingMinutes')
    }
    const written = await composeText(tx, document.id)
    if (!written) return conflict('platform.conflict.changed')
    const text: DocumentText = {
      ...written,
      approval: {
        sitting: sitting.title,
        on: dayOf(sitting.startsAt),
        method: input.method,
        objections: input.objections,
        ...(await attendanceOf(tx, sitting.id, document.tableId)),
      },
    }
    const hash = sha256Of(text)
    await tx
      .updateTable('proposal_documents')
      .set({
        state: 'table_approved',
        approved_at: now,
        approved_in: sitting.id,
        approval_method: input.method,
        approval_objections: input.objections,
        approved_text: JSON.stringify(text),
        approved_sha256: hash,
      })
      .where('id', '=', document.id)
      .execute()
    await link(tx, subject('meeting', sitting.id), 'produced', subject('document', document.id), now)
    return [
      { id: document.id },
      {
        what: 'document.approved',
        subject: subject('document', document.id),
        detail: { sha256: hash, clauses: text.clauses.length, method: input.method },
      },
    ]
  },
})

async function attendanceOf(
  tx: Tx,
  meetingId: number,
  tableId: number,
): Promise<{ present: number; of: number }> {
  const members = await tx
    .selectFrom('table_members as m')
    .leftJoin('sitting_attendance as a', (join) =>
      join.onRef('a.member_id', '=', 'm.id').on('a.meeting_id', '=', meetingId),
    )
    .select('a.presence')
    .where('m.table_id', '=', tableId)
    .where('m.kind', '=', 'member')
    .where('m.state', '=', 'admitted')
    .execute()
  return { present: members.filter(({ presence }) => presence === 'present').length, of: members.length }
}
