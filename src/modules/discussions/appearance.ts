/** How comments are said and where they are: by whom, through which channel, at which address. */
import type { Actor, Scope } from '#platform/actor.ts'
import type { Subject } from '#platform/subject.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import { type JudgedComment, mayEdit, mayHide, mayWithdraw } from './rules.ts'
import type { Part, ShownComment } from './words.ts'

export const addressOfList = ({ kind, id }: Subject, part?: Part): string =>
  `${addresses.comments}/${kind}/${id}${part ? `?parte=${part}` : ''}`

/** One conversation alone, with all its answers on pages of their own. */
export const addressOfConversation = (subject: Subject, root: number): string =>
  `${addressOfList(subject)}?conversazione=${root}`

/** The page with the form; `answering` is the comment one answers. */
export const addressOfNew = (
  { kind, id }: Subject,
  { answering, part }: { readonly answering?: number; readonly part?: Part | undefined } = {},
): string =>
  `${addresses.comments}/nuovo?kind=${kind}&id=${id}${answering ? `&risposta=${answering}` : ''}${part ? `&parte=${part}` : ''}`

/** "clausola a) Obiettivi e azioni comuni". */
export const partName = ({ t }: View, part: Part): string =>
  t('discussions.part.name', { letter: part, title: t(`pacts.clause.${part}.title`) })

/** The name shown in public; a single person who answers for a pact has none. */
export const authorOf = ({ t }: View, label: string): string => label || t('discussions.oneOfTheParties')

/** The day a comment was made: the link to the comment's own page. */
export const saidOn = (view: View, comment: ShownComment): string => shortDate(view.language, comment.saidAt)

/** "Operatrice sociale, online, 3 novembre 2026, in risposta a Anna B." */
export function saidBy(view: View, comment: ShownComment): string {
  const { t } = view
  const date = saidOn(view, comment)
  if (comment.state === 'withdrawn') return date
  const author = authorOf(view, comment.authorLabel)
  const parts = [t(`discussions.by.${comment.channel}`, { author, date })]
  if (comment.isFromParty && comment.authorLabel) parts.push(t('discussions.forThePact'))
  if (comment.part) parts.push(t('discussions.part.about', { part: partName(view, comment.part) }))
  if (comment.answersTo) {
    parts.push(t('discussions.answersTo', { author: authorOf(view, comment.answersTo.authorLabel) }))
  }
  if (comment.editedAt && comment.state === 'visible') parts.push(t('discussions.edited'))
  return parts.join(', ')
}

/** The words of the comment, or why they are not there. */
export function textOf(view: View, comment: ShownComment): string {
  if (comment.state === 'withdrawn') return view.t('discussions.withdrawn')
  if (comment.state === 'hidden') return view.t('discussions.hidden', { reason: comment.reason ?? '' })
  return comment.body
}

interface Looking {
  readonly view: View
  readonly comments: { readonly subject: Subject }
  readonly may: Verdict
  readonly mayReply?: Verdict
  readonly actor: Actor | null
  readonly scope: Scope
}

interface Deed {
  readonly href: string
  readonly label: string
  /** Heard after the label, so that ten links "Rispondi" are told apart. */
  readonly about: string
}

/** Heard after a link that stands once in each comment. */
export const aboutComment = (view: View, comment: ShownComment): string =>
  view.t('discussions.deed.about', {
    author: authorOf(view, comment.authorLabel),
    number: String(comment.id),
  })

export const addressOfComment = (comment: ShownComment): string => `${addresses.comments}/${comment.id}`

/** The links under a comment: what the reader may do with it. */
export function deedsOn(
  comment: ShownComment,
  { view, comments, may, mayReply = may, actor, scope }: Looking,
): Deed[] {
  const { t } = view
  const own = addressOfComment(comment)
  const about = aboutComment(view, comment)
  const judged: JudgedComment = { ...comment, isAnswered: false }
  const deeds: Deed[] = []
  const form = (href: string, label: string) => deeds.push({ href, label, about })
  if (mayReply.allowed && comment.state === 'visible') {
    form(addressOfNew(comments.subject, { answering: comment.id }), t('discussions.deed.reply'))
  }
  if (actor && mayEdit(actor, judged, view.now).allowed) form(`${own}/modifica`, t('discussions.deed.edit'))
  if (actor && mayWithdraw(actor, judged).allowed) form(`${own}/ritira`, t('discussions.deed.withdraw'))
  if (mayHide(actor, judged, scope).allowed) form(`${own}/nascondi`, t('discussions.deed.hide'))
  return deeds
}
