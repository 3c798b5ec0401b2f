import type { Database } from '#database/types.ts'
import type { DocumentKind } from '../words.ts'
import type { ProcessDocument } from './findProcessPage.ts'

export interface PublishedDocument {
  readonly id: number
  readonly kind: DocumentKind
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly publishedAt: Date
}

/** A published document of a process; what is only due is not found. */
export async function findDocument(
  db: Database,
  processId: number,
  documentId: number,
): Promise<PublishedDocument | undefined> {
  const row = await db
    .selectFrom('process_documents')
    .select(['id', 'kind', 'title', 'summary', 'body', 'published_at'])
    .where('process_id', '=', processId)
    .where('id', '=', documentId)
    .executeTakeFirst()
  return row?.published_at ? { ...row, publishedAt: row.published_at } : undefined
}

/** The documents of a process, owed and published. */
export async function listDocuments(db: Database, processId: number): Promise<ProcessDocument[]> {
  const rows = await db
    .selectFrom('process_documents')
    .select(['id', 'kind', 'title', 'summary', 'due_on', 'published_at'])
    .where('process_id', '=', processId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map(({ due_on, published_at, ...row }) => ({
    ...row,
    dueOn: due_on,
    publishedAt: published_at,
  }))
}
