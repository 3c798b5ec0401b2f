/** Makes the clauses of a draft follow the table's decisions: one for each proposal that goes in, in their order. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import { link } from '#platform/links.ts'
import { subject } from '#platform/subject.ts'

interface Decided {
  id: number
  proposal_id: number
  reasons: string
  objections: string
  title: string
  summary: string
  clause_id: number | null
}

/** Nothing where there is no draft. Texts already written stay; reasons and objections are those of the decision. */
export async function composeClauses(tx: Tx, tableId: number, now: Date): Promise<void> {
  const document = await tx
    .selectFrom('proposal_documents')
    .select('id')
    .where('table_id', '=', tableId)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  if (!document) return
  const decided = await decisionsInDocument(tx, tableId, document.id)
  await removeOthers(tx, document.id, decided)
  // Positions are unique: they are first moved out of the way.
  await sql`update document_clauses set position = -id where document_id = ${document.id}`.execute(tx)
  for (const [index, decision] of decided.entries()) {
    await writeClause(tx, document.id, index + 1, decision, now)
  }
}

async function decisionsInDocument(tx: Tx, tableId: number, documentId: number): Promise<Decided[]> {
  const answer = await sql<Decided>`
    select d.id, d.proposal_id, d.reasons, d.objections, p.title, p.summary, c.id as clause_id
    from table_decisions d join proposals p on p.id = d.proposal_id
      left join document_clauses c on c.proposal_id = d.proposal_id and c.document_id = ${documentId}
    where d.table_id = ${tableId} and d.outcome in ('in_document', 'partly_in_document')
    order by d.priority nulls last, p.number`.execute(tx)
  return answer.rows
}

async function removeOthers(tx: Tx, documentId: number, decided: readonly Decided[]): Promise<void> {
  const kept = decided.map((decision) => decision.proposal_id)
  const removed = await tx
    .deleteFrom('document_clauses')
    .where('document_id', '=', documentId)
    .where('proposal_id', 'not in', kept.length > 0 ? kept : [0])
    .returning('id')
    .execute()
  for (const { id } of removed) {
    await tx.deleteFrom('links').where('to_kind', '=', 'clause').where('to_id', '=', id).execute()
  }
}

async function writeClause(
  tx: Tx,
  documentId: number,
  position: number,
  decision: Decided,
  now: Date,
): Promise<void> {
  const { reasons, objections } = decision
  if (decision.clause_id !== null) {
    await tx
      .updateTable('document_clauses')
      .set({ position, reasons, objections })
      .where('id', '=', decision.clause_id)
      .execute()
    return
  }
  const { id } = await tx
    .insertInto('document_clauses')
    .values({
      document_id: documentId,
      position,
      proposal_id: decision.proposal_id,
      title: decision.title,
      text: decision.summary,
      reasons,
      objections,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await link(tx, subject('table_decision', decision.id), 'written_into', subject('clause', id), now)
}
