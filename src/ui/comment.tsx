/** One comment: who speaks (a role, a place), through which channel, when; then the words. No likes, no avatars. */
import type { Child } from 'hono/jsx'

interface CommentProps {
  /** The anchor of the comment: `commento-12`. */
  readonly id: string
  /** "Operatrice sociale, online, 3 novembre 2026". */
  readonly by: string
  readonly text: string
  /** What the office or the facilitator answered. */
  readonly answer?: { readonly by: string; readonly text: string } | undefined
  /** Links and buttons: reply, report. */
  readonly children?: Child
  /** Answers to this comment, as further `<Comment>`s. */
  readonly replies?: Child
}

/** A list item: put them in `<Comments>`. */
export const Comment = ({ id, by, text, answer, children, replies }: CommentProps) => (
  <li class="pz-comment" id={id}>
    <p class="pz-quiet">{by}</p>
    <p class="pz-comment-text">{text}</p>
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

export const Comments = ({ children }: { readonly children?: Child }) => (
  <ol class="pz-comments">{children}</ol>
)
