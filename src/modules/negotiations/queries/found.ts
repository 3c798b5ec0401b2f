/** What commands look up before they act. */

import type { Database, Tx } from '#database/types.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import type { DocumentState, MemberState, NegotiationTable, ProposalDocument, TableMember } from '../words.ts'

/** A table, with its process even while that is a draft: pages show it once the process is public. */
export async function findTable(db: Database | Tx, id: number): Promise<NegotiationTable | undefined> {
  const row = await db
    .selectFrom('negotiation_tables as t')
    .leftJoin('proposal_documents as d', 'd.table_id', 't.id')
    .select(['t.id', 't.title', 't.process_id', 'd.state'])
    .where('t.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const process = await findProcessRules(db, row.process_id)
  if (!process) return undefined
  return { id: row.id, title: row.title, process, documentState: row.state as DocumentState | null }
}

/** The table at which a proposal is discussed: that of its process. */
export async function findTableOfProposal(
  db: Database | Tx,
  proposalId: number,
): Promise<NegotiationTable | undefined> {
  const row = await db
    .selectFrom('proposals as p')
    .innerJoin('negotiation_tables as t', 't.process_id', 'p.process_id')
    .select('t.id')
    .where('p.id', '=', proposalId)
    .where('p.state', 'in', ['published', 'merged'])
    .executeTakeFirst()
  return row && (await findTable(db, row.id))
}

/**
 * The table, held until the transaction ends: what it decides and the approval of what it decided wait for one
 * another. Whoever needs table and document takes the table first.
 */
export async function holdTable(tx: Tx, id: number): Promise<NegotiationTable | undefined> {
  await tx.selectFrom('negotiation_tables').select('id').where('id', '=', id).forUpdate().execute()
  return await findTable(tx, id)
}

/** The same, for a proposal of its process. */
export async function holdTableOfProposal(tx: Tx, proposalId: number): Promise<NegotiationTable | undefined> {
  const table = await findTableOfProposal(tx, proposalId)
  return table && (await holdTable(tx, table.id))
}

export async function findMember(db: Database | Tx, id: number): Promise<TableMember | undefined> {
  const row = await db
    .selectFrom('table_members')
    .select(['id', 'table_id', 'group_id', 'state', 'requested_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  const table = row && (await findTable(db, row.table_id))
  return (
    table && {
      id: row.id,
      groupId: row.group_id,
      state: row.state as MemberState,
      requestedBy: row.requested_by,
      table,
    }
  )
}

/** The same, held until the transaction ends: a request is answered once. */
export async function holdMember(tx: Tx, id: number): Promise<TableMember | undefined> {
  await tx.selectFrom('table_members').select('id').where('id', '=', id).forUpdate().execute()
  return await findMember(tx, id)
}

export async function findDocument(db: Database | Tx, id: number): Promise<ProposalDocument | undefined> {
  const row = await db
    .selectFrom('proposal_documents')
    .select(['id', 'table_id', 'process_id', 'state', 'answer_due'])
    .where('id', '=', id)
    .executeTakeFirst()
  const process = row && (await findProcessRules(db, row.process_id))
  return (
    process && {
      id: row.id,
      tableId: row.table_id,
      state: row.state as DocumentState,
      answerDue: row.answer_due,
      process,
    }
  )
}

/** The same, held with its table until the transaction ends: two people may not take two steps at once. */
export async function holdDocument(tx: Tx, id: number): Promise<ProposalDocument | undefined> {
  const found = await findDocument(tx, id)
  if (!found) return undefined
  await holdTable(tx, found.tableId)
  await tx.selectFrom('proposal_documents').select('id').where('id', '=', id).forUpdate().execute()
  return await findDocument(tx, id)
}

/** A sitting of this table that has taken place or is planned, and is not cancelled. */
export async function findSitting(
  db: Database | Tx,
  tableId: number,
  meetingId: number,
): Promise<{ id: number; title: string; startsAt: Date; hasMinutes: boolean } | undefined> {
  const row = await db
    .selectFrom('meetings')
    .select(['id', 'title', 'starts_at', 'minutes_published_at'])
    .where('id', '=', meetingId)
    .where('table_id', '=', tableId)
    .where('state', '=', 'scheduled')
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at,
      hasMinutes: row.minutes_published_at !== null,
    }
  )
}
