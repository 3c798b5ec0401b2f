/** The page of a conversation, whole; or the part of it in which one answers, where only that is drawn anew. */
import { subject } from '#platform/subject.ts'
import { page } from '#platform/web/answer.ts'
import type { Typed } from '#platform/web/forms.ts'
import { textOf } from '#platform/web/forms.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { PageStatus } from '#platform/web/page.ts'
import type { SiteContext } from '#platform/web/site.ts'
import type { FieldErrors } from '#ui/formState.ts'
import { hereFrame } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { findMap } from '../queries/findMap.ts'
import { findProcessTitle } from '../queries/findProcessTitle.ts'
import { referralsOf } from '../queries/referrals.ts'
import { lotsOf, readerOf } from './answerer.ts'
import { AnswerHere } from './answerHere.tsx'
import { askedNext, beforeOf } from './asked.ts'
import { ConversationPage } from './conversationPage.tsx'

/** `typed` is a form of this page that was refused, with its reasons. */
export async function drawConversation(
  c: SiteContext,
  conversation: FoundConversation,
  refused: { readonly typed: Typed; readonly errors: FieldErrors; readonly status: PageStatus } = {
    typed: {},
    errors: {},
    status: 200,
  },
): Promise<Response> {
  const { db, actor, view } = c.var
  const { id } = conversation
  const { typed, errors, status } = refused
  const [map, reader] = await Promise.all([findMap(db, id), readerOf(c, id)])
  const isKnown = actor !== null || reader.guest !== undefined
  const next = isKnown ? askedNext(map, reader.answering, lotsOf(reader.answerer, id)) : undefined
  const chosen = map.texts.get(Number(textOf(typed, 'statement')))
  const asked =
    next && chosen && chosen.id !== next.statement?.id ? { ...next, statement: chosen, isChosen: true } : next
  const here = {
    view,
    conversation,
    reader,
    asked,
    before: beforeOf(map, reader.answering, c.req.query('dopo')),
    errors,
    isMarked: textOf(typed, 'important') !== '',
  }
  if (c.req.header('turbo-frame') === hereFrame) {
    // Under this address others find the whole page.
    c.var.doNotCache()
    return await page(c, <AnswerHere {...here} />, status)
  }
  const [referrals, processTitle, knots] = await Promise.all([
    referralsOf(db, id),
    findProcessTitle(db, conversation.process.id),
    knotsOf(c, subject('conversation', id)),
  ])
  return await page(
    c,
    <ConversationPage
      view={view}
      conversation={conversation}
      processTitle={processTitle}
      map={map}
      here={here}
      referrals={referrals}
      knots={knots}
    />,
    status,
  )
}
