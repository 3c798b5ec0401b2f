/** One comment: who speaks (a role, a place), through which channel, when; then the words. No likes, no avatars. */
import type { Child } from 'hono/jsx'

interface CommentProps {
  /** The anchor of the comment: `commento-12`. */
  readonly id: string
  /** "Operatrice sociale, online, 3 novembre 2026". */
  readonly by: string
  /** The comment's own page: `date` is the part of `by` that leads there, `about` is heard after it. */
  readonly own?: { readonly date: string; readonly href: string; readonly about: string } | undefined
  readonly text: string
  /** What the office or the facilitator answered. */
  readonly answer?: { readonly by: string; readonly text: string } | undefined
  /** Links and buttons: reply, report. */
  readonly children?: Child
  /** Answers to this comment, as further `<Comment>`s. */
  readonly replies?: Child
}

/** A list item: put them in `<Comments>`. */
export const Comment = ({ id, by, own, text, answer, children, replies }: CommentProps) => (
  <li class="pz-comment" id={id}>
    <p class="pz-quiet">{own ? <SaidBy by={by} own={own} /> : by}</p>
    <p class="pz-comment-text" lang="it">
      {text}
    </p>
    {answer && (
      <div class="pz-comment-answer">
        <p class="pz-quiet">{answer.by}</p>
        <p>{answer.text}</p>
      </div>
    )}
    {children && <div class="pz-comment-actions">{children}</div>}
    {replies && <ol class="pz-comments">{replies}</ol>}
  </li>
)

interface SaidByProps {
  readonly by: string
  readonly own: NonNullable<CommentProps['own']>
}

const SaidBy = ({ by, own }: SaidByProps) => {
  const [before = '', ...after] = by.split(own.date)
  return (
    <>
      {before}
      <a href={own.href}>
        {own.date}
        <span class="visually-hidden"> {own.about}</span>
      </a>
      {after.join(own.date)}
    </>
  )
}

export const Comments = ({ children }: { readonly children?: Child }) => (
  <ol class="pz-comments">{children}</ol>
)
