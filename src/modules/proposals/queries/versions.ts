import type { Database } from '#database/types.ts'

export interface PublishedVersion {
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly reason: string
  readonly savedAt: Date
}

/** Every text a proposal has had in public, the newest first. */
export async function publishedVersions(db: Database, proposalId: number): Promise<PublishedVersion[]> {
  const rows = await db
    .selectFrom('proposal_versions')
    .select(['version', 'title', 'summary', 'body', 'reason', 'saved_at'])
    .where('proposal_id', '=', proposalId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ saved_at, ...row }) => ({ ...row, savedAt: saved_at }))
}
