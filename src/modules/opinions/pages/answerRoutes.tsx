/** /opinioni/:id/rispondi, /risposte, /aggiungi and /tieni: what one answers oneself; none of these pages is kept. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { answer, goTo, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { PageStatus } from '#platform/web/page.ts'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import type { FieldErrors } from '#ui/formState.ts'
import { answerAddress, conversationAddress, ownAnswersAddress } from '../appearance.ts'
import { addStatement } from '../commands/addStatement.ts'
import { giveOpinion } from '../commands/giveOpinion.ts'
import { keepAnswers } from '../commands/keepAnswers.ts'
import { guestOf, welcomeGuest } from '../guests.ts'
import { type FoundConversation, findConversation } from '../queries/findConversation.ts'
import { findMap } from '../queries/findMap.ts'
import { findProcessTitle } from '../queries/findProcessTitle.ts'
import { findStatements, similarStatements } from '../queries/findStatements.ts'
import { countGuestAnswers } from '../queries/ownAnswers.ts'
import { AddPage } from './addPage.tsx'
import { lotsOf, readerOf } from './answerer.ts'
import { AnswerPage, LockedAnswerPage } from './answerPage.tsx'
import { askedNext, beforeOf } from './asked.ts'
import { drawConversation } from './drawConversation.tsx'
import { OwnAnswersPage } from './ownAnswersPage.tsx'

export const answerRoutes = new Hono<SiteEnvironment>()

answerRoutes.get('/:id{[0-9]{1,9}}/rispondi', async (c) => {
  const conversation = await enter(c)
  return conversation ? await drawAsking(c, conversation) : await pageNotFound(c)
})

answerRoutes.post('/:id{[0-9]{1,9}}/rispondi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const again = async (errors: FieldErrors, status: PageStatus) => {
    const conversation = await enter(c)
    if (!conversation) return await pageNotFound(c)
    const refused = { typed, errors, status }
    return textOf(typed, 'poi') === 'pagina'
      ? await drawConversation(c, conversation, refused)
      : await drawAsking(c, conversation, refused)
  }
  // From a statement that is like one's own: what one was writing comes along, and nothing is answered yet.
  if (textOf(typed, 'frase') !== '') return await again({}, 422)
  const outcome = await perform(c, giveOpinion, await withGuest(c, id, typed))
  return await answer(c, outcome, {
    typed,
    again,
    done: async ({ statement }) => {
      const next = new URLSearchParams({ dopo: String(statement) })
      if (textOf(typed, 'poi') === 'pagina') return `${conversationAddress(id)}?${next}#rispondi`
      if (textOf(typed, 'poi') === 'risposte') {
        c.var.say({ key: 'opinions.own.changed' })
        return `${ownAnswersAddress(id)}?${next}`
      }
      const conversation = keptText(typed) === '' ? undefined : await enter(c)
      // What one was writing is in no address, so that no log and no history keeps it.
      return conversation
        ? await drawAsking(c, conversation, {
            typed: { testo: keptText(typed) },
            errors: {},
            status: 422,
            last: statement,
          })
        : `${answerAddress(id)}?${next}`
    },
  })
})

answerRoutes.get('/:id{[0-9]{1,9}}/risposte', async (c) => {
  const conversation = await enter(c)
  if (!conversation) return await pageNotFound(c)
  const { db, view, actor } = c.var
  const reader = await readerOf(c, conversation.id)
  return await page(
    c,
    <OwnAnswersPage
      view={view}
      conversation={conversation}
      processTitle={await findProcessTitle(db, conversation.process.id)}
      statements={await findStatements(db, conversation.id)}
      reader={reader}
      toKeep={actor ? await countGuestAnswers(db, conversation.id, reader.guest) : 0}
      changed={Number(c.req.query('dopo'))}
    />,
  )
})

answerRoutes.get('/:id{[0-9]{1,9}}/aggiungi', async (c) => {
  const conversation = await enter(c)
  if (!conversation) return await pageNotFound(c)
  if (conversation.addStatement.allowed && !c.var.actor) await welcomeGuest(c, conversation.id)
  return await drawAdding(c, conversation, {})
})

answerRoutes.post('/:id{[0-9]{1,9}}/aggiungi', async (c) => {
  const typed = await readForm(c)
  const conversation = await enter(c)
  if (!conversation) return await pageNotFound(c)
  const { id } = conversation
  // Back from a statement that is like it: not sent yet, and not refused.
  if (textOf(typed, 'passo') === 'scrivi') return await drawAdding(c, conversation, typed, {}, 422)
  if (conversation.addStatement.allowed && textOf(typed, 'seen') === '') {
    const alike = await similarStatements(c.var.db, id, textOf(typed, 'text'))
    const isSame = alike.some(({ text }) => text === textOf(typed, 'text').trim())
    // Not done yet: Turbo draws what answers a form only where it is refused.
    if (alike.length > 0 && !isSame) return await drawAdding(c, conversation, typed, {}, 422, alike)
  }
  const outcome = await perform(c, addStatement, await withGuest(c, id, typed))
  return await answer(c, outcome, {
    typed,
    done: ({ isAsked }) => {
      c.var.say({ key: isAsked ? 'opinions.add.asked' : 'opinions.add.waiting' })
      return answerAddress(id)
    },
    again: (errors, status) => drawAdding(c, conversation, typed, errors, status),
  })
})

answerRoutes.post('/:id{[0-9]{1,9}}/tieni', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const outcome = await perform(c, keepAnswers, await withGuest(c, id, typed))
  return await answer(c, outcome, {
    typed,
    done: ({ kept }) => {
      c.var.say({ key: 'opinions.own.kept', values: { count: kept } })
      return ownAnswersAddress(id)
    },
  })
})

async function enter(c: SiteContext): Promise<FoundConversation | undefined> {
  c.var.doNotCache()
  return await findConversation(c.var.db, Number(c.req.param('id')), c.var.actor)
}

/** What somebody was writing: from its own form, or carried along by the forms that answer in between. */
const keptText = (typed: Typed): string => textOf(typed, 'testo') || textOf(typed, 'text')

/** What the cookie says lies over whatever the form says. */
const withGuest = async (c: SiteContext, conversation: number, typed: Typed) => ({
  ...typed,
  conversation,
  guest: (await guestOf(c, conversation)) ?? '',
})

interface Asking {
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly status: PageStatus
  /** What was answered just before; otherwise the address says it. */
  readonly last?: number
}

async function drawAsking(
  c: SiteContext,
  conversation: FoundConversation,
  { typed, errors, status, last }: Asking = { typed: {}, errors: {}, status: 200 },
): Promise<Response> {
  const { db, view, actor } = c.var
  if (!conversation.answer.allowed) {
    return await page(c, <LockedAnswerPage view={view} conversation={conversation} />, status)
  }
  const found = await readerOf(c, conversation.id)
  const guest = actor ? found.guest : await welcomeGuest(c, conversation.id)
  const reader = { ...found, guest, answerer: actor ? { actor } : { actor, guest } }
  const map = await findMap(db, conversation.id)
  const wanted = Number(textOf(typed, 'frase') || c.req.query('frase'))
  const chosen =
    map.texts.get(Number(textOf(typed, 'statement'))) ??
    [...map.texts.values()].find(({ number }) => number === wanted)
  const asked = askedNext(map, reader.answering, lotsOf(reader.answerer, conversation.id))
  return await page(
    c,
    <AnswerPage
      view={view}
      conversation={conversation}
      asked={
        chosen && chosen.id !== asked.statement?.id ? { ...asked, statement: chosen, isChosen: true } : asked
      }
      reader={reader}
      before={beforeOf(map, reader.answering, last ?? c.req.query('dopo'))}
      errors={errors}
      isMarked={textOf(typed, 'important') !== ''}
      kept={keptText(typed)}
    />,
    status,
  )
}

async function drawAdding(
  c: SiteContext,
  conversation: FoundConversation,
  typed: Typed,
  errors: FieldErrors = {},
  status: PageStatus = 200,
  alike: Awaited<ReturnType<typeof similarStatements>> = [],
): Promise<Response> {
  const { view } = c.var
  if (!conversation.addStatement.allowed && status === 200)
    return goTo(c, conversationAddress(conversation.id))
  return await page(
    c,
    <AddPage
      view={view}
      conversation={conversation}
      form={{ values: typed, errors }}
      formKey={randomUUID()}
      alike={alike}
    />,
    status,
  )
}
