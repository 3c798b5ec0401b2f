/** Addresses of comments: the whole list of a thing, one comment, and the forms. */
import { Hono } from 'hono'
import type { Outcome } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import {
  editComment,
  hideComment,
  type MadeComment,
  makeComment,
  replyToComment,
  withdrawComment,
} from './commands.ts'
import { DeedPage, ListPage, NewCommentPage } from './commentPages.tsx'
import { findComment, findDiscussion } from './foundComment.ts'
import { addressOfComment, commentsWanted, deedOn, headOf, newCommentOf, scopeOf } from './pageContent.ts'
import { mayComment, mayReply, voicesOf } from './rules.ts'
import type { CommentDeed } from './words.ts'

export const pages: Pages = new Hono<SiteEnvironment>()

pages.get('/nuovo', async (c) => {
  const { kind = '', id = '', risposta = '', parte = '' } = c.req.query()
  const form = parte ? { values: { part: parte }, errors: {} } : emptyForm
  return await newCommentPage(c, { kind, id, comment: risposta, part: parte }, form)
})

pages.post('/nuovo', async (c) => {
  const typed = await readForm(c)
  const outcome =
    textOf(typed, 'comment') === ''
      ? await perform(c, makeComment, typed)
      : await perform(c, replyToComment, typed)
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => newCommentPage(c, typed, { values: typed, errors }, status),
    done: (made) => told(c, made, 'discussions.told.made'),
  })
})

pages.get('/:kind{[a-z]+}/:id{[0-9]{1,9}}', async (c) => {
  const { db, view, actor } = c.var
  const found = await findDiscussion(db, c.req.param('kind'), Number(c.req.param('id')))
  if (!found) return await pageNotFound(c)
  const about = subject(found.discussed.kind, found.discussed.id)
  const comments = await commentsWanted(c, about)
  if (!comments) return await pageNotFound(c)
  const may = mayComment(found.discussed, found.process, view.now)
  const replying = mayReply(actor, found.discussed, found.process, view.now, voicesOf(actor))
  const head = await headOf(c, found.discussed)
  const scope = scopeOf(found)
  return await page(
    c,
    <ListPage
      view={view}
      head={head}
      comments={comments}
      may={may}
      mayReply={replying}
      actor={actor}
      scope={scope}
    />,
  )
})

pages.get('/:id{[0-9]{1,9}}', async (c) => {
  const address = await addressOfComment(c.var.db, Number(c.req.param('id')))
  return address ? goTo(c, address) : await pageNotFound(c)
})

pages.get('/:id{[0-9]{1,9}}/modifica', (c) => deedPage(c, 'edit'))
pages.get('/:id{[0-9]{1,9}}/ritira', (c) => deedPage(c, 'withdraw'))
pages.get('/:id{[0-9]{1,9}}/nascondi', (c) => deedPage(c, 'hide'))

pages.post('/:id{[0-9]{1,9}}/modifica', async (c) => {
  const typed = await readForm(c)
  return await answerDeed(c, 'edit', typed, await perform(c, editComment, onComment(c, typed)))
})
pages.post('/:id{[0-9]{1,9}}/ritira', async (c) => {
  const typed = await readForm(c)
  return await answerDeed(c, 'withdraw', typed, await perform(c, withdrawComment, onComment(c, typed)))
})
pages.post('/:id{[0-9]{1,9}}/nascondi', async (c) => {
  const typed = await readForm(c)
  return await answerDeed(c, 'hide', typed, await perform(c, hideComment, onComment(c, typed)))
})

async function newCommentPage(
  c: SiteContext,
  wanted: Typed,
  form: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  c.var.doNotCache()
  const content = await newCommentOf(c, wanted)
  return content
    ? await page(c, <NewCommentPage view={c.var.view} actor={c.var.actor} form={form} {...content} />, status)
    : await pageNotFound(c)
}

async function deedPage(
  c: SiteContext,
  deed: CommentDeed,
  form?: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  c.var.doNotCache()
  const found = await findComment(c.var.db, Number(c.req.param('id')))
  const may = found && deedOn(c, found, deed)
  if (!found || !may) return await pageNotFound(c)
  const head = await headOf(c, found.discussed)
  const shown = form ?? { values: { body: found.body }, errors: {} }
  return await page(
    c,
    <DeedPage view={c.var.view} deed={deed} head={head} comment={found} may={may} form={shown} />,
    status,
  )
}

const onComment = (c: SiteContext, typed: Typed): Typed => ({ ...typed, comment: c.req.param('id') ?? '' })

const toldOf = {
  edit: 'discussions.told.edited',
  withdraw: 'discussions.told.withdrawn',
  hide: 'discussions.told.hidden',
} as const

const answerDeed = (c: SiteContext, deed: CommentDeed, typed: Typed, outcome: Outcome<MadeComment>) =>
  answer(c, outcome, {
    typed,
    again: (errors, status) => deedPage(c, deed, { values: typed, errors }, status),
    done: (made) => told(c, made, toldOf[deed]),
  })

async function told(
  c: SiteContext,
  made: MadeComment,
  key: 'discussions.told.made' | (typeof toldOf)[CommentDeed],
): Promise<string> {
  c.var.say({ key })
  return (await addressOfComment(c.var.db, made.id)) ?? ''
}
