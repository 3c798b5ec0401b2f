/** The participatory proposal document is begun and written while it is a draft. */
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { composeClauses } from '../composeClauses.ts'
import { longText, optionalText, shortText } from '../fields.ts'
import { holdDocument, holdTable } from '../queries/found.ts'
import { mayEdit, mayRecord } from '../rules.ts'

const texts = {
  title: shortText('negotiations.errors.titleShort', 5),
  needs: optionalText(),
  pathFollowed: optionalText(),
  difficulties: optionalText(),
  curator: optionalText(160),
  facilitatorOffice: optionalText(160),
  furtherBodies: optionalText(400),
}

interface Texts {
  title: string
  needs: string
  pathFollowed: string
  difficulties: string
  curator: string
  facilitatorOffice: string
  furtherBodies: string
}

const columnsOf = (input: Texts) => ({
  title: input.title,
  needs: input.needs,
  path_followed: input.pathFollowed,
  difficulties: input.difficulties,
  curator: input.curator,
  facilitator_office: input.facilitatorOffice,
  further_bodies: input.furtherBodies,
})

/** Begins the document of a table: its clauses are made of what the table has decided. */
export const draftDocument = command({
  input: z.object({ table: id, ...texts }),
  find: (tx, input) => holdTable(tx, input.table),
  may: (actor, table) => mayRecord(actor, table),
  run: async (tx, table, input, { now }) => {
    if (table.documentState !== null) return conflict('negotiations.conflict.documentExists')
    const { id: document } = await tx
      .insertInto('proposal_documents')
      .values({
        process_id: table.process.id,
        table_id: table.id,
        drafted_at: now,
        ...columnsOf(input),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await composeClauses(tx, table.id, now)
    await link(tx, subject('table', table.id), 'produced', subject('document', document), now)
    return [{ id: document }, { what: 'document.drafted', subject: subject('document', document) }]
  },
})

/** Writes the draft's own parts: needs, path, difficulties, title page. */
export const editDocument = command({
  input: z.object({ document: id, ...texts }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => mayEdit(actor, document),
  run: async (tx, document, input) => {
    await tx.updateTable('proposal_documents').set(columnsOf(input)).where('id', '=', document.id).execute()
    return [{ id: document.id }, { what: 'document.edited', subject: subject('document', document.id) }]
  },
})

/** Writes one clause of the draft; its reasons and objections are those of the table's decision. */
export const editClause = command({
  input: z.object({
    document: id,
    clause: id,
    title: shortText('negotiations.errors.titleShort', 5),
    text: longText('negotiations.errors.clauseShort', 20),
  }),
  find: async (tx, input) => {
    const document = await holdDocument(tx, input.document)
    const clause = await tx
      .selectFrom('document_clauses')
      .select('id')
      .where('id', '=', input.clause)
      .where('document_id', '=', input.document)
      .executeTakeFirst()
    return document && clause && { document, clause }
  },
  may: (actor, { document }) => mayEdit(actor, document),
  run: async (tx, { document, clause }, input) => {
    await tx
      .updateTable('document_clauses')
      .set({ title: input.title, text: input.text })
      .where('id', '=', clause.id)
      .execute()
    return [{ id: document.id }, { what: 'clause.edited', subject: subject('clause', clause.id) }]
  },
})
