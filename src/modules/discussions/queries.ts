/** Reads of discussions: a page of comments in one query, and the place of one comment. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Subject } from '#platform/subject.ts'
import type { CommentChannel, CommentPage, CommentState, Conversation, ShownComment } from './words.ts'

/** Comments that begin a conversation, on one page. */
export const conversationsOnAPage = 20

interface Row {
  count: number
  roots: number
  id: number | null
  root_id: number | null
  author_label: string
  author_person_id: string | null
  channel: CommentChannel
  body: string
  said_at: Date
  edited_at: Date | null
  state: CommentState
  state_reason: string | null
  answers_to: number | null
  answers_label: string | null
}

interface PageWanted {
  /** From 1. */
  readonly page?: number | undefined
  readonly limit?: number | undefined
  readonly newestFirst?: boolean | undefined
}

/** One page of the comments on a subject, answers and counts included, in one query. */
export async function commentsOf(
  db: Database | Tx,
  subject: Subject,
  { page = 1, limit = conversationsOnAPage, newestFirst = false }: PageWanted = {},
): Promise<CommentPage> {
  const order = newestFirst ? sql`desc` : sql`asc`
  const answer = await sql<Row>`
    with roots as (
      select id from comments
      where subject_kind = ${subject.kind} and subject_id = ${subject.id} and parent_id is null
      order by id ${order} limit ${limit} offset ${(page - 1) * limit}
    ), shown as (
      select id from roots union all select r.id from comments r where r.root_id in (select id from roots)
    )
    select totals.*, c.id, c.root_id, c.author_label, c.author_person_id, c.channel,
      case when c.state = 'visible' then c.body else '' end as body,
      c.said_at, c.edited_at, c.state, c.state_reason,
      case when c.parent_id <> c.root_id then c.parent_id end as answers_to,
      case when c.parent_id <> c.root_id then (select p.author_label from comments p where p.id = c.parent_id) end as answers_label
    from (
      select count(*) filter (where state = 'visible')::int as count,
        (select count(*)::int from comments where subject_kind = ${subject.kind} and subject_id = ${subject.id}
          and parent_id is null) as roots
      from comments where subject_kind = ${subject.kind} and subject_id = ${subject.id}
    ) totals
    left join shown on true
    left join comments c on c.id = shown.id
    order by coalesce(c.root_id, c.id) ${order}, c.id`.execute(db)
  const conversations = new Map<number, Conversation & { replies: ShownComment[] }>()
  for (const row of answer.rows) {
    if (row.id === null) continue
    const comment = asShown(row, row.id)
    if (row.root_id === null) conversations.set(row.id, { ...comment, replies: [] })
    else conversations.get(row.root_id)?.replies.push(comment)
  }
  return {
    subject,
    conversations: [...conversations.values()],
    count: answer.rows[0]?.count ?? 0,
    page,
    pages: Math.max(1, Math.ceil((answer.rows[0]?.roots ?? 0) / limit)),
    newestFirst,
  }
}

function asShown(row: Row, id: number): ShownComment {
  return {
    id,
    authorLabel: row.author_label,
    authorPersonId: row.author_person_id,
    channel: row.channel,
    body: row.body,
    saidAt: row.said_at,
    editedAt: row.edited_at,
    state: row.state,
    reason: row.state_reason,
    answersTo: row.answers_to === null ? null : { id: row.answers_to, authorLabel: row.answers_label ?? '' },
  }
}

/** Where a comment stands: its subject and the page (oldest first) its conversation is on. */
export async function findCommentPlace(
  db: Database,
  id: number,
): Promise<{ readonly subject: Subject; readonly page: number } | undefined> {
  const answer = await sql<{ kind: Subject['kind']; subject_id: number; before: number }>`
    select c.subject_kind as kind, c.subject_id,
      (select count(*)::int from comments r where r.subject_kind = c.subject_kind and r.subject_id = c.subject_id
        and r.parent_id is null and r.id < coalesce(c.root_id, c.id)) as before
    from comments c where c.id = ${id}`.execute(db)
  const row = answer.rows[0]
  return (
    row && {
      subject: { kind: row.kind, id: row.subject_id },
      page: Math.floor(row.before / conversationsOnAPage) + 1,
    }
  )
}
