/** One comment with what it is about, as commands and their form pages need it. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules, type ProcessRules } from '#modules/processes/index.ts'
import { findDiscussed } from './discussed.ts'
import type { JudgedComment } from './rules.ts'
import type { CommentChannel, CommentState, Discussed } from './words.ts'

/** The thing and its process: what `mayComment` asks for. */
export interface Discussion {
  readonly discussed: Discussed
  readonly process: ProcessRules | undefined
}

export interface FoundComment extends JudgedComment, Discussion {
  readonly id: number
  readonly rootId: number
  readonly body: string
  readonly authorLabel: string
  readonly channel: CommentChannel
}

interface Row {
  id: number
  kind: string
  subject_id: number
  root_id: number
  body: string
  author_label: string
  author_person_id: string | null
  channel: CommentChannel
  said_at: Date
  state: CommentState
  is_answered: boolean
}

/** What is discussed and under which rules; undefined where nobody may see it. */
export async function findDiscussion(
  db: Database | Tx,
  kind: string,
  id: number,
): Promise<Discussion | undefined> {
  const discussed = await findDiscussed(db, kind, id)
  if (!discussed) return undefined
  const process = discussed.processId === null ? undefined : await findProcessRules(db, discussed.processId)
  return { discussed, process }
}

/** The comment; undefined where what it is about may not be seen. */
export async function findComment(db: Database | Tx, id: number): Promise<FoundComment | undefined> {
  const answer = await sql<Row>`
    select c.id, c.subject_kind as kind, c.subject_id, coalesce(c.root_id, c.id) as root_id, c.body, c.author_label,
      c.author_person_id, c.channel, c.said_at, c.state,
      exists (select from comments r where r.parent_id = c.id) as is_answered
    from comments c where c.id = ${id}`.execute(db)
  const row = answer.rows[0]
  const discussion = row && (await findDiscussion(db, row.kind, row.subject_id))
  return (
    discussion && {
      ...discussion,
      id: row.id,
      rootId: row.root_id,
      body: row.body,
      authorLabel: row.author_label,
      authorPersonId: row.author_person_id,
      channel: row.channel,
      saidAt: row.said_at,
      state: row.state,
      isAnswered: row.is_answered,
    }
  )
}
