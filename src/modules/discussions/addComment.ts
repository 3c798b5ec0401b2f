/** Writes a comment down: for people who write, and for voices that a facilitator records. */
import type { Tx } from '#database/types.ts'
import type { Subject } from '#platform/subject.ts'
import type { CommentChannel, Part } from './words.ts'

interface NewComment {
  readonly subject: Subject
  readonly body: string
  readonly authorLabel: string
  readonly authorPersonId?: string | null
  readonly authorGroupId?: number | null
  readonly channel?: CommentChannel
  readonly contributionId?: number | null
  readonly part?: Part | undefined
  readonly isFromParty?: boolean
  readonly answering?: { readonly id: number; readonly rootId: number }
}

/** Inserts the comment and returns its number; the caller's command judges the right and writes the journal. */
export async function addComment(tx: Tx, comment: NewComment, at: Date): Promise<number> {
  const row = await tx
    .insertInto('comments')
    .values({
      subject_kind: comment.subject.kind,
      subject_id: comment.subject.id,
      parent_id: comment.answering?.id ?? null,
      root_id: comment.answering?.rootId ?? null,
      body: comment.body,
      author_person_id: comment.authorPersonId ?? null,
      author_group_id: comment.authorGroupId ?? null,
      author_label: comment.authorLabel,
      channel: comment.channel ?? 'online',
      contribution_id: comment.contributionId ?? null,
      part: comment.part ?? null,
      is_from_party: comment.isFromParty ?? false,
      said_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
