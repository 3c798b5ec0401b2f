/** Reads of discussions: a page of comments in one query, and the place of one comment. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Subject } from '#platform/subject.ts'
import type { CommentChannel, CommentPage, CommentState, Conversation, Part, ShownComment } from './words.ts'

/** Comments that begin a conversation, on one page. */
export const conversationsOnAPage = 20
/** Answers of one conversation, among others and on a page of its own. */
export const repliesOnAPage = 20

interface Row {
  count: number
  roots: number
  id: number | null
  root_id: number | null
  replies: number
  author_label: string
  author_person_id: string | null
  channel: CommentChannel
  body: string
  said_at: Date
  edited_at: Date | null
  state: CommentState
  state_reason: string | null
  part: Part | null
  is_from_party: boolean
  answers_to: number | null
  answers_label: string | null
}

interface PageWanted {
  /** From 1. */
  readonly page?: number | undefined
  readonly limit?: number | undefined
  readonly newestFirst?: boolean | undefined
  /** Only what is said about this part. */
  readonly part?: Part | undefined
}

const commentColumns = sql`c.id, c.root_id, c.author_label, c.author_person_id, c.channel,
      case when c.state = 'visible' then c.body else '' end as body,
      c.said_at, c.edited_at, c.state, c.state_reason, c.part, c.is_from_party,
      case when c.parent_id <> c.root_id then c.parent_id end as answers_to,
      case when c.parent_id <> c.root_id then (select p.author_label from comments p where p.id = c.parent_id) end as answers_label,
      case when c.root_id is null then (select count(*)::int from comments r where r.root_id = c.id) else 0 end as replies`

/** One page of the comments on a subject, answers and counts included, in one query. */
export async function commentsOf(
  db: Database | Tx,
  subject: Subject,
  { page = 1, limit = conversationsOnAPage, newestFirst = false, part }: PageWanted = {},
): Promise<CommentPage> {
  const order = newestFirst ? sql`desc` : sql`asc`
  const ofPart = part === undefined ? sql`` : sql`and part = ${part}`
  const inPart =
    part === undefined
      ? sql``
      : sql`and exists (select from comments b where b.id = coalesce(comments.root_id, comments.id) and b.part = ${part})`
  const answer = await sql<Row>`
    with roots as (
      select id from comments
      where subject_kind = ${subject.kind} and subject_id = ${subject.id} and parent_id is null ${ofPart}
      order by id ${order} limit ${limit} offset ${(page - 1) * limit}
    ), shown as (
      select id from roots union all
      select id from (select r.id, row_number() over (partition by r.root_id order by r.id) as place from comments r
        where r.root_id in (select id from roots)) r where r.place <= ${repliesOnAPage}
    )
    select totals.*, ${commentColumns}
    from (
      select count(*) filter (where state = 'visible')::int as count,
        (select count(*)::int from comments where subject_kind = ${subject.kind} and subject_id = ${subject.id}
          and parent_id is null ${ofPart}) as roots
      from comments where subject_kind = ${subject.kind} and subject_id = ${subject.id} ${inPart}
    ) totals
    left join shown on true
    left join comments c on c.id = shown.id
    order by coalesce(c.root_id, c.id) ${order}, c.id`.execute(db)
  const conversations = inConversations(answer.rows)
  return {
    subject,
    conversations,
    count: answer.rows[0]?.count ?? 0,
    page,
    pages: Math.max(1, Math.ceil((answer.rows[0]?.roots ?? 0) / limit)),
    newestFirst,
    part,
  }
}

/** How many visible comments each part has, answers included. */
export async function commentsByPart(
  db: Database | Tx,
  { kind, id }: Subject,
): Promise<ReadonlyMap<Part, number>> {
  const answer = await sql<{ part: Part; count: number }>`
    select b.part, count(*)::int as count from comments c join comments b on b.id = coalesce(c.root_id, c.id)
    where c.subject_kind = ${kind} and c.subject_id = ${id} and c.state = 'visible' and b.part is not null
    group by b.part`.execute(db)
  return new Map(answer.rows.map(({ part, count }) => [part, count]))
}

function inConversations(rows: readonly Row[]): Conversation[] {
  const conversations = new Map<number, Conversation & { replies: ShownComment[] }>()
  for (const row of rows) {
    if (row.id === null) continue
    const comment = asShown(row, row.id)
    if (row.root_id === null) {
      const moreReplies = Math.max(0, row.replies - repliesOnAPage)
      conversations.set(row.id, { ...comment, replies: [], moreReplies })
    } else conversations.get(row.root_id)?.replies.push(comment)
  }
  return [...conversations.values()]
}

/** One conversation with a page of its answers; undefined where no such one is held about the subject. */
export async function conversationOf(
  db: Database,
  subject: Subject,
  root: number,
  page: number,
): Promise<CommentPage | undefined> {
  const answer = await sql<Row>`
    with shown as (
      select id from comments where id = ${root} and parent_id is null
        and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      union all (select id from comments where root_id = ${root} order by id
        limit ${repliesOnAPage} offset ${(page - 1) * repliesOnAPage})
    )
    select ${commentColumns}, 0 as roots,
      (select count(*)::int from comments where (id = ${root} or root_id = ${root}) and state = 'visible') as count
    from shown join comments c on c.id = shown.id order by c.id`.execute(db)
  const [conversation] = inConversations(answer.rows)
  const [first] = answer.rows
  if (!conversation || !first) return undefined
  return {
    subject,
    conversations: [{ ...conversation, moreReplies: 0 }],
    count: first.count,
    page,
    pages: Math.max(1, Math.ceil(first.replies / repliesOnAPage)),
    newestFirst: false,
    root,
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
    part: row.part,
    isFromParty: row.is_from_party,
    answersTo: row.answers_to === null ? null : { id: row.answers_to, authorLabel: row.answers_label ?? '' },
  }
}

export interface CommentPlace {
  readonly subject: Subject
  /** Of all conversations, oldest first; of the answers of its own where `root` says so. */
  readonly page: number
  /** Set where the comment stands on the page of its own conversation only. */
  readonly root?: number
}

/** Where a comment stands: its subject and the page its conversation, or it alone, is on. */
export async function findCommentPlace(db: Database, id: number): Promise<CommentPlace | undefined> {
  const answer = await sql<{
    kind: Subject['kind']
    subject_id: number
    root_id: number | null
    before: number
    earlier: number
  }>`
    select c.subject_kind as kind, c.subject_id, c.root_id,
      (select count(*)::int from comments r where r.subject_kind = c.subject_kind and r.subject_id = c.subject_id
        and r.parent_id is null and r.id < coalesce(c.root_id, c.id)) as before,
      (select count(*)::int from comments r where r.root_id = c.root_id and r.id < c.id) as earlier
    from comments c where c.id = ${id}`.execute(db)
  const row = answer.rows[0]
  if (!row) return undefined
  const subject = { kind: row.kind, id: row.subject_id }
  return row.root_id !== null && row.earlier >= repliesOnAPage
    ? { subject, page: Math.floor(row.earlier / repliesOnAPage) + 1, root: row.root_id }
    : { subject, page: Math.floor(row.before / conversationsOnAPage) + 1 }
}
