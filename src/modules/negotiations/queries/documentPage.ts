/** All that a document's page shows: the frozen text once there is one, and the answers. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { composeText, type DocumentText } from '../documentText.ts'
import type { AnswerOutcome, ProposalDocument } from '../words.ts'
import { findDocument } from './found.ts'

export interface AnswerRow {
  readonly id: number
  readonly proposal: number
  readonly outcome: AnswerOutcome
  readonly reasons: string
  readonly office: string
  readonly actTitle: string
  readonly actDate: string
  readonly deferredUntil: string | null
  readonly costCents: number | null
  readonly answeredAt: Date
}

export interface DocumentFacts {
  readonly approvedOn: string | null
  readonly approvedIn: number | null
  readonly sha256: string | null
  readonly sentToGuarantorOn: string | null
  readonly guarantorDecidedOn: string | null
  readonly guarantorDecision: 'validated' | 'not_validated' | null
  readonly guarantorReasons: string | null
  readonly sentToBodyOn: string | null
}

export interface DocumentPage {
  readonly document: ProposalDocument
  readonly text: DocumentText
  readonly facts: DocumentFacts
  readonly answers: readonly AnswerRow[]
}

interface Row extends DocumentFacts {
  readonly approvedText: DocumentText | null
}

/** Undefined where there is no such document. A draft is public too, and says that it is a draft. */
export async function findDocumentPage(db: Database, id: number): Promise<DocumentPage | undefined> {
  const document = await findDocument(db, id)
  if (!document || document.process.state === 'draft') return undefined
  const found = await sql<Row>`
    select approved_text as "approvedText", approved_in as "approvedIn", approved_sha256 as sha256,
      ${romeDay('approved_at')} as "approvedOn", ${romeDay('sent_to_guarantor_at')} as "sentToGuarantorOn",
      ${romeDay('guarantor_decided_at')} as "guarantorDecidedOn", guarantor_reasons as "guarantorReasons",
      guarantor_decision as "guarantorDecision",
      ${romeDay('sent_to_body_at')} as "sentToBodyOn"
    from proposal_documents where id = ${id}`.execute(db)
  const row = found.rows[0]
  const text = row?.approvedText ?? (await composeText(db, id))
  if (!row || !text) return undefined
  const { approvedText: _frozen, ...facts } = row
  return { document, text, facts, answers: await listAnswers(db, id) }
}

const romeDay = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Europe/Rome', 'YYYY-MM-DD')`

async function listAnswers(db: Database, documentId: number): Promise<AnswerRow[]> {
  return await db
    .selectFrom('answers')
    .select([
      'id',
      'proposal_id as proposal',
      'outcome',
      'reasons',
      'office',
      'act_title as actTitle',
      'act_date as actDate',
      'deferred_until as deferredUntil',
      'cost_cents as costCents',
      'answered_at as answeredAt',
    ])
    .where('document_id', '=', documentId)
    .orderBy('id')
    .execute()
}
