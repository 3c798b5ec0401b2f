/** What the pages of comments need beside the comments: what they are about, and who may do what. */

import type { Database } from '#database/types.ts'
import { scopeOf as scopeOfProcess } from '#modules/processes/index.ts'
import { hasAnyRole, type Scope } from '#platform/actor.ts'
import { type Subject, subject } from '#platform/subject.ts'
import { cardsOf } from '#platform/subjects.ts'
import { allOf, type Verdict } from '#platform/verdict.ts'
import { type Typed, textOf } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { addressOfList } from './appearance.ts'
import { type Discussion, type FoundComment, findComment, findDiscussion } from './foundComment.ts'
import { findPartText, type PartText } from './partText.ts'
import { commentsOf, conversationOf, findCommentPlace } from './queries.ts'
import { mayAnswer, mayComment, mayEdit, mayHide, mayReply, mayWithdraw, voicesOf } from './rules.ts'
import { type CommentDeed, type CommentPage, type Discussed, isDiscussedKind, partsOf } from './words.ts'

/** The thing that is talked about, as the head of a page names it. */
export interface Head {
  readonly title: string
  readonly label: string
  readonly href: string
}

/** The thing's own name and page, as its module gives them. */
export async function headOf(c: SiteContext, discussed: Discussed): Promise<Head> {
  const { db, services, view } = c.var
  const [card] = await cardsOf(db, services.sources, [subject(discussed.kind, discussed.id)], view.language)
  return {
    title: card?.title ?? discussed.title,
    label: card ? view.t(card.label) : '',
    href: card?.href ?? addressOfList(discussed),
  }
}

/** Where a facilitator's role counts for a discussion. */
export const scopeOf = ({ process, discussed }: Discussion): Scope =>
  process ? scopeOfProcess(process) : { bodyIds: discussed.bodyIds }

/** Page and order of a list, from its address. */
function listWanted(c: SiteContext): { readonly page: number; readonly newestFirst: boolean } {
  const page = Number(c.req.query('pagina') ?? 1)
  return {
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
    newestFirst: c.req.query('ordine') === 'recenti',
  }
}

/** The page and place of a comment; undefined where nobody may see what it is about. */
export async function addressOfComment(db: Database, id: number): Promise<string | undefined> {
  const place = await findCommentPlace(db, id)
  if (!place || !(await findDiscussion(db, place.subject.kind, place.subject.id))) return undefined
  const wanted = new URLSearchParams({
    ...(place.root !== undefined && { conversazione: String(place.root) }),
    ...(place.page > 1 && { pagina: String(place.page) }),
  }).toString()
  return `${addressOfList(place.subject)}${wanted && `?${wanted}`}#commento-${id}`
}

/** The comments an address of the list asks for: a page of all, or one conversation. */
export async function commentsWanted(c: SiteContext, about: Subject): Promise<CommentPage | undefined> {
  const { page, newestFirst } = listWanted(c)
  const root = c.req.query('conversazione')
  const asked = c.req.query('parte')
  const part = isDiscussedKind(about.kind) ? partsOf(about.kind).find((one) => one === asked) : undefined
  const comments =
    root === undefined
      ? await commentsOf(c.var.db, about, { page, newestFirst, part })
      : await conversationOf(c.var.db, about, numberOf(root), page)
  return comments && comments.page <= comments.pages ? comments : undefined
}

export interface NewCommentContent {
  readonly head: Head
  readonly discussed: Discussed
  readonly answering: FoundComment | undefined
  /** What the part that is commented on says. */
  readonly about: PartText | undefined
  readonly may: Verdict
}

/** What the form of a new comment is about; undefined where there is no such thing. */
export async function newCommentOf(c: SiteContext, wanted: Typed): Promise<NewCommentContent | undefined> {
  const { db, view } = c.var
  const commentId = textOf(wanted, 'comment')
  const answering = commentId === '' ? undefined : await findComment(db, numberOf(commentId))
  if (commentId !== '' && !answering) return undefined
  const found =
    answering ?? (await findDiscussion(db, textOf(wanted, 'kind'), numberOf(textOf(wanted, 'id'))))
  if (!found) return undefined
  const { actor } = c.var
  return {
    head: await headOf(c, found.discussed),
    discussed: found.discussed,
    answering,
    about: answering ? undefined : await findPartText(db, found.discussed, textOf(wanted, 'part')),
    may: answering
      ? allOf(
          mayReply(actor, found.discussed, found.process, view.now, voicesOf(actor)),
          mayAnswer(answering),
        )
      : mayComment(found.discussed, found.process, view.now),
  }
}

/** Whether the deed is open to the reader; undefined where it is none of their business. */
export function deedOn(c: SiteContext, found: FoundComment, deed: CommentDeed): Verdict | undefined {
  const { actor, view } = c.var
  if (!actor) return undefined
  if (deed === 'hide') {
    const scope = scopeOf(found)
    return hasAnyRole(actor, ['facilitator', 'process_manager'], scope)
      ? mayHide(actor, found, scope)
      : undefined
  }
  if (found.authorPersonId !== actor.id) return undefined
  return deed === 'edit' ? mayEdit(actor, found, view.now) : mayWithdraw(actor, found)
}

const numberOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)
