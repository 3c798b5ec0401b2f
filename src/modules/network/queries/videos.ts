/** The videos of a thing: what stands on the poster, and what the frame would load. */
import type { Database, Tx } from '#database/types.ts'
import { type Subject, type SubjectKind, subject } from '#platform/subject.ts'

export interface Video {
  readonly id: number
  readonly of: Subject
  readonly provider: 'youtube'
  readonly code: string
  readonly title: string
  readonly durationSeconds: number
  readonly captions: string
  readonly transcript: string
}

/** The videos shown on a thing's page, in the order they were added. */
export async function videosOf(db: Database | Tx, of: Subject): Promise<Video[]> {
  const rows = await db
    .selectFrom('videos')
    .selectAll()
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .orderBy('id')
    .execute()
  return rows.map(asVideo)
}

/** One video by its number. */
export async function findVideo(db: Database, id: number): Promise<Video | undefined> {
  const row = await db.selectFrom('videos').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asVideo(row)
}

interface VideoRow {
  id: number
  subject_kind: string
  subject_id: number
  provider: 'youtube'
  video_code: string
  title: string
  duration_seconds: number
  captions: string
  transcript: string
}

const asVideo = (row: VideoRow): Video => ({
  id: row.id,
  of: subject(row.subject_kind as SubjectKind, row.subject_id),
  provider: row.provider,
  code: row.video_code,
  title: row.title,
  durationSeconds: row.duration_seconds,
  captions: row.captions,
  transcript: row.transcript,
})
