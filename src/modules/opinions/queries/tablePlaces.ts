/** Where a statement can go: the process's proposals, and the draft its table writes. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface TablePlaces {
  /** The table of the process, and its document where it is still a draft. */
  readonly tableId: number | null
  readonly documentId: number | null
  readonly isDraft: boolean
  /** Sittings that have taken place: the latest first. */
  readonly sittings: readonly { readonly id: number; readonly title: string; readonly startsAt: string }[]
}

export async function findTablePlaces(db: Database, process: number): Promise<TablePlaces> {
  const answer = await sql<TablePlaces>`
    select t.id as "tableId", d.id as "documentId", coalesce(d.state = 'draft', false) as "isDraft",
      (select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at)
          order by m.starts_at desc), '[]') from meetings m
        where m.table_id = t.id and m.state = 'scheduled' and m.starts_at <= clock_timestamp()) as sittings
    from negotiation_tables t left join proposal_documents d on d.table_id = t.id
    where t.process_id = ${process}`.execute(db)
  return answer.rows[0] ?? { tableId: null, documentId: null, isDraft: false, sittings: [] }
}

/** The texts of the proposal a statement has become. */
export async function findReferredProposal(
  db: Database,
  statement: number,
): Promise<
  | {
      readonly id: number
      readonly title: string
      readonly summary: string
      readonly body: string
      readonly category: string
    }
  | undefined
> {
  return await db
    .selectFrom('opinion_referrals as r')
    .innerJoin('proposals as p', 'p.id', 'r.to_id')
    .select(['p.id', 'p.title', 'p.summary', 'p.body', 'p.category'])
    .where('r.statement_id', '=', statement)
    .where('r.to_kind', '=', 'proposal')
    .executeTakeFirst()
}
