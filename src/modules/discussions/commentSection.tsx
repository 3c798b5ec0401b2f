/** Comments as any page shows them. Put it straight inside a `<Section>` or a column, which space it: it brings its own h2, `#commenti`. */
import type { Child } from 'hono/jsx'
import type { Actor, Scope } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Comment, Comments } from '#ui/comment.tsx'
import { emptyForm } from '#ui/formState.ts'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import {
  aboutComment,
  addressOfComment,
  addressOfConversation,
  addressOfList,
  addressOfNew,
  deedsOn,
  saidBy,
  saidOn,
  textOf,
} from './appearance.ts'
import { CommentForm } from './commentForm.tsx'
import { type CommentPage, type Conversation, isDiscussedKind, partsOf, type ShownComment } from './words.ts'

interface CommentSectionProps {
  readonly view: View
  readonly comments: CommentPage
  /** `mayComment(...)`: whether comments are open today. */
  readonly may: Verdict
  /** Whether answers are open to the reader, where they stay open longer than comments. */
  readonly mayReply?: Verdict
  /** Said over the first comment: until when, about what. */
  readonly intro?: Child
  /** Who looks: decides on the form, and on the links to correct, withdraw or hide. */
  readonly actor: Actor | null
  /** Where the facilitator's role counts. */
  readonly scope: Scope
}

/** The first comments of a thing, the way to all of them, and the way to write one. */
export const CommentSection = (props: CommentSectionProps) => {
  const { view, comments } = props
  return (
    <>
      <h2 id="commenti">{view.t('discussions.count', { count: comments.count })}</h2>
      {props.intro}
      <Conversations {...props} />
      {comments.pages > 1 && (
        <p>
          <GoLink
            href={addressOfList(comments.subject, comments.part)}
            label={view.t('discussions.readAll', { count: comments.count })}
          />
        </p>
      )}
      <WriteHere {...props} />
    </>
  )
}

/** The conversations of one page, each with its answers. */
export const Conversations = (props: CommentSectionProps) =>
  props.comments.conversations.length === 0 ? (
    <p class="pz-quiet">{props.view.t('discussions.none')}</p>
  ) : (
    <Comments>
      {props.comments.conversations.map((conversation) => (
        <OneComment {...props} comment={conversation} replies={conversation} />
      ))}
    </Comments>
  )

interface OneCommentProps extends CommentSectionProps {
  readonly comment: ShownComment
  readonly replies?: Conversation
}

const OneComment = ({ comment, replies, ...props }: OneCommentProps) => (
  <Comment
    id={`commento-${comment.id}`}
    by={saidBy(props.view, comment)}
    own={{
      date: saidOn(props.view, comment),
      href: addressOfComment(comment),
      about: aboutComment(props.view, comment),
    }}
    text={textOf(props.view, comment)}
    replies={
      replies &&
      replies.replies.length > 0 &&
      replies.replies.map((reply) => <OneComment {...props} comment={reply} />)
    }
  >
    {deedsOn(comment, props).map((deed) => (
      <>
        <a href={deed.href} rel="nofollow">
          {deed.label}
          <span class="visually-hidden"> {deed.about}</span>
        </a>{' '}
      </>
    ))}
    {replies && replies.moreReplies > 0 && (
      <GoLink
        href={addressOfConversation(props.comments.subject, comment.id)}
        label={props.view.t('discussions.moreReplies', { count: replies.moreReplies })}
      />
    )}
  </Comment>
)

/** The form with a session, the way to it without, the reason where comments are closed. */
export const WriteHere = ({ view, comments, may, actor }: CommentSectionProps) => {
  if (!may.allowed)
    return <Locked label={view.t('discussions.write')} why={sayMessage(view.t, may.because)} />
  if (!actor) {
    return (
      <p class="pz-actions">
        <LinkButton
          href={addressOfNew(comments.subject, { part: comments.part })}
          label={view.t('discussions.write')}
          kind="secondary"
        />
      </p>
    )
  }
  return (
    <>
      <h3>{view.t('discussions.write')}</h3>
      <CommentForm
        view={view}
        form={comments.part ? { values: { part: comments.part }, errors: {} } : emptyForm}
        action={`${addresses.comments}/nuovo`}
        hidden={{
          _key: crypto.randomUUID(),
          kind: comments.subject.kind,
          id: String(comments.subject.id),
        }}
        groups={actor.mandates}
        parts={isDiscussedKind(comments.subject.kind) ? partsOf(comments.subject.kind) : []}
        submit={view.t('discussions.publish')}
      />
    </>
  )
}
