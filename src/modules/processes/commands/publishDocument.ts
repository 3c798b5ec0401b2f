import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { findCompletenessFacts } from '../queries/completenessFacts.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayPublishDocument } from '../rules.ts'
import { type DocumentKind, documentKinds } from '../words.ts'

/** Publishes a document of the process; where one of its kind was due, the promise is kept in its place. */
export const publishDocument = command({
  input: z.object({
    process: id,
    kind: z.enum(documentKinds, 'platform.invalid.choice'),
    title: z.string().trim().min(5, 'processes.errors.titleShort').max(160, 'processes.errors.titleLong'),
    summary: z.string().trim().min(10, 'processes.errors.summaryShort').max(500, 'platform.invalid.tooLong'),
    body: z.string().trim().min(20, 'processes.errors.bodyShort').max(60_000, 'platform.invalid.tooLong'),
  }),
  find: async (tx, input) => {
    const process = await findProcessToChange(tx, input.process)
    return process && { process, facts: await findCompletenessFacts(tx, process.id) }
  },
  may: (actor, { process, facts }, _, { kind }) => mayPublishDocument(actor, process, kind, facts.documents),
  run: async (tx, { process }, { kind, title, summary, body }, { now }) => {
    const text = { title, summary, body, published_at: now }
    const due = await findDue(tx, process.id, kind)
    const document = due
      ? await tx
          .updateTable('process_documents')
          .set(text)
          .where('id', '=', due.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('process_documents')
          .values({ process_id: process.id, kind, ...text })
          .returning('id')
          .executeTakeFirstOrThrow()
    return [
      { process: process.id, id: document.id },
      {
        what: 'process.document_published',
        subject: subject('process', process.id),
        detail: { kind, document: document.id },
      },
    ]
  },
})

async function findDue(tx: Tx, processId: number, kind: DocumentKind): Promise<{ id: number } | undefined> {
  return await tx
    .selectFrom('process_documents')
    .select('id')
    .where('process_id', '=', processId)
    .where('kind', '=', kind)
    .where('published_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}
