/** What people say of a published text: a page of comments, how many each clause has, who may write. */
import {
  type CommentPage,
  commentsByPart,
  commentsOf,
  findDiscussed,
  mayComment,
  mayReply,
  type Part,
  voicesOf,
} from '#modules/discussions/index.ts'
import type { Actor, Scope } from '#platform/actor.ts'
import { subject } from '#platform/subject.ts'
import type { Verdict } from '#platform/verdict.ts'
import type { SiteContext } from '#platform/web/site.ts'
import type { Day } from '#ui/dates.ts'
import { findPublishedAgain, type PublishedAgain } from '../queries/publishedAgain.ts'
import { findPactTerms, type PactTerm } from '../terms.ts'
import type { Pact } from '../words.ts'

export interface TextTalk {
  readonly comments: CommentPage
  readonly byClause: ReadonlyMap<Part, number>
  readonly may: Verdict
  readonly mayReply: Verdict
  readonly actor: Actor | null
  readonly scope: Scope
  /** The last day to comment, open or past. */
  readonly until: Day | null
  readonly state: Pact['state']
  readonly usual: PactTerm
  readonly again: PublishedAgain | undefined
}

/** Undefined until a text has been published. */
export async function talkOf(c: SiteContext, pact: Pact): Promise<TextTalk | undefined> {
  const { db, actor, view } = c.var
  const about = subject('pact', pact.id)
  const discussed = await findDiscussed(db, about.kind, about.id)
  if (!discussed) return undefined
  const [comments, byClause, terms, again] = await Promise.all([
    commentsOf(db, about),
    commentsByPart(db, about),
    findPactTerms(db, pact.bodyId),
    findPublishedAgain(db, pact.id),
  ])
  return {
    comments,
    byClause,
    may: mayComment(discussed, undefined, view.now),
    mayReply: mayReply(actor, discussed, undefined, view.now, voicesOf(actor)),
    actor,
    scope: { bodyIds: discussed.bodyIds },
    until: pact.commentsClose,
    state: pact.state,
    usual: terms.pact_comment_days,
    again,
  }
}
